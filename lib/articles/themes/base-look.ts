import type { Look } from "./look";

/** What most themes share: quiet grey-black ink, 16 px, room to breathe. */
export const BASE_LOOK = {
  ink: "#333333",
  softInk: "#757575",
  line: "rgba(0,0,0,0.14)",
  font: null,
  titleFont: null,
  fontSizePx: 16,
  lineHeight: 1.8,
  gapPx: 18,
  letterSpacing: "0.5px",
  firstLineIndent: false,
} as const satisfies Omit<Look, "accent" | "onAccent">;
