import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderPdf } from "@/lib/testing/pdf";
import { drawCode } from "./draw-code";
import type { Drawing, TextPart } from "./drawing";
import { listUnknownSigns } from "./fonts";
import { DEFAULT_STYLE } from "./style";
import { POINTS_PER_MM, toPdf } from "./to-pdf";
import { toPng } from "./to-png";
import { toSvg } from "./to-svg";

const PDF_PATH = /^[MLHVACZ\d .-]+$/;
const text: TextPart = {
  type: "text",
  x: 0,
  y: 10,
  size: 10,
  text: "扫码关注",
  fill: "#000000",
  align: "start",
  weight: 400,
};

describe("text on a drawing", () => {
  it("is outlines in an SVG: no machine needs a Chinese font", () => {
    const svg = toSvg(onPage(text));
    expect(svg).not.toContain("<text");
    expect(svg).toMatch(/<path fill="#000000" aria-label="扫码关注" role="img" d="M[^"]{400,}"/);
  });

  it("stays text in a PDF, rare characters and both weights included", async () => {
    const bold: TextPart = { ...text, y: 25, text: "龘骉一号店 No. 1", weight: 700 };
    const [page] = await renderPdf(await toPdf(onPage(text, bold), 100 * POINTS_PER_MM, "字"));
    const found = page?.textIn({ x: 0, y: 0, width: 100, height: 100 }).join("");
    expect(found).toBe("扫码关注龘骉一号店 No. 1");
  });

  it("cannot break out of an SVG", () => {
    const svg = toSvg(onPage({ ...text, text: `"/><script>&\u0000` }));
    expect(svg).toContain('aria-label="&#34;/&#62;&#60;script&#62;&#38;"');
  });

  it("may be anything that people, or machines, send", async () => {
    const anything = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), fc.string());
    const property = fc.asyncProperty(anything, fc.constantFrom(400, 700), async (words, weight) => {
      const page = onPage({ ...text, text: words, weight, align: "middle" });
      expect((await toPng(page, 64)).length).toBeGreaterThan(0);
      expect((await toPdf(page, 100, words)).length).toBeGreaterThan(0);
    });
    await fc.assert(property, { numRuns: 60 });
  }, 60_000);

  it("names the signs that no font has", () => {
    expect(listUnknownSigns("上海🌞店龘 café")).toEqual(["🌞"]);
  });
});

describe("a drawn code", () => {
  it("is a file of a few kilobytes, for neighbouring dots are one shape", () => {
    expect(
      toSvg(drawCode("http://weixin.qq.com/q/02rR2xYDDWcVP1g7CtN1cq", DEFAULT_STYLE)).length,
    ).toBeLessThan(8000);
  });

  it("has only curves that a PDF knows: others would be bent differently there", () => {
    const round = { ...DEFAULT_STYLE, dots: "rounded", corners: "rounded" } as const;
    const paths = JSON.stringify(drawCode("x", round))
      .match(/"d":"[^"]*"/g)
      ?.map((d) => d.slice(5, -1));
    expect(paths).toEqual([expect.stringMatching(PDF_PATH), expect.stringMatching(PDF_PATH)]);
  });

  it("leaves room for its frame below and around", () => {
    const plain = drawCode("x", DEFAULT_STYLE);
    const framed = drawCode("x", {
      ...DEFAULT_STYLE,
      frame: { caption: "扫码", color: "#000000", textColor: "#ffffff" },
    });
    expect(framed.width).toBeGreaterThan(plain.width);
    expect(framed.height).toBeGreaterThan(framed.width);
  });

  it("becomes a PNG of 4096 pixels", async () => {
    const png = await toPng(drawCode("x", DEFAULT_STYLE), 4096);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([4096, 4096]);
  });
});

function onPage(...parts: TextPart[]): Drawing {
  return { width: 100, height: 100, parts };
}
