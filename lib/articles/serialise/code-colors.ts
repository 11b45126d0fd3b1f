import Color from "color";
import type { CodeKind } from "./code-part";

/** Colours of code on this background, each at least 4.5:1 on it. */
export function codeColorsOn(background: string): Readonly<Record<CodeKind, string>> {
  return Color(background).isDark() ? ON_DARK : ON_LIGHT;
}

const ON_LIGHT: Readonly<Record<CodeKind, string>> = {
  keyword: "#b3263e",
  string: "#1c6f3c",
  number: "#8a4b00",
  comment: "#6a737d",
  name: "#8250df",
  type: "#8a4b00",
  attribute: "#0b5cad",
};
const ON_DARK: Readonly<Record<CodeKind, string>> = {
  keyword: "#ff8b8b",
  string: "#a5d6a7",
  number: "#f5c26b",
  comment: "#9aa5b1",
  name: "#d2a8ff",
  type: "#f5c26b",
  attribute: "#84c3ff",
};
