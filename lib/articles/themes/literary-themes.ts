import { BASE_LOOK } from "./base-look";
import { SERIF, veil } from "./look";
import type { Theme } from "./theme";

// Themes of printed pages: serifs, ink, wide lines, first lines indented.

export const CINNABAR: Theme = {
  id: "cinnabar",
  name: { zh: "朱砂", en: "Cinnabar" },
  description: { zh: "宋体与朱红，适合人文与历史", en: "Serifs and vermilion, for culture and history" },
  look: {
    ...BASE_LOOK,
    accent: "#bf4a35",
    ink: "#3a3431",
    softInk: "#7a706a",
    line: "rgba(107,74,53,0.24)",
    font: SERIF,
    lineHeight: 1.95,
    gapPx: 16,
    firstLineIndent: true,
  },
  dress: ({ accent, line }, base) => ({
    heading1: { ...base.heading1, "text-align": "center", "letter-spacing": "3px" },
    heading2: {
      ...base.heading2,
      "text-align": "center",
      "letter-spacing": "2px",
      color: accent,
      padding: "10px 0",
      "border-top": `1px solid ${line}`,
      "border-bottom": `1px solid ${line}`,
    },
    quote: { ...base.quote, padding: "2px 0 2px 14px", "border-left": `1px solid ${accent}` },
    quoteText: { ...base.quoteText, "font-style": "normal" },
    centredText: { ...base.centredText, "letter-spacing": "3px" },
    card: { ...base.card, border: `3px double ${line}`, "border-radius": "0" },
  }),
};

export const MATCHA: Theme = {
  id: "matcha",
  name: { zh: "抹茶", en: "Matcha" },
  description: { zh: "温润的茶绿，适合美食与慢生活", en: "Warm tea green, for food and slow days" },
  look: {
    ...BASE_LOOK,
    accent: "#5c7d3a",
    ink: "#3b3f36",
    softInk: "#74796c",
    line: "rgba(92,125,58,0.26)",
    titleFont: SERIF,
    lineHeight: 1.9,
    letterSpacing: "1px",
  },
  dress: ({ accent }, base) => ({
    heading1: { ...base.heading1, "text-align": "center" },
    heading2: {
      ...base.heading2,
      "text-align": "center",
      padding: "0 0 10px",
      "border-bottom": `1px solid ${accent}`,
    },
    heading3: { ...base.heading3, color: accent },
    quote: {
      ...base.quote,
      padding: "18px 18px 10px",
      "border-left": "0",
      "background-color": veil(accent, 0.08),
      "border-radius": "12px",
    },
    quoteText: { ...base.quoteText, "text-align": "center" },
    card: { ...base.card, "border-radius": "14px", "background-color": veil(accent, 0.06), border: "0" },
  }),
};

export const MAGAZINE: Theme = {
  id: "magazine",
  name: { zh: "杂志", en: "Magazine" },
  description: {
    zh: "黑白分明的大标题，适合专访与长文",
    en: "Large black titles, for interviews and long reads",
  },
  look: {
    ...BASE_LOOK,
    accent: "#b3202a",
    ink: "#1f1f1f",
    softInk: "#6f6f6f",
    titleFont: SERIF,
    lineHeight: 1.9,
    gapPx: 20,
    letterSpacing: "0.4px",
  },
  dress: ({ accent, ink, fontSizePx }, base) => ({
    heading1: { ...base.heading1, "font-size": `${Math.round(fontSizePx * 1.75)}px`, "line-height": "1.35" },
    heading2: {
      ...base.heading2,
      "font-size": `${Math.round(fontSizePx * 1.4)}px`,
      padding: "14px 0 0",
      "border-top": `3px solid ${ink}`,
    },
    quote: { ...base.quote, margin: "30px 0", padding: "0 12px", "border-left": "0" },
    quoteText: {
      ...base.quoteText,
      "font-family": SERIF,
      "font-size": `${Math.round(fontSizePx * 1.19)}px`,
      color: accent,
      "text-align": "center",
    },
    tableHeader: { ...base.tableHeader, "background-color": "#ececec", "border-bottom": `2px solid ${ink}` },
    frameText: { ...base.frameText, border: `2px solid ${ink}` },
  }),
};
