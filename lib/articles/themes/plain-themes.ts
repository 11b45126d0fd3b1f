import { BASE_LOOK } from "./base-look";
import { MONOSPACE, veil } from "./look";
import type { Theme } from "./theme";

// Themes that step back behind the text: news, notices, products, technology.

export const PLAIN: Theme = {
  id: "plain",
  name: { zh: "素白", en: "Plain" },
  description: { zh: "安静、通用，任何内容都合适", en: "Quiet, fits everything" },
  look: { ...BASE_LOOK, accent: "#3d5a80" },
  dress: () => ({}),
};

export const SPRING: Theme = {
  id: "spring",
  name: { zh: "青葱", en: "Spring" },
  description: { zh: "清新的绿，适合活动与生活", en: "Fresh green, for events and daily life" },
  look: { ...BASE_LOOK, accent: "#0b8a4c" },
  dress: ({ accent, line }, base) => ({
    heading2: {
      ...base.heading2,
      padding: "0 0 0 12px",
      border: "0",
      "border-left": `4px solid ${accent}`,
    },
    bold: { ...base.bold, color: accent },
    quote: {
      ...base.quote,
      padding: "14px 16px 6px",
      "background-color": veil(accent, 0.07),
      "border-left": "0",
      "border-radius": "8px",
    },
    card: { ...base.card, border: `1px solid ${line}`, "border-top": `3px solid ${accent}` },
  }),
};

export const SEA_SALT: Theme = {
  id: "sea-salt",
  name: { zh: "海盐", en: "Sea salt" },
  description: { zh: "通透的蓝，适合科普与教程", en: "Clear blue, for guides and science" },
  look: { ...BASE_LOOK, accent: "#1f6fd6", ink: "#2f3a4a", softInk: "#6b7686" },
  dress: ({ accent }, base) => ({
    heading1: { ...base.heading1, "text-align": "center" },
    heading2: {
      ...base.heading2,
      padding: "0 0 8px",
      "border-bottom": `2px solid ${accent}`,
    },
    heading3: { ...base.heading3, color: accent },
    quote: {
      ...base.quote,
      padding: "14px 16px 6px",
      "border-left": `3px solid ${accent}`,
      "background-color": veil(accent, 0.06),
      "border-radius": "0 8px 8px 0",
    },
    card: { ...base.card, border: `1px solid ${veil(accent, 0.35)}`, "border-radius": "12px" },
  }),
};

export const HARBOUR: Theme = {
  id: "harbour",
  name: { zh: "港湾", en: "Harbour" },
  description: { zh: "沉稳的藏青，适合企业与报告", en: "Calm navy, for companies and reports" },
  look: { ...BASE_LOOK, accent: "#22467f", ink: "#2b3240", softInk: "#687080", letterSpacing: "0.3px" },
  dress: ({ accent, onAccent }, base) => ({
    heading2: {
      ...base.heading2,
      padding: "8px 14px",
      color: onAccent,
      "background-color": accent,
    },
    heading3: {
      ...base.heading3,
      padding: "0 0 0 10px",
      "border-left": `3px solid ${accent}`,
    },
    tableHeader: { ...base.tableHeader, color: onAccent, "background-color": accent },
    tableHeaderText: { ...base.tableHeaderText, color: onAccent },
    numberBox: { ...base.numberBox, "border-bottom": `2px solid ${accent}` },
  }),
};

export const TERMINAL: Theme = {
  id: "terminal",
  name: { zh: "终端", en: "Terminal" },
  description: { zh: "为代码而生，适合技术文章", en: "Made for code, for engineers" },
  look: {
    ...BASE_LOOK,
    accent: "#0b7285",
    ink: "#24292f",
    softInk: "#66707a",
    titleFont: MONOSPACE,
    letterSpacing: "0.2px",
  },
  dress: ({ accent, line }, base) => ({
    heading1: { ...base.heading1, padding: "0 0 10px", "border-bottom": `1px dashed ${accent}` },
    heading2: { ...base.heading2, color: accent },
    code: { ...base.code, "background-color": "#272b33", "border-radius": "8px" },
    codeText: { ...base.codeText, color: "#e6e6e6" },
    quote: { ...base.quote, "border-left": `3px dashed ${accent}` },
    card: { ...base.card, border: `1px dashed ${line}`, "border-radius": "0" },
    ruleText: { ...base.ruleText, "font-family": MONOSPACE },
  }),
};
