/** A camera's pixels on a millimetre of paper, a hand's breadth away: 1080 on fifteen centimetres. */
const PIXELS_A_MM = 7;
/** Office printers draw nothing smaller cleanly, in millimetres: five dots at 300 an inch. */
const SMALLEST_MODULE_MM = 0.42;

/**
 * The smallest side of a code itself, its quiet zone left out, in whole millimetres on paper.
 *
 * @param modules of its side
 * @param pixels that a camera needs of each; left out, by what printers can do only
 */
export function leastSide(modules: number, pixels = 0): number {
  return Math.ceil(modules * Math.max(SMALLEST_MODULE_MM, pixels / PIXELS_A_MM));
}
