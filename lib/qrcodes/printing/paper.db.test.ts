import { describe, expect, it } from "vitest";
import type { AccountId } from "@/lib/auth/account-id";
import { db } from "@/lib/platform/db/db";
import { assessStyle } from "@/lib/qrcodes/drawing/assess-style";
import { DEFAULT_STYLE } from "@/lib/qrcodes/drawing/style";
import { DEFAULT_SHEET } from "@/lib/qrcodes/sheets/default-sheet";
import { framePage } from "@/lib/qrcodes/sheets/geometry";
import type { SheetSpec } from "@/lib/qrcodes/sheets/schema";
import { signInAs } from "@/lib/testing/as";
import { makeAccount, makePerson } from "@/lib/testing/factories";
import { renderPdf } from "@/lib/testing/pdf";
import { orderSheetsAction, previewSheetAction } from "./actions";
import { make, makeCodes, sheetOrder } from "./printing.test-kit";

const FRAMED = {
  ...DEFAULT_STYLE,
  frame: { caption: "扫码关注我们", color: "#0b5d3b", textColor: "#ffffff" },
};

it.each([
  ["plain", DEFAULT_STYLE, { codeSize: 30 }],
  ["in a frame", FRAMED, { codeSize: 30 }],
  ["in a frame beside its caption", FRAMED, { codeSize: 25, captionPlace: "right" }],
  ["in a frame on a label", FRAMED, { template: "labels", labelPaper: "roll70x50", codeSize: 25 }],
  ["in a frame on a label, as large as possible", FRAMED, { template: "labels", labelPaper: "roll50x50" }],
  ["in a frame on a poster", FRAMED, { template: "poster", title: "扫码关注", codeSize: 100 }],
  [
    "in a frame on a table tent",
    FRAMED,
    { template: "tent", title: "扫码关注", design: "full", codeSize: 50 },
  ],
  ["on a poster, as large as possible", DEFAULT_STYLE, { template: "poster", text: "扫码领券" }],
] as const)("a code is as long on paper as the field and the preview say: %s", async (_, style, change) => {
  const accountId = await desk();
  await makeCodes(accountId, 1, () => ({ name: "南京东路店" }));
  const { id: styleId } = await db.qrStyle.create({ data: { accountId, name: "样式", style } });
  const sheet: SheetSpec = { ...DEFAULT_SHEET, ...change };
  const preview = await previewSheetAction(accountId, { ...sheetOrder, styleId, sheet, page: 0 });
  const [page] = await renderPdf(await make(accountId, sheet, styleId));
  const { trim } = framePage(sheet);
  const place = sheet.template === "tent" ? { ...trim, y: trim.height / 2, height: trim.height / 2 } : trim;
  const side = page?.measureCode(place) ?? 0;
  expect(preview).toMatchObject({ ok: true });
  if (preview.ok) expect(Math.abs(side - preview.data.codeSide)).toBeLessThan(0.5);
  if (sheet.codeSize !== null) expect(Math.abs(side - sheet.codeSize)).toBeLessThan(0.5);
});

describe("an order is refused before anything is made", () => {
  it("with a code too small for its style, or larger than there is room, and which size would do", async () => {
    const accountId = await desk();
    const [code] = await makeCodes(accountId, 1, () => ({}));
    const style = { ...DEFAULT_STYLE, errorCorrection: "H" as const };
    const { id: styleId } = await db.qrStyle.create({ data: { accountId, name: "密", style } });
    const refused = async (codeSize: number) => {
      const sheet = { ...DEFAULT_SHEET, codeSize };
      const order = await orderSheetsAction(accountId, { ...sheetOrder, styleId, sheet });
      const preview = await previewSheetAction(accountId, { ...sheetOrder, styleId, sheet, page: 0 });
      if (!order.ok) expect(preview).toEqual(order);
      return order.ok ? "" : (order.fieldErrors?.["sheet.codeSize"] ?? "");
    };
    const least = (await assessStyle(code?.url ?? "", style)).safety?.smallestMm ?? 0;
    expect(await refused(8)).toContain(`至少 ${least} 毫米`);
    expect(await refused(least)).toBe("");
    const most = /最大只能放 ([\d.]+) 毫米/.exec(await refused(60))?.[1];
    expect(await refused(Number(most))).toBe("");
  });

  it("with words that do not fit, before anything is made; unless they may be cut", async () => {
    const accountId = await desk();
    await makeCodes(accountId, 3, (index) => ({
      name: "短",
      note: index === 1 ? "很长的备注".repeat(30) : "",
    }));
    const sheet = { ...DEFAULT_SHEET, captions: ["name" as const, "note" as const] };
    const preview = await previewSheetAction(accountId, { ...sheetOrder, sheet, page: 0 });
    expect(preview).toMatchObject({ data: { warnings: [expect.stringContaining("有 1 个码的文字")] } });
    expect(await orderSheetsAction(accountId, { ...sheetOrder, sheet })).toMatchObject({
      fieldErrors: { mayCut: expect.stringContaining("1 个码的文字缩小了也放不下：短") },
    });
    expect(await orderSheetsAction(accountId, { ...sheetOrder, sheet, mayCut: true })).toMatchObject({
      ok: true,
    });
  });
});

/** An account with somebody of its staff at work. */
async function desk(): Promise<AccountId> {
  const { id } = await makeAccount();
  await signInAs(await makePerson({ accountId: id, role: "editor" }));
  return id;
}
