import type { Color } from "./drawing";

/** How bright a colour looks to a camera without colours: 0 black to 1 white. Source: ITU-R BT.709, luma. */
export function brightness(color: Color): number {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}
