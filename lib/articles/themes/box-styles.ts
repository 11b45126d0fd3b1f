import { type Look, MONOSPACE, veil } from "./look";
import type { Style } from "./style";
import { gapBelow, smallText, textStyle, titleStyle } from "./text-styles";

/** Call-outs keep their colours in every theme, as signs on a road do. */
const SIGNS = { tip: "#0f7d4f", note: "#2563c9", warning: "#a36200", important: "#c93434" } as const;

/** Boxes and what stands in them. */
export function boxStyles(look: Look) {
  const text = textStyle(look);
  return {
    quote: {
      margin: gapBelow(look),
      padding: "4px 0 4px 16px",
      border: "0",
      "border-left": `3px solid ${look.accent}`,
    },
    quoteText: { ...text, margin: "0 0 8px", "text-align": "justify" },
    boxText: { ...text, "font-size": `${look.fontSizePx - 1}px`, "line-height": "1.75", margin: "0 0 8px" },
    card: {
      margin: gapBelow(look),
      padding: "18px 18px 10px",
      border: `1px solid ${look.line}`,
      "border-radius": "8px",
      "box-sizing": "border-box",
    },
    code: {
      margin: gapBelow(look),
      padding: "14px 16px",
      "background-color": "#f6f6f6",
      "border-radius": "6px",
      "overflow-x": "auto",
    },
    codeText: {
      "font-family": MONOSPACE,
      "font-size": "13px",
      "line-height": "1.7",
      color: "#333333",
      "white-space": "nowrap",
      "text-align": "left",
    },
    ...callouts(look),
    columns: { margin: gapBelow(look) },
    column: { "vertical-align": "top", "box-sizing": "border-box", "min-width": "0" },
    codeFrame: { margin: gapBelow(look), "text-align": "center" },
    accountBox: {
      margin: gapBelow(look),
      padding: "16px",
      border: `1px solid ${look.line}`,
      "border-radius": "8px",
      "text-align": "center",
    },
    accountName: { ...titleStyle(look, 1), margin: "8px 0 4px", "text-align": "center" },
    accountText: { ...smallText(look), margin: "0", "text-align": "center" },
  } satisfies Record<string, Style>;
}

function callouts(look: Look) {
  const box = (color: string) => ({
    margin: gapBelow(look),
    padding: "14px 16px 6px",
    border: "0",
    "border-left": `4px solid ${color}`,
    "background-color": veil(color, 0.08),
    "border-radius": "4px",
  });
  const label = (color: string) => ({
    ...titleStyle(look, 0.94),
    margin: "0 0 6px",
    color,
  });
  return {
    calloutTip: box(SIGNS.tip),
    calloutNote: box(SIGNS.note),
    calloutWarning: box(SIGNS.warning),
    calloutImportant: box(SIGNS.important),
    calloutTipLabel: label(SIGNS.tip),
    calloutNoteLabel: label(SIGNS.note),
    calloutWarningLabel: label(SIGNS.warning),
    calloutImportantLabel: label(SIGNS.important),
  } satisfies Record<string, Style>;
}
