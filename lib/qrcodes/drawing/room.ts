import { logoPlate } from "./draw-code";
import { LOGO_SCALE } from "./limits";

/** Modules of light around the code. The standard asks for four; less goes well on a calm background only. */
export const QUIET_ZONE = { least: 2, good: 4 } as const;
/** Share of a code that a logo may hide. The rest of what can be restored is for dirt, creases and bad light. */
const MOST_HIDDEN = 0.15;
/** Of the scale of a logo. */
const STEP = 0.01;

/** Whether a logo covers more than may be covered. @param size of the code's side, in modules */
export function hidesTooMuch(size: number, logoScale: number): boolean {
  const { from, to } = logoPlate(size, logoScale);
  return ((to - from) / size) ** 2 > MOST_HIDDEN;
}

/** The scales that a logo may have in a code of this size, the largest first. */
export function listLogoScales(size: number): number[] {
  const count = Math.round((LOGO_SCALE.max - LOGO_SCALE.min) / STEP);
  const scales = Array.from(
    { length: count + 1 },
    (_, step) => Math.round((LOGO_SCALE.max - step * STEP) * 100) / 100,
  );
  return scales.filter((scale) => !hidesTooMuch(size, scale));
}
