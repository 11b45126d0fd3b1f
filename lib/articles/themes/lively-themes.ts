import { BASE_LOOK } from "./base-look";
import { veil } from "./look";
import type { Theme } from "./theme";

// Themes that speak up: campaigns, holidays, young readers.

export const SAKURA: Theme = {
  id: "sakura",
  name: { zh: "樱花", en: "Sakura" },
  description: { zh: "柔和的粉，适合美妆、亲子与节日", en: "Soft pink, for beauty, families and holidays" },
  look: {
    ...BASE_LOOK,
    accent: "#cc3d73",
    ink: "#453a3f",
    softInk: "#85767d",
    line: "rgba(214,72,126,0.22)",
  },
  dress: ({ accent }, base) => ({
    heading1: { ...base.heading1, "text-align": "center", color: accent },
    heading2: {
      ...base.heading2,
      display: "inline-block",
      padding: "4px 16px",
      color: accent,
      "background-color": veil(accent, 0.1),
      "border-radius": "999px",
    },
    bold: { ...base.bold, color: accent },
    quote: {
      ...base.quote,
      padding: "14px 16px 6px",
      border: `1px dashed ${accent}`,
      "border-left": `1px dashed ${accent}`,
      "border-radius": "12px",
    },
    card: { ...base.card, "border-radius": "16px", border: `1px solid ${veil(accent, 0.35)}` },
  }),
};

export const WISTERIA: Theme = {
  id: "wisteria",
  name: { zh: "紫藤", en: "Wisteria" },
  description: { zh: "雅致的紫，适合艺术与课程", en: "Refined violet, for art and courses" },
  look: {
    ...BASE_LOOK,
    accent: "#7a5bd0",
    ink: "#37324a",
    softInk: "#746f88",
    line: "rgba(122,91,208,0.22)",
  },
  dress: ({ accent }, base) => ({
    heading1: { ...base.heading1, color: accent },
    heading2: {
      ...base.heading2,
      padding: "6px 12px",
      "border-left": `4px solid ${accent}`,
      "background-color": veil(accent, 0.08),
      "border-radius": "0 6px 6px 0",
    },
    quote: {
      ...base.quote,
      padding: "14px 16px 6px",
      "border-left": "0",
      "border-top": `2px solid ${accent}`,
      "background-color": veil(accent, 0.06),
    },
    card: { ...base.card, border: "0", "background-color": veil(accent, 0.07), "border-radius": "12px" },
  }),
};

export const CITRUS: Theme = {
  id: "citrus",
  name: { zh: "橙光", en: "Citrus" },
  description: { zh: "明亮的橙，适合促销与新品", en: "Bright orange, for sales and launches" },
  look: { ...BASE_LOOK, accent: "#d9540b", ink: "#3a322c", softInk: "#7d7168", line: "rgba(180,90,20,0.22)" },
  dress: ({ accent, onAccent }, base) => ({
    heading2: {
      ...base.heading2,
      display: "inline-block",
      padding: "4px 14px",
      color: onAccent,
      "background-color": accent,
      "border-radius": "4px 14px 4px 14px",
    },
    heading3: { ...base.heading3, color: accent },
    bold: { ...base.bold, color: accent },
    card: {
      ...base.card,
      border: `2px solid ${accent}`,
      "border-radius": "12px",
      "box-shadow": `4px 4px 0 ${veil(accent, 0.2)}`,
    },
  }),
};

export const FESTIVAL: Theme = {
  id: "festival",
  name: { zh: "喜庆", en: "Festival" },
  description: { zh: "中国红，适合新春与开业", en: "Chinese red, for new year and openings" },
  look: {
    ...BASE_LOOK,
    accent: "#c8161d",
    ink: "#3d2e28",
    softInk: "#82695c",
    line: "rgba(168,122,42,0.34)",
  },
  dress: ({ accent, onAccent }, base) => ({
    heading1: { ...base.heading1, "text-align": "center", color: accent, "letter-spacing": "2px" },
    heading2: {
      ...base.heading2,
      padding: "8px 12px",
      color: onAccent,
      "background-color": accent,
      "border-radius": "6px",
      "text-align": "center",
    },
    heading3: { ...base.heading3, color: accent },
    bold: { ...base.bold, color: accent },
    quote: {
      ...base.quote,
      padding: "14px 16px 6px",
      border: `1px solid ${GOLD}`,
      "border-left": `1px solid ${GOLD}`,
      "background-color": veil(GOLD, 0.1),
    },
    card: { ...base.card, border: `3px double ${GOLD}` },
    ruleText: { ...base.ruleText, color: GOLD },
  }),
};

const GOLD = "#a87a2a";
