import { encode, QrCodeDataType, type QrCodeGenerateResult } from "uqr";
import type { Drawing, Part } from "./drawing";
import { CAPTION_SIZE, captionWidth, layCaption } from "./frame-caption";
import { outlineSquares } from "./outline";
import type { CodeStyle } from "./style";
import { number } from "./svg";

/** The side of each of the three large squares by which readers find a code, in modules. */
const FINDER = 7;
/** Between the logo and the dots around it, in modules. */
const LOGO_MARGIN = 0.75;
const CIRCLE_RADIUS = 0.46;
const ROUNDED_RADIUS = 0.45;

/** `modules` of the code's side, its quiet zone left out. */
export type CodeDrawing = Drawing & { modules: number };

/**
 * A QR code in a style, in modules: the small squares it consists of. It stands on its own background, the quiet zone
 * included, so that it can be laid on anything.
 *
 * @param url what the code says
 */
export function drawCode(url: string, style: CodeStyle): CodeDrawing {
  // A logo hides modules, which the reader must make good: the highest level restores nearly a third of them.
  const ecc = style.logo ? "H" : style.errorCorrection;
  const code = encode(url, { ecc, boostEcc: false, border: 0 });
  const side = code.size + 2 * style.quietZone;
  const parts: Part[] = [
    { type: "rect", x: 0, y: 0, width: side, height: side, fill: style.background },
    {
      type: "group",
      x: style.quietZone,
      y: style.quietZone,
      scale: 1,
      parts: [drawDots(code, style), drawFinders(code.size, style), ...drawLogo(code.size, style)],
    },
  ];
  const drawing = style.frame ? drawFrame(side, parts, style.frame) : { width: side, height: side, parts };
  return { ...drawing, modules: code.size };
}

/** Where the logo's plate lies, in modules from the code's first; whole modules, for half ones say nothing. */
export function logoPlate(size: number, scale: number): { from: number; to: number } {
  const half = (size * scale) / 2 + LOGO_MARGIN;
  // The side of a code is always odd: the plate is centred on the middle module.
  const reach = Math.ceil(half - 0.5);
  const middle = (size - 1) / 2;
  return { from: middle - reach, to: middle + reach + 1 };
}

function drawDots({ size, data, types }: QrCodeGenerateResult, style: CodeStyle): Part {
  const plate = style.logo ? logoPlate(size, style.logoScale) : null;
  const isHidden = (x: number, y: number) =>
    plate !== null && x >= plate.from && x < plate.to && y >= plate.from && y < plate.to;
  const isOf = (type: QrCodeDataType, x: number, y: number) => types[y]?.[x] === type;
  const isDot = (x: number, y: number) =>
    data[y]?.[x] === true && !isOf(QrCodeDataType.Position, x, y) && !isHidden(x, y);
  if (style.dots !== "circle")
    return {
      type: "path",
      d: outlineSquares(size, isDot, style.dots === "rounded" ? ROUNDED_RADIUS : 0),
      fill: style.foreground,
    };
  // Readers look for the small squares by their straight lines, which circles break into pieces.
  const isAid = (x: number, y: number) => isOf(QrCodeDataType.Alignment, x, y);
  const circles = drawCircles(size, (x, y) => isDot(x, y) && !isAid(x, y));
  const aids = outlineSquares(size, (x, y) => isDot(x, y) && isAid(x, y), ROUNDED_RADIUS);
  return { type: "path", d: circles + aids, fill: style.foreground };
}

function drawCircles(size: number, isDot: (x: number, y: number) => boolean): string {
  let d = "";
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) if (isDot(x, y)) d += circle(x + 0.5, y + 0.5, CIRCLE_RADIUS);
  }
  return d;
}

function drawFinders(size: number, { corners, cornerColor, foreground }: CodeStyle): Part {
  const far = size - FINDER;
  const places = [
    [0, 0],
    [far, 0],
    [0, far],
  ] as const;
  const radii = FINDER_RADII[corners];
  const d = places.map(([x, y]) => {
    return radii.map((radius, inset) => box(x + inset, y + inset, FINDER - 2 * inset, radius)).join("");
  });
  return { type: "path", d: d.join(""), fill: cornerColor ?? foreground };
}

/**
 * Of the outer square, the light one within and the dark middle, in modules. Rings stay squares: some readers fit straight
 * lines to their sides, and lost rings that were rounder once the phone was turned. The middle may be as round as it likes.
 */
const FINDER_RADII = {
  square: [0, 0, 0],
  rounded: [1.25, 0.6, 0.5],
  circle: [1.25, 0.6, 1.5],
} as const satisfies Record<CodeStyle["corners"], readonly [number, number, number]>;

function drawLogo(size: number, style: CodeStyle): Part[] {
  if (!style.logo) return [];
  const { from, to } = logoPlate(size, style.logoScale);
  const side = size * style.logoScale;
  const start = (size - side) / 2;
  return [
    {
      type: "rect",
      x: from,
      y: from,
      width: to - from,
      height: to - from,
      radius: 1,
      fill: style.background,
    },
    { type: "image", x: start, y: start, width: side, height: side, dataUri: style.logo },
  ];
}

type Frame = NonNullable<CodeStyle["frame"]>;

/** From one line of the words to the next, as a multiple of the font's size. */
const CAPTION_LEADING = 1.3;

/** A rounded border around the code, with a band for the words below it. */
function drawFrame(side: number, code: Part[], { caption, color, textColor }: Frame): Drawing {
  const border = side / 30;
  const { lines, share } = layCaption(caption);
  const full = side * CAPTION_SIZE;
  const size = full * share;
  const leading = size * CAPTION_LEADING;
  const usual = side / 6;
  // The space above and below the words is the same for one line and for two.
  const band = lines.length === 0 ? 0 : Math.max(usual, usual - full + size + (lines.length - 1) * leading);
  const width = side + 2 * border;
  const height = width + band;
  const middle = width + band / 2 - border / 2;
  const words = lines.map(
    (text, index): Part => ({
      type: "text",
      x: width / 2,
      // Chinese characters reach from a little below the line to seven eighths of the size above it.
      y: middle + (index - (lines.length - 1) / 2) * leading + size * 0.37,
      size,
      text,
      fill: textColor,
      align: "middle",
      weight: 700,
      width: captionWidth(text) * size,
    }),
  );
  return {
    width,
    height,
    parts: [
      { type: "rect", x: 0, y: 0, width, height, radius: border * 1.6, fill: color },
      { type: "group", x: border, y: border, scale: 1, parts: code },
      ...words,
    ],
  };
}

function circle(x: number, y: number, radius: number): string {
  const [left, right, r, middle] = [x - radius, x + radius, radius, y].map(number);
  return `M${left} ${middle}A${r} ${r} 0 1 1 ${right} ${middle}A${r} ${r} 0 1 1 ${left} ${middle}Z`;
}

/** A square, its corners rounded. */
function box(x: number, y: number, side: number, radius: number): string {
  const [left, top, right, bottom] = [x, y, x + side, y + side];
  if (radius === 0) return `M${left} ${top}H${right}V${bottom}H${left}Z`;
  if (radius * 2 === side) return circle(x + radius, y + radius, radius);
  const arc = `A${radius} ${radius} 0 0 1 `;
  const [l, t, r, b] = [left + radius, top + radius, right - radius, bottom - radius].map(number);
  return `M${l} ${top}H${r}${arc}${right} ${t}V${b}${arc}${r} ${bottom}H${l}${arc}${left} ${b}V${t}${arc}${l} ${top}Z`;
}
