import { Worker } from "node:worker_threads";
import { afterEach, describe, expect, it, vi } from "vitest";
import { isThreadLost } from "@/lib/platform/shared-thread";
import { DEFAULT_STYLE } from "@/lib/qrcodes/drawing/style";
import { DEFAULT_SHEET } from "@/lib/qrcodes/sheets/default-sheet";
import type { PrintableCode } from "@/lib/qrcodes/sheets/schema";
import { renderPdf } from "@/lib/testing/pdf";
import { readCode } from "@/lib/testing/read-code";
import { drawCodeFile, drawPreview, judgeCode, writeSheets } from "./workshop";

const url = "http://weixin.qq.com/q/02rR2xYDDWcVP1g7CtN1cq";
const round = { ...DEFAULT_STYLE, dots: "circle", foreground: "#0b5d3b" } as const;
const pale = { ...round, foreground: "#cccccc" } as const;

afterEach(() => {
  vi.restoreAllMocks();
});

describe("the thread that draws", () => {
  it("judges a style as it is judged beside it", async () => {
    expect(await judgeCode(url, round)).toEqual({ ok: true, warnings: [] });
    expect(await judgeCode(url, pale)).toMatchObject({
      ok: false,
      reason: { zh: expect.stringMatching(/颜色太接近背景/) },
    });
  });

  it("gives a picture away that can be read, and none in a style that cannot", async () => {
    const drawn = await drawCodeFile(url, round, { format: "png", size: 300 });
    expect(await readCode(drawn.ok ? drawn.bytes : new Uint8Array())).toBe(url);
    expect(await drawCodeFile(url, pale, { format: "svg", size: 300 })).toMatchObject({ ok: false });
  });

  it("writes sheets page by page, until a code that cannot be read", async () => {
    const pieces = await writeSheets({ title: "码", style: round, sheet: DEFAULT_SHEET }, async (sheets) => {
      const added = await sheets.add([code("一号店")], 0);
      return [added.ok ? added.bytes : new Uint8Array(), await sheets.finish()];
    });
    const [page] = await renderPdf(Buffer.concat(pieces));
    expect(page?.readCode({ x: 0, y: 0, width: 105, height: 105 })).toBe(url);
    const refused = await writeSheets({ title: "码", style: pale, sheet: DEFAULT_SHEET }, (sheets) =>
      sheets.add([code("一号店")], 0),
    );
    expect(refused).toMatchObject({ ok: false, name: "一号店" });
  });

  it("previews what is printed, and says why it is not", async () => {
    const wanted = { codes: [code("一号店")], sheet: DEFAULT_SHEET, page: 0 };
    const shown = await drawPreview({ ...wanted, style: round });
    expect(shown.ok && shown.svg).toContain("一号店");
    expect(await drawPreview({ ...wanted, style: pale })).toMatchObject({ ok: false });
  });

  it("warns once of signs that no font has, wherever they stand", async () => {
    const frame = { caption: "扫码🎁", color: "#0b5d3b", textColor: "#ffffff" };
    const wanted = { codes: [code("一号店🌞")], sheet: DEFAULT_SHEET, page: 0 };
    const shown = await drawPreview({ ...wanted, style: { ...round, frame } });
    expect(shown.ok && shown.warnings.map(({ zh }) => zh)).toEqual([expect.stringMatching(/〓.*🎁 🌞$/u)]);
  });

  it("fails when it dies, so that it can be tried again, and is there again for the next", async () => {
    killThreadOnce();
    const lost = await judgeCode(url, round).catch((error: unknown) => error);
    expect(isThreadLost(lost)).toBe(true);
    expect(await judgeCode(url, round)).toMatchObject({ ok: true });
  });
});

/** The thread ends with the next request that it gets. */
function killThreadOnce() {
  vi.spyOn(Worker.prototype, "postMessage").mockImplementationOnce(function (this: Worker) {
    void this.terminate();
  });
}

function code(name: string): PrintableCode {
  const rest = { scene: "a", folder: "", owner: "", note: "", labels: [], expiresAt: null };
  return { id: name, name, url, ...rest };
}
