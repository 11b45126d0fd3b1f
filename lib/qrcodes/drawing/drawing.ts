/** "#rrggbb". */
export type Color = string;
export type Weight = 400 | 700;
export type Box = { x: number; y: number; width: number; height: number };

/**
 * One thing on a drawing. Lengths are in the drawing's own units, x to the right and y down; what comes later lies on
 * top. Everything that is drawn from it (SVG, PNG, PDF, the preview in the browser) looks the same.
 */
export type Part =
  /** `d` as SVG writes paths, absolute M L H V A C Z; what is enclosed twice is a hole. (PDF knows no Q.) */
  | { type: "path"; d: string; fill: Color }
  | (Box & { type: "rect"; fill: Color; radius?: number })
  /** A PNG or JPEG as a data address, scaled into the box with its proportions kept, in the middle of it. */
  | (Box & { type: "image"; dataUri: string })
  | TextPart
  | { type: "line"; x1: number; y1: number; x2: number; y2: number; stroke: Color; width: number }
  | GroupPart;

/** Parts in units of their own: scaled, turned clockwise around the group's origin, then moved to x, y. */
export type GroupPart = {
  type: "group";
  x: number;
  y: number;
  scale: number;
  rotate?: 0 | 90 | 180 | 270;
  parts: readonly Part[];
};

/** One line of text. */
export type TextPart = {
  type: "text";
  /** Where the line begins, its middle, or where it ends, by `align`. */
  x: number;
  /** The line that letters stand on. */
  y: number;
  /** The font's size. */
  size: number;
  text: string;
  fill: Color;
  align: "start" | "middle" | "end";
  weight: Weight;
  /** As wide as the text gets in our own font, for a preview in another one. */
  width?: number;
};

/** A picture as shapes: what is drawn is in one place, how it becomes a file in another. */
export type Drawing = { width: number; height: number; parts: readonly Part[] };

/** A drawing scaled into a box, as large as its proportions allow, in the middle of it. */
export function placeDrawing(drawing: Drawing, box: Box): GroupPart {
  const scale = Math.min(box.width / drawing.width, box.height / drawing.height);
  const x = box.x + (box.width - drawing.width * scale) / 2;
  const y = box.y + (box.height - drawing.height * scale) / 2;
  return { type: "group", x, y, scale, parts: drawing.parts };
}
