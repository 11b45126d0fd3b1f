import type { Color } from "./drawing";

/** How much brighter the background must be, of the way from black to white; and from where on it is good. */
export const CONTRAST = { least: 0.4, good: 0.55 } as const;
/** A step of darkening: small enough that a colour is still known for what it was. */
const DARKER = 0.92;

/** How bright a colour looks to a camera without colours: 0 black to 1 white. Source: ITU-R BT.709, luma. */
export function brightness(color: Color): number {
  const [red, green, blue] = channelsOf(color).map((channel) => channel / 255);
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

/** A colour, as much darker as it takes to be seen well on a background; on a dark one it ends as black. */
export function darkenFor(background: Color, color: Color): Color {
  const limit = Math.max(0, brightness(background) - CONTRAST.good);
  let darker = color;
  while (brightness(darker) > limit && darker !== "#000000")
    darker = colorOf(channelsOf(darker).map((channel) => Math.floor(channel * DARKER)));
  return darker;
}

function channelsOf(color: Color): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
}

function colorOf(channels: readonly number[]): Color {
  return `#${channels.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}
