import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { assessStyle } from "./assess-style";
import { CODE_READERS } from "./code-readers";
import { drawCode } from "./draw-code";
import { CORNER_SHAPES, DOT_SHAPES } from "./limits";
import { lookAt } from "./look-at";
import { type CodeStyle, DEFAULT_STYLE } from "./style";

const url = "http://weixin.qq.com/q/02rR2xYDDWcVP1g7CtN1cq";
const plain = { create: { width: 200, height: 200, channels: 3, background: "#e60012" } } as const;
const logo = `data:image/png;base64,${(await sharp(plain).png().toBuffer()).toString("base64")}`;

describe("a code whose corners are round", () => {
  const shapes = DOT_SHAPES.flatMap((dots) => CORNER_SHAPES.map((corners) => ({ dots, corners })));

  it.each(shapes)(
    "is read by both readers, turned and aslant: $dots dots, $corners corners",
    async (shape) => {
      const code = drawCode(url, { ...DEFAULT_STYLE, ...shape });
      for (const view of [{ turn: 12 }, { turn: 45 }, { turn: 12, tilt: 35 }, { turn: 30, blur: 0.25 }]) {
        const seen = await lookAt(code, { distance: 6, ...view });
        const said = Object.values(CODE_READERS).map((read) => read(seen));
        expect(await Promise.all(said)).toEqual([url, url]);
      }
    },
  );
});

describe("what is found out about a style", () => {
  it("is how small it may be printed: larger with the denser code that a logo asks for", async () => {
    const [bare, withLogo] = await Promise.all([assess({}), assess({ logo })]);
    expect(bare.safety).toEqual({ level: "safe", smallestMm: expect.any(Number), largestLogo: null });
    expect(withLogo.safety?.smallestMm).toBeGreaterThan(bare.safety?.smallestMm ?? 0);
    expect(bare.safety?.smallestMm).toBeGreaterThanOrEqual(10);
  });

  it("is the largest logo, with which it is still accepted", async () => {
    const { safety } = await assess({ logo });
    const logoScale = safety?.largestLogo ?? 0;
    expect((await assess({ logo, logoScale })).verdict.ok).toBe(true);
    expect((await assess({ logo, logoScale: logoScale + 0.05 })).verdict.ok).toBe(false);
  });

  it.each<[string, Partial<CodeStyle>, (keyof CodeStyle)[]]>([
    ["pale dots", { foreground: "#cccccc" }, ["foreground"]],
    ["corners that are too pale", { cornerColor: "#ffd400" }, ["cornerColor"]],
    ["light on dark", { foreground: "#ffffff", background: "#000000" }, ["background", "foreground"]],
    ["a dark background", { background: "#707070" }, ["background"]],
    ["a thin quiet zone", { quietZone: 1, dots: "circle" }, ["quietZone"]],
    ["a logo that hides too much", { logo, logoScale: 0.4 }, ["logoScale"]],
  ])("is what mends %s, and nothing else changes", async (_, change, settings) => {
    const { mended } = await assess(change);
    expect(Object.keys(mended ?? {}).sort()).toEqual(settings);
    const after = await assess({ ...change, ...mended });
    expect(after).toMatchObject({
      verdict: { ok: true, warnings: [] },
      safety: { level: "safe" },
      mended: null,
    });
  });
});

function assess(change: Partial<CodeStyle>) {
  return assessStyle(url, { ...DEFAULT_STYLE, ...change });
}
