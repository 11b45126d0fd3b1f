import type { Look } from "./look";
import type { Style } from "./style";

/** Running text without its margin. */
export function textStyle(look: Look) {
  return {
    ...fontOf(look.font),
    "font-size": `${look.fontSizePx}px`,
    "line-height": String(look.lineHeight),
    "letter-spacing": look.letterSpacing,
    color: look.ink,
  } satisfies Style;
}

/** A title so many times as large as the text. */
export function titleStyle(look: Look, times: number) {
  return {
    ...fontOf(look.titleFont ?? look.font),
    "font-size": `${Math.round(look.fontSizePx * times)}px`,
    "line-height": "1.5",
    "letter-spacing": look.letterSpacing,
    "font-weight": "bold",
    color: look.ink,
    "text-align": "left",
  } satisfies Style;
}

/** Captions, cells, notes. */
export function smallText(look: Look) {
  return {
    "font-size": `${look.fontSizePx - 2}px`,
    "line-height": "1.6",
    color: look.softInk,
  } satisfies Style;
}

export function fontOf(font: string | null): Style {
  return font === null ? {} : { "font-family": font };
}

export function gapBelow(look: Look): string {
  return `0 0 ${look.gapPx}px`;
}
