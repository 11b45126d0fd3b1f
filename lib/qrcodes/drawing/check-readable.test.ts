import fc from "fast-check";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { renderPdf } from "@/lib/testing/pdf";
import { checkReadable } from "./check-readable";
import { CODE_READERS, type CodeReader } from "./code-readers";
import { drawCode } from "./draw-code";
import type { Drawing } from "./drawing";
import { CORNER_SHAPES, DOT_SHAPES, ERROR_CORRECTIONS, LOGO_SCALE } from "./limits";
import { type CodeStyle, DEFAULT_STYLE } from "./style";
import { POINTS_PER_MM, toPdf } from "./to-pdf";
import { toSvg } from "./to-svg";

const url = "http://weixin.qq.com/q/02rR2xYDDWcVP1g7CtN1cq";
const logo = await redLogo();

describe("a style that is accepted", () => {
  const channel = fc.integer({ min: 0, max: 190 });
  const dark = fc.tuple(channel, channel, channel).map(hexOf);
  const light = fc.constantFrom("#ffffff", "#fff3c4", "#d8f0ff", "#e8e8e8");
  const caption = fc.constantFrom("", "扫码关注", "Scan to follow us, it takes no time at all");
  const styles: fc.Arbitrary<CodeStyle> = fc.record({
    foreground: dark,
    background: light,
    dots: fc.constantFrom(...DOT_SHAPES),
    corners: fc.constantFrom(...CORNER_SHAPES),
    cornerColor: fc.option(dark),
    logo: fc.option(fc.constant(logo)),
    logoScale: fc.double({ min: LOGO_SCALE.min, max: LOGO_SCALE.max, noNaN: true }),
    errorCorrection: fc.constantFrom(...ERROR_CORRECTIONS),
    quietZone: fc.integer({ min: 0, max: 8 }),
    frame: fc.option(fc.record({ caption, color: fc.oneof(dark, light), textColor: fc.oneof(dark, light) })),
  });
  const urls = fc
    .stringMatching(/^[A-Za-z0-9_-]{20,32}$/)
    .map((ticket) => `http://weixin.qq.com/q/${ticket}`);

  it("can be read from its SVG, its PNG and its PDF, small and large", async () => {
    let accepted = 0;
    const property = fc.asyncProperty(styles, urls, async (style, said) => {
      if (!(await checkReadable(said, style)).ok) return;
      accepted += 1;
      const drawing = drawCode(said, style);
      for (const size of [256, 600, 1024]) expect(await readPng(drawing, size)).toEqual(new Set([said]));
      for (const width of [30, 80]) expect(await readPdf(drawing, width)).toEqual(new Set([said]));
    });
    await fc.assert(property, { numRuns: 25, endOnFailure: true });
    expect(accepted).toBeGreaterThan(2);
  }, 120_000);

  it.each([
    ["as WeChat draws it", {}],
    ["with round dots and a logo", { dots: "circle", corners: "circle", logo }],
    ["in WeChat's green, in a frame", { cornerColor: "#06893f", frame: frame("扫码关注") }],
  ] as const)("is read %s, and nothing is warned of", async (_, change) => {
    expect(await checkReadable(url, { ...DEFAULT_STYLE, ...change })).toEqual({ ok: true, warnings: [] });
  });

  it.each([
    ["a thin quiet zone", { quietZone: 3 }, /留白少于 4 格/],
    ["a weak contrast", { foreground: "#07c160" }, /对比度偏低/],
    ["a caption nobody sees", { frame: { ...frame("扫码"), textColor: "#0b7d3d" } }, /看不清/],
    [
      "words that get too small to read",
      { frame: frame(`${"一".repeat(16)}${"W".repeat(8)}${"二".repeat(16)}`) },
      /删短一些/,
    ],
    ["signs that no font has", { frame: frame("扫码😀") }, /😀/],
  ])("warns of %s", async (_, change, words) => {
    const verdict = await checkReadable(url, { ...DEFAULT_STYLE, ...change });
    expect(verdict.ok && verdict.warnings.map(({ zh }) => zh)).toEqual([expect.stringMatching(words)]);
  });
});

describe("a style is refused", () => {
  it.each([
    ["pale dots", { foreground: "#cccccc" }, /颜色太接近背景/],
    ["pale corners", { cornerColor: "#ffd400" }, /颜色太接近背景/],
    ["light dots on a dark ground", { foreground: "#ffffff", background: "#000000" }, /比背景还亮/],
    ["no quiet zone", { quietZone: 0 }, /留白太少/],
    ["a logo that hides too much", { logo, logoScale: LOGO_SCALE.max }, /Logo 太大/],
  ])("for %s", async (_, change, words) => {
    const verdict = await checkReadable(url, { ...DEFAULT_STYLE, ...change });
    expect(verdict).toMatchObject({ ok: false, reason: { zh: expect.stringMatching(words) } });
  });

  it("for a logo that cannot be opened", async () => {
    const broken = `data:image/png;base64,${Buffer.from("no picture").toString("base64")}`;
    expect(await checkReadable(url, { ...DEFAULT_STYLE, logo: broken })).toMatchObject({
      ok: false,
      reason: { zh: expect.stringContaining("不是 PNG 或 JPG") },
    });
  });
});

const READERS: readonly CodeReader[] = Object.values(CODE_READERS);
/** A camera looks more than once, nearer and further away. */
const LOOKS = [1, 0.75, 0.5, 0.35, 0.87, 0.62, 0.43];

/** What both readers find in a picture, sooner or later. */
async function readPicture(pictureOf: (share: number) => Promise<Buffer>): Promise<Set<string | null>> {
  const found = new Map<CodeReader, string | null>(READERS.map((read) => [read, null]));
  for (const share of LOOKS) {
    const seen = sharp(await pictureOf(share))
      .flatten({ background: "#ffffff" })
      .greyscale();
    const { data, info } = await seen.raw().toBuffer({ resolveWithObject: true });
    for (const [read, earlier] of found)
      if (earlier === null)
        found.set(read, await read({ pixels: new Uint8Array(data), width: info.width, height: info.height }));
    if (![...found.values()].includes(null)) break;
  }
  return new Set(found.values());
}

function readPng(drawing: Drawing, size: number): Promise<Set<string | null>> {
  const svg = Buffer.from(toSvg(drawing, size));
  return readPicture((share) =>
    sharp(svg)
      .resize({ width: Math.round(size * share) })
      .png()
      .toBuffer(),
  );
}

function readPdf(drawing: Drawing, width: number): Promise<Set<string | null>> {
  return readPicture(async (share) => {
    const [page] = await renderPdf(await toPdf(drawing, width * share * POINTS_PER_MM, "码"));
    return page ? page.toPng() : Buffer.alloc(0);
  });
}

function frame(caption: string) {
  return { caption, color: "#0a7d3c", textColor: "#ffffff" };
}

function hexOf(channels: number[]): string {
  return `#${channels.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}

async function redLogo(): Promise<string> {
  const plain = { create: { width: 200, height: 200, channels: 4, background: "#e60012" } } as const;
  return `data:image/png;base64,${(await sharp(plain).png().toBuffer()).toString("base64")}`;
}
