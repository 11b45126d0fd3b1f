import type { FilterRules } from "./filter-rules";
import type { Attributes, Verdict } from "./markup";

/** What a drawing (svg) may consist of, in the letters that browsers insist on. */
const SHAPES = [
  ...[
    "svg",
    "g",
    "path",
    "rect",
    "circle",
    "ellipse",
    "line",
    "polyline",
    "polygon",
    "text",
    "tspan",
    "desc",
  ],
  ...["animate", "set", "animateTransform", "animateMotion"],
];
const SPELLINGS = new Map(SHAPES.map((name) => [name.toLowerCase(), name]));

/** What may move, as far as is reported. */
const ANIMATED: Readonly<Record<string, { attribute: string; values: readonly string[] }>> = {
  animate: {
    attribute: "attributename",
    values: [
      ...["x", "y", "width", "height", "opacity", "d", "points", "fill"],
      ...["stroke-width", "stroke-linecap", "stroke-dashoffset"],
    ],
  },
  set: { attribute: "attributename", values: ["visibility"] },
  animatetransform: { attribute: "type", values: ["translate", "scale", "rotate", "skewX", "skewY"] },
};

/** An element's name as it is written. */
export const drawingSpelling = (name: string): string => SPELLINGS.get(name) ?? name;

/** What becomes of an element inside of a drawing: definitions, references and HTML are lost. */
export function judgeDrawing(name: string, attributes: Attributes, rules: FilterRules): Verdict {
  if (name === "a") return "dissolve";
  if (!SPELLINGS.has(name)) return "remove";
  const known = Object.hasOwn(ANIMATED, name) ? ANIMATED[name] : undefined;
  if (!known || rules.otherAnimations === "kept") return "keep";
  return known.values.includes(attributes.get(known.attribute)?.value ?? "") ? "keep" : "remove";
}

/** Whether an attribute of a drawing is kept: no references to what is gone, no sizes in per cent. */
export function keepsInDrawing(name: string, value: string): boolean {
  if (!/^[a-z][a-z0-9:-]*$/.test(name) || /^(?:id|class|href|on.*|xlink:.*|xml:.*)$/.test(name)) return false;
  if (/^(?:width|height)$/.test(name) && value.trim().endsWith("%")) return false;
  return !/url\s*\(/i.test(value);
}
