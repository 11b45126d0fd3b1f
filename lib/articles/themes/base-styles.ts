import { boxStyles } from "./box-styles";
import { type Look, MONOSPACE, veil } from "./look";
import { sectionTitleStyles } from "./section-title-styles";
import type { Style } from "./style";
import type { Styles } from "./style-keys";
import { fontOf, gapBelow, smallText, textStyle, titleStyle } from "./text-styles";

/** The complete styles that every theme starts from. Colour, size and line height stand on every element of text. */
export function baseStyles(look: Look): Styles {
  return {
    ...textBlocks(look),
    ...marks(look),
    ...tables(look),
    ...pictures(look),
    ...boxStyles(look),
    ...sectionTitleStyles(look),
    ...footnotes(look),
  };
}

function textBlocks(look: Look) {
  const text = textStyle(look);
  return {
    paragraph: {
      ...text,
      margin: gapBelow(look),
      "text-align": "justify",
      ...(look.firstLineIndent ? { "text-indent": "2em" } : {}),
    },
    heading1: { ...titleStyle(look, 1.5), margin: "40px 0 20px" },
    heading2: { ...titleStyle(look, 1.25), margin: "36px 0 16px" },
    heading3: { ...titleStyle(look, 1.125), margin: "28px 0 12px" },
    heading4: { ...titleStyle(look, 1), margin: "24px 0 10px", color: look.accent },
    list: { margin: gapBelow(look), "padding-left": "1.5em" },
    // The marker takes its colour from the item, the words theirs from the section within.
    listItem: { ...text, color: look.accent, margin: "0" },
    listText: { ...text, margin: "0 0 6px" },
    taskText: { ...text, margin: "0 0 6px", "padding-left": "1.6em", "text-indent": "-1.6em" },
    taskMarker: { color: look.accent, "font-size": `${look.fontSizePx}px` },
    ruleLine: { margin: "32px 0", border: "0", "border-top": `1px solid ${look.line}` },
    ruleText: {
      ...smallText(look),
      margin: "32px 0",
      color: look.accent,
      "text-align": "center",
      "letter-spacing": "8px",
    },
  } satisfies Record<string, Style>;
}

function marks(look: Look) {
  return {
    bold: { "font-weight": "bold" },
    italic: { "font-style": "italic" },
    underline: { "text-decoration": "underline" },
    strike: { "text-decoration": "line-through" },
    inlineCode: {
      "font-family": MONOSPACE,
      "font-size": `${Math.round(look.fontSizePx * 0.9)}px`,
      color: look.accent,
      "background-color": veil(look.accent, 0.06),
      padding: "2px 5px",
      "border-radius": "4px",
      "word-break": "break-all",
    },
    highlight: { "background-color": veil(look.accent, 0.16), padding: "0 2px" },
    link: { color: look.accent, "text-decoration": "none", "border-bottom": `1px solid ${look.accent}` },
  } satisfies Record<string, Style>;
}

function tables(look: Look) {
  const cell = {
    ...smallText(look),
    border: `1px solid ${look.line}`,
    padding: "8px 10px",
    color: look.ink,
    "text-align": "left",
    "vertical-align": "top",
    "min-width": "48px",
    "word-break": "break-word",
  } as const satisfies Style;
  return {
    tableFrame: { margin: gapBelow(look), "max-width": "100%", "overflow-x": "auto" },
    table: { width: "100%", "border-collapse": "collapse" },
    tableHeader: { ...cell, "font-weight": "bold", "background-color": veil(look.accent, 0.1) },
    tableCell: cell,
    tableText: { ...smallText(look), color: look.ink, margin: "0" },
    tableHeaderText: { ...smallText(look), color: look.ink, margin: "0", "font-weight": "bold" },
  } satisfies Record<string, Style>;
}

function pictures(look: Look) {
  return {
    picture: { margin: gapBelow(look), "text-align": "center" },
    caption: { ...smallText(look), margin: "8px 0 0", "text-align": "center", ...fontOf(look.font) },
    strip: {
      margin: gapBelow(look),
      "overflow-x": "auto",
      "white-space": "nowrap",
      "scroll-snap-type": "x mandatory",
    },
    stripItem: {
      display: "inline-block",
      "max-width": "100%",
      margin: "0 8px 0 0",
      "vertical-align": "top",
      "white-space": "normal",
      "scroll-snap-align": "start",
    },
  } satisfies Record<string, Style>;
}

function footnotes(look: Look) {
  return {
    footnotes: { margin: "36px 0 0", padding: "16px 0 0", "border-top": `1px solid ${look.line}` },
    footnoteTitle: { ...smallText(look), margin: "0 0 8px", "font-weight": "bold", "text-align": "left" },
    footnote: { ...smallText(look), "font-size": "13px", margin: "0 0 4px", "word-break": "break-all" },
    footnoteAddress: { "font-style": "italic" },
    footnoteMark: { "font-size": "12px", color: look.accent },
  } satisfies Record<string, Style>;
}
