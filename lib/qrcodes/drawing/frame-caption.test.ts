import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { previewSvg } from "@/lib/qrcodes/pictures/ui/preview-svg";
import { renderPdf } from "@/lib/testing/pdf";
import { drawCode } from "./draw-code";
import type { TextPart } from "./drawing";
import { textWidth } from "./fonts";
import { captionWidth, LEAST_SHARE, layCaption } from "./frame-caption";
import { type CodeStyle, DEFAULT_STYLE } from "./style";
import { POINTS_PER_MM, toPdf } from "./to-pdf";
import { toSvg } from "./to-svg";

const url = "http://weixin.qq.com/q/02rR2xYDDWcVP1g7CtN1cq";
const EIGHTEEN = "扫码关注公众号领取新人专属优惠大礼包";
const FORTY = "扫一扫关注我们的公众号，每周二上午十点准时上新，前一百名到店还可以领限量帆布包！";
const LATIN = "Congratulations: extraordinary discounts";
const ADDRESS = "https://example.com/shanghai/nanjing-rd";
const CAPTIONS = ["扫码关注", EIGHTEEN, FORTY, LATIN, ADDRESS];

describe("the words of a frame", () => {
  it.each([
    ["stand on one line when they fit", "扫码关注我们", ["扫码关注我们"], 1],
    ["stand on two even lines in full size else", EIGHTEEN, ["扫码关注公众号领取", "新人专属优惠大礼包"], 1],
    ["keep an address on one line as long as it can be read", ADDRESS, [ADDRESS], LEAST_SHARE],
    [
      "are two words before they are one broken one",
      LATIN,
      ["Congratulations:", "extraordinary discounts"],
      0.7,
    ],
  ])("%s", (_, caption, lines, least) => {
    const laid = layCaption(caption);
    expect(laid.lines).toEqual(lines);
    expect(laid.share).toBeGreaterThanOrEqual(least);
  });

  it("get smaller, forty Chinese characters still large enough to read", () => {
    expect([...FORTY]).toHaveLength(40);
    const { lines, share } = layCaption(FORTY);
    expect(lines).toHaveLength(2);
    expect(share).toBeGreaterThanOrEqual(LEAST_SHARE);
    expect(share).toBeLessThan(1);
  });

  it("are never cut, and never wider than the code, whatever they are", () => {
    const unit = fc.constantFrom(..."扫码关注，。（）“”W@il -./é〓🌞", "，，");
    const property = fc.property(fc.string({ unit, maxLength: 40 }), (caption) => {
      const { side, texts } = framed(caption);
      const drawn = texts.map(({ text }) => text).join("");
      expect(drawn.replaceAll(" ", "")).toBe(caption.replaceAll(" ", ""));
      for (const { text, size } of texts) expect(textWidth(text, 700, size)).toBeLessThanOrEqual(side);
    });
    fc.assert(property, { numRuns: 300 });
  });

  it.each(CAPTIONS)("are complete in the PDF and in the SVG: %s", async (caption) => {
    const { drawing, texts } = framed(caption);
    const lines = texts.map(({ text }) => text);
    const [page] = await renderPdf(await toPdf(drawing, 80 * POINTS_PER_MM, "码"));
    const found = page?.textIn({ x: 0, y: 0, width: page.width, height: page.height });
    expect(found?.join("").replaceAll(" ", "")).toBe(caption.replaceAll(" ", ""));
    expect(labelsOf(toSvg(drawing))).toEqual(lines);
  });

  it.each(CAPTIONS)("are previewed on the same lines in the same size: %s", (caption) => {
    const { texts } = framed(caption);
    const shown = [
      ...previewSvg(url, styleWith(caption)).matchAll(/font-size="([\d.]+)".*?>([^<]+)<\/text>/g),
    ];
    expect(shown.map(([, size, text]) => [text, Number(size).toFixed(2)])).toEqual(
      texts.map(({ size, text }) => [text, size.toFixed(2)]),
    );
  });
});

it("no letter of the font is wider than it is taken for", () => {
  const signs = Array.from({ length: 0x3000 - 0x20 }, (_, index) => String.fromCodePoint(index + 0x20));
  const narrow = signs.filter((sign) => textWidth(sign, 700, 1) > captionWidth(sign) + 0.001);
  expect(narrow.map((sign) => sign.codePointAt(0)?.toString(16))).toEqual([]);
});

function framed(caption: string) {
  const drawing = drawCode(url, styleWith(caption));
  const texts = drawing.parts.filter((part): part is TextPart => part.type === "text");
  return { drawing, texts, side: drawing.modules + 2 * DEFAULT_STYLE.quietZone };
}

function styleWith(caption: string): CodeStyle {
  return { ...DEFAULT_STYLE, frame: { caption, color: "#0a7d3c", textColor: "#ffffff" } };
}

function labelsOf(svg: string): string[] {
  return [...svg.matchAll(/aria-label="([^"]*)"/g)].map(([, label = ""]) => label);
}
