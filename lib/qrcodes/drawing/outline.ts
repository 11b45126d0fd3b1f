import { number } from "./svg";

type Point = { x: number; y: number };

/** More than a code has corners in a row. */
const WIDEST = 1000;
/** How far the handles of a curve reach towards the corner, so that it is a quarter of a circle. */
const ARC = 0.5523;

/**
 * The outline of all dark squares as one path, so that no hairlines show between neighbours on any screen or press.
 *
 * @param isDark whether the square at a column and row is dark; squares outside the grid are not
 * @param radius of the corners, in squares: 0 sharp, 0.5 as round as can be
 */
export function outlineSquares(
  size: number,
  isDark: (x: number, y: number) => boolean,
  radius: number,
): string {
  const edges = edgesOf(size, isDark);
  let d = "";
  for (const { start, ends } of edges.values()) {
    while (ends.length > 0) d += roundCorners(takeContour(edges, start), radius);
  }
  return d;
}

/** From each corner of the grid, where its edges lead: clockwise around the dark squares. */
type Edges = Map<number, { start: Point; ends: Point[] }>;

function edgesOf(size: number, isDark: (x: number, y: number) => boolean): Edges {
  const edges: Edges = new Map();
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      if (!isDark(x, y)) continue;
      for (const { beside, from, to } of SIDES) {
        if (isDark(x + beside.x, y + beside.y)) continue;
        addEdge(edges, { x: x + from.x, y: y + from.y }, { x: x + to.x, y: y + to.y });
      }
    }
  }
  return edges;
}

/** The four sides of a square, each with the neighbour that hides it. */
const SIDES = [
  { beside: { x: 0, y: -1 }, from: { x: 0, y: 0 }, to: { x: 1, y: 0 } },
  { beside: { x: 1, y: 0 }, from: { x: 1, y: 0 }, to: { x: 1, y: 1 } },
  { beside: { x: 0, y: 1 }, from: { x: 1, y: 1 }, to: { x: 0, y: 1 } },
  { beside: { x: -1, y: 0 }, from: { x: 0, y: 1 }, to: { x: 0, y: 0 } },
] as const;

function addEdge(edges: Edges, start: Point, end: Point): void {
  const others = edges.get(keyOf(start));
  if (others) others.ends.push(end);
  else edges.set(keyOf(start), { start, ends: [end] });
}

/** A number is found faster than a text, and a page has half a million corners. */
function keyOf({ x, y }: Point): number {
  return y * WIDEST + x;
}

/** Walks once around, taking the edges away; returns only the places where it turned. */
function takeContour(edges: Edges, { x, y }: Point): Point[] {
  const points: Point[] = [{ x, y }];
  let here: Point = { x, y };
  let before: Point | undefined;
  for (;;) {
    const next = takeEdge(edges.get(keyOf(here))?.ends ?? [], here, before);
    if (!next) break;
    points.push(next);
    before = here;
    here = next;
    if (here.x === x && here.y === y) break;
  }
  points.pop();
  return points.filter((point, index) => {
    const previous = points.at(index - 1) ?? point;
    const following = points[(index + 1) % points.length] ?? point;
    return turnOf(previous, point, following) !== 0;
  });
}

/** Where two squares touch by their corners only, it turns right and so stays at its own square. */
function takeEdge(ends: Point[], here: Point, before: Point | undefined): Point | undefined {
  const right = before ? ends.findIndex((end) => turnOf(before, here, end) > 0) : 0;
  return ends.splice(Math.max(0, right), 1)[0];
}

/** Above 0 for a turn to the right, below for one to the left. */
function turnOf(from: Point, at: Point, to: Point): number {
  return (at.x - from.x) * (to.y - at.y) - (at.y - from.y) * (to.x - at.x);
}

function roundCorners(points: Point[], radius: number): string {
  if (radius === 0) return `M${points.map(({ x, y }) => `${number(x)} ${number(y)}`).join("L")}Z`;
  const steps = points.map((point, index) => {
    const previous = points.at(index - 1) ?? point;
    const following = points[(index + 1) % points.length] ?? point;
    // Corners that look inwards get a little less, so that what is light stays light.
    const reach = turnOf(previous, point, following) > 0 ? radius : radius / 2;
    const [from, to] = [towards(point, previous, reach), towards(point, following, reach)];
    return `${spot(from)}C${spot(towards(from, point, reach * ARC))} ${spot(towards(to, point, reach * ARC))} ${spot(to)}`;
  });
  return `M${steps.join("L")}Z`;
}

function towards(from: Point, to: Point, reach: number): Point {
  return { x: from.x + Math.sign(to.x - from.x) * reach, y: from.y + Math.sign(to.y - from.y) * reach };
}

function spot({ x, y }: Point): string {
  return `${number(x)} ${number(y)}`;
}
