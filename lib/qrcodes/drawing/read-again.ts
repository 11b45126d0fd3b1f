import decode from "jsqr";
import type { Color, Drawing } from "./drawing";
import { toPixels } from "./to-png";

/** Pixels a module: from afar, usual, near. Readers fail in different ways at each. */
const DISTANCES = [3.2, 5, 8];
/** Nearer and further by a little. */
const STEPS = [1, 1.13, 0.9];
/** Of dark surroundings that a code may be stuck on, in modules. */
const SURROUNDINGS = 4;

/** Whether a drawn code says what it must, from afar and from near, on a ground of a dark colour. */
export async function canBeRead(code: Drawing, url: string, ground: Color): Promise<boolean> {
  const drawing = layOn(ground, code);
  // Pixels are made beside this thread: those of the next distance while it reads the ones before.
  const readings = await Promise.all(DISTANCES.map((distance) => canReadFrom(distance, drawing, url)));
  return readings.every(Boolean);
}

/** A camera takes many pictures, none quite like the other: what one try misses, another may find. */
async function canReadFrom(distance: number, drawing: Drawing, url: string): Promise<boolean> {
  for (const step of STEPS) {
    const longer = Math.max(drawing.width, drawing.height);
    const { data, width, height } = await toPixels(drawing, Math.round(longer * distance * step));
    if (decode(data, width, height, { inversionAttempts: "dontInvert" })?.data === url) return true;
  }
  return false;
}

/** The hardest place for a code is a dark poster that begins where its quiet zone ends. */
function layOn(ground: Color, { width, height, parts }: Drawing): Drawing {
  const whole = { width: width + 2 * SURROUNDINGS, height: height + 2 * SURROUNDINGS };
  return {
    ...whole,
    parts: [
      { type: "rect", x: 0, y: 0, ...whole, fill: ground },
      { type: "group", x: SURROUNDINGS, y: SURROUNDINGS, scale: 1, parts },
    ],
  };
}
