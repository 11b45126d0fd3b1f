import type { WrittenValues } from "./schema";

type CoverCrops = NonNullable<WrittenValues["coverCrops"]>;
export type CoverShape = keyof CoverCrops;
/** A part of a picture, as shares of its sides. */
export type Crop = CoverCrops[CoverShape];

export const COVER_SHAPES = ["wide", "square"] as const satisfies readonly CoverShape[];

/** Width by height: in chats and lists, and where an article is shared or is not the first of several. */
export const COVER_ASPECTS: Readonly<Record<CoverShape, number>> = { wide: 2.35, square: 1 };

/** WeChat reads so many of them. */
const DECIMALS = 6;

/** The largest part of a shape, from the middle of a picture: what WeChat shows unless it is told otherwise. */
export function middleCrop({ width, height }: { width: number; height: number }, shape: CoverShape): Crop {
  const aspect = COVER_ASPECTS[shape];
  const across = Math.min(1, (height * aspect) / width);
  const down = Math.min(1, width / aspect / height);
  return toCrop({ x: (1 - across) / 2, y: (1 - down) / 2, width: across, height: down });
}

/** A part as shares that can be saved: within the picture, however a browser rounds. */
export function toCrop(part: { x: number; y: number; width: number; height: number }): Crop {
  const within = (share: number) => Number(Math.min(1, Math.max(0, share)).toFixed(DECIMALS));
  return {
    left: within(part.x),
    top: within(part.y),
    right: within(part.x + part.width),
    bottom: within(part.y + part.height),
  };
}

/** How a picture lies behind a window that shows that part of it only; percentages of the window's sides. */
export function placeBehindWindow({ left, top, right, bottom }: Crop) {
  const percent = (share: number) => `${Number((share * 100).toFixed(4))}%`;
  const [across, down] = [right - left, bottom - top];
  return {
    width: percent(1 / across),
    height: percent(1 / down),
    left: percent(-left / across),
    top: percent(-top / down),
  };
}
