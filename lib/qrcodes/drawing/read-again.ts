import { CODE_READERS, type CodeReader } from "./code-readers";
import type { CodeDrawing } from "./draw-code";
import type { Color, Drawing } from "./drawing";
import { leastSide } from "./least-side";
import { lookAt, type View } from "./look-at";

const READERS = Object.values(CODE_READERS);

/** As somebody stands in front of a code: from afar, usual, near. Readers fail in different ways at each. */
const STRAIGHT: readonly View[] = [{ distance: 3.2 }, { distance: 5 }, { distance: 8 }];
/** As people really hold their phones: aslant, from the side, in a hurry, close up. */
const ASKEW: readonly View[] = [
  { distance: 5, turn: 12 },
  { distance: 5, turn: 45 },
  { distance: 6, turn: 8, tilt: 35 },
  { distance: 5, blur: 0.35 },
  { distance: 20 },
];
/** What only a good code survives: bad light and unsteady hands blur it, and few people stand in the right place. */
const HARD: readonly View[] = [
  { distance: 2.4 },
  { distance: 4, blur: 0.5 },
  { distance: 5, blur: 0.6, turn: 30 },
  { distance: 6, tilt: 50 },
  { distance: 3.2, turn: 20, tilt: 35 },
];
/** Nearer and further by a little. */
const STEPS = [1, 1.13, 0.9];
/** Of dark surroundings that a code may be stuck on, in modules. */
const SURROUNDINGS = 4;
/** Pixels a module, from afar to near. */
const DISTANCES = [1.8, 2.1, 2.4, 2.8, 3.2];
/** Ink runs and lenses blur by a quarter of a small module. */
const SMALL_BLUR = 0.25;

/** A drawn code with what it must say, and the dark colour that it may be stuck on. */
export type CodeToRead = { code: Drawing; url: string; ground: Color };

/** Whether both readers read a code that somebody stands in front of, from afar and from near. */
export async function canBeRead(wanted: CodeToRead): Promise<boolean> {
  return (await shareRead(wanted, STRAIGHT)) === 1;
}

/** The same, and turned, aslant, blurred and close up. */
export async function canBeReadAskew(wanted: CodeToRead): Promise<boolean> {
  return (await shareRead(wanted, STRAIGHT)) === 1 && (await shareRead(wanted, ASKEW)) === 1;
}

/** How much a code has in reserve: the share of hard looks, 0 to 1, at which it is read. */
export function measureReserve(wanted: CodeToRead): Promise<number> {
  return shareRead(wanted, HARD);
}

/** The smallest side that a code in this style may have on paper, in millimetres: by printers and by cameras. */
export async function findLeastSide(wanted: CodeToRead & { code: CodeDrawing }): Promise<number> {
  return leastSide(wanted.code.modules, await findLeastPixels(wanted));
}

/** How many pixels of a camera a module needs at least. */
async function findLeastPixels(wanted: CodeToRead): Promise<number> {
  for (const distance of DISTANCES)
    if ((await shareRead(wanted, [{ distance, blur: SMALL_BLUR }])) === 1) return distance;
  return DISTANCES.at(-1) ?? 0;
}

async function shareRead({ code, url, ground }: CodeToRead, views: readonly View[]): Promise<number> {
  const drawing = layOn(ground, code);
  // Pixels are made beside this thread: those of the next view while it reads the ones before.
  const counts = await Promise.all(views.map((view) => countReaders(drawing, url, view)));
  return counts.reduce((sum, count) => sum + count, 0) / (views.length * READERS.length);
}

/** A camera takes many pictures, none quite like the other: what one try misses, another may find. */
async function countReaders(drawing: Drawing, url: string, view: View): Promise<number> {
  let left: readonly CodeReader[] = READERS;
  for (const step of STEPS) {
    if (left.length === 0) break;
    const seen = await lookAt(drawing, { ...view, distance: view.distance * step });
    const readings = await Promise.all(left.map(async (read) => ({ read, said: await read(seen) })));
    left = readings.filter(({ said }) => said !== url).map(({ read }) => read);
  }
  return READERS.length - left.length;
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
