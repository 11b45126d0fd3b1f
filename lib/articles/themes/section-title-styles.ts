import { type Look, veil } from "./look";
import type { Style } from "./style";
import { titleStyle } from "./text-styles";

/** The six designs of section titles: a box, the words in it, and where there is one a mark beside them. */
export function sectionTitleStyles(look: Look) {
  const title = { ...titleStyle(look, 1.19), margin: "0" };
  const centred = { margin: "40px 0 22px", "text-align": "center" } as const;
  return {
    barBox: {
      margin: "40px 0 20px",
      padding: "6px 0 6px 14px",
      "border-left": `5px solid ${look.accent}`,
      "background-color": veil(look.accent, 0.06),
    },
    barText: title,
    underlineBox: { margin: "40px 0 20px", "border-bottom": `1px solid ${look.line}` },
    underlineText: {
      ...title,
      display: "inline-block",
      padding: "0 4px 8px 0",
      "border-bottom": `3px solid ${look.accent}`,
    },
    capsuleBox: centred,
    capsuleText: {
      ...title,
      display: "inline-block",
      "max-width": "100%",
      "box-sizing": "border-box",
      "font-size": `${look.fontSizePx + 1}px`,
      padding: "6px 22px",
      color: look.onAccent,
      "background-color": look.accent,
      "border-radius": "999px",
      "text-align": "center",
    },
    numberBox: { margin: "44px 0 20px", "border-bottom": `1px solid ${look.line}`, padding: "0 0 10px" },
    numberText: title,
    numberMark: {
      ...titleStyle(look, 2),
      margin: "0 0 2px",
      "line-height": "1.2",
      "letter-spacing": "1px",
      color: look.accent,
    },
    frameBox: centred,
    frameText: {
      ...title,
      display: "inline-block",
      "max-width": "100%",
      "box-sizing": "border-box",
      padding: "8px 22px",
      border: `1px solid ${look.accent}`,
      "box-shadow": `5px 5px 0 ${veil(look.accent, 0.18)}`,
      "text-align": "center",
    },
    centredBox: centred,
    centredText: { ...title, display: "inline", "text-align": "center" },
    centredMark: {
      "font-size": `${look.fontSizePx}px`,
      "letter-spacing": "0",
      color: look.accent,
      margin: "0 10px",
    },
    /** The number within designs that have no place of its own for it. */
    titleMark: { "margin-right": "8px" },
  } satisfies Record<string, Style>;
}
