import type { Localized } from "@/lib/platform/i18n/locale";
import { brightness, CONTRAST } from "./brightness";
import { type CodeDrawing, drawCode } from "./draw-code";
import { listUnknownSigns } from "./fonts";
import { LEAST_SHARE, layCaption } from "./frame-caption";
import { readLogo } from "./logo";
import { type CodeToRead, canBeRead, canBeReadAskew } from "./read-again";
import { hidesTooMuch, QUIET_ZONE } from "./room";
import { type CodeStyle, DEFAULT_STYLE, type StyleVerdict } from "./style";

const LEGIBLE = 0.25;

/** A verdict with the very drawing that it is about. */
export type Proof =
  | { ok: true; warnings: readonly Localized[]; drawing: CodeDrawing }
  | { ok: false; reason: Localized };

/**
 * Whether phones can read a code in this style: by rules that leave room for print and bad light, then by drawing it
 * and reading it with two readers: in several sizes, turned, aslant and blurred.
 *
 * @param url what the code must be read as
 * @param style its logo as readLogo answers it, or any other
 */
export async function checkReadable(url: string, style: CodeStyle): Promise<StyleVerdict> {
  const logo = style.logo === null ? null : await readLogo(style.logo);
  if (logo && !logo.ok) return logo;
  const proof = await proofread(url, { ...style, logo: logo?.dataUri ?? null }, canBeReadAskew);
  return proof.ok ? { ok: true, warnings: proof.warnings } : proof;
}

/**
 * Draws a code that is to be given away, and checks it in the same way, straight on: how a style fares when a phone is
 * turned has been seen when it was chosen, and a thousand codes in it must not take all day.
 *
 * @param style its logo as readLogo answers it
 */
export async function proofread(
  url: string,
  style: CodeStyle,
  isRead: (wanted: CodeToRead) => Promise<boolean> = canBeRead,
): Promise<Proof> {
  const drawing = drawCode(url, style);
  const broken = brokenRule(style, drawing.modules);
  if (broken) return { ok: false, reason: broken };
  if (!(await isRead({ code: drawing, url, ground: style.foreground })))
    return { ok: false, reason: UNREADABLE };
  return { ok: true, warnings: warningsOf(style), drawing };
}

const PLAIN = JSON.stringify(DEFAULT_STYLE);

/** The same for a code that leaves the desk: black squares on white need no proof. */
export async function drawProved(url: string, style: CodeStyle): Promise<Proof> {
  if (JSON.stringify(style) !== PLAIN) return proofread(url, style);
  return { ok: true, warnings: [], drawing: drawCode(url, style) };
}

function brokenRule(style: CodeStyle, size: number): Localized | null {
  const { foreground, background, cornerColor, logo, logoScale, quietZone } = style;
  const light = brightness(background);
  for (const dark of [foreground, cornerColor ?? foreground]) {
    if (brightness(dark) >= light) return INVERTED;
    if (light - brightness(dark) < CONTRAST.least) return LOW_CONTRAST;
  }
  if (quietZone < QUIET_ZONE.least) return NO_QUIET_ZONE;
  if (logo && hidesTooMuch(size, logoScale)) return LARGE_LOGO;
  return null;
}

function warningsOf({ foreground, background, cornerColor, quietZone, frame }: CodeStyle): Localized[] {
  const light = brightness(background);
  const darkest = Math.max(brightness(foreground), brightness(cornerColor ?? foreground));
  const isFaint = frame?.caption && Math.abs(brightness(frame.color) - brightness(frame.textColor)) < LEGIBLE;
  const isTiny = frame !== null && layCaption(frame.caption).share < LEAST_SHARE;
  return [
    ...(light - darkest < CONTRAST.good ? [WEAK_CONTRAST] : []),
    ...(quietZone < QUIET_ZONE.good ? [SMALL_QUIET_ZONE] : []),
    ...(isFaint ? [FAINT_CAPTION] : []),
    ...(isTiny ? [TINY_CAPTION] : []),
    ...warnOfUnknownSigns(frame?.caption ?? ""),
  ];
}

/** Says which signs of a text no font has, if there are any. */
export function warnOfUnknownSigns(text: string): Localized[] {
  const signs = listUnknownSigns(text).join(" ");
  if (signs === "") return [];
  const zh = `字体里没有这些字，会印成“〓”：${signs}`;
  return [{ zh, en: `The font lacks these signs; “〓” is printed instead: ${signs}` }];
}

const INVERTED: Localized = {
  zh: "码点比背景还亮，很多手机扫不出来。请用深色码点、浅色背景。",
  en: "The dots are lighter than the background, and many phones cannot read that. Use dark dots on a light background.",
};
const LOW_CONTRAST: Localized = {
  zh: "颜色太接近背景，手机分不清。请把码点（和定位角）调深，或把背景调浅。",
  en: "The colours are too close for a phone to tell apart. Make the dots (and the corners) darker, or the background lighter.",
};
const NO_QUIET_ZONE: Localized = {
  zh: "留白太少，贴在有颜色的地方就扫不出来。请至少留 2 格，最好 4 格。",
  en: "The quiet zone is too small: on a coloured ground the code cannot be found. Leave 2 modules at least, better 4.",
};
const LARGE_LOGO: Localized = {
  zh: "Logo 太大，盖住的内容补不回来。请把 Logo 调小。",
  en: "The logo is too large: what it covers cannot be restored. Make it smaller.",
};
const UNREADABLE: Localized = {
  zh: "按这个样式画出来，试读没有成功。请换码点形状、调深颜色或缩小 Logo。",
  en: "Drawn in this style, the code could not be read again. Choose another dot shape, darker colours or a smaller logo.",
};
const WEAK_CONTRAST: Localized = {
  zh: "对比度偏低，光线暗或离得远时可能要多扫几次；颜色再深一点更稳。",
  en: "The contrast is low: in dim light or from afar it may take several tries. A darker colour is safer.",
};
const SMALL_QUIET_ZONE: Localized = {
  zh: "留白少于 4 格：只适合贴在干净的浅色底上。",
  en: "The quiet zone is below 4 modules: fit for calm, light surroundings only.",
};
const FAINT_CAPTION: Localized = {
  zh: "边框里的文字和底色太接近，看不清。",
  en: "The frame's words are hard to see: their colour is close to the frame's.",
};
const TINY_CAPTION: Localized = {
  zh: "边框里的文字太多，只能印得很小，可能看不清；请删短一些。",
  en: "The frame's words are so many that they get too small to read; shorten them.",
};
