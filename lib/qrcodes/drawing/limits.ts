export const DOT_SHAPES = ["square", "rounded", "circle"] as const;
export const CORNER_SHAPES = ["square", "rounded", "circle"] as const;
export const ERROR_CORRECTIONS = ["L", "M", "Q", "H"] as const;

/** Bytes of a logo. It is drawn a few centimetres wide at most. */
export const MAX_LOGO_BYTES = 100 * 1024;
/** Pixels a side, the first that is small enough: printed three centimetres wide, the largest still has 400 an inch. */
export const LOGO_SIDES = [480, 320, 200, 140] as const;
/** The side of a logo, as a share of the code's side. Not every code can be read with the largest. */
export const LOGO_SCALE = { min: 0.1, max: 0.4, usual: 0.22 } as const;
/** In modules, the small squares of a code. */
export const MAX_QUIET_ZONE = 8;
export const MAX_CAPTION = 40;
