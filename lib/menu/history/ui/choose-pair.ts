/** Ticks or unticks a version; a third one takes the place of the one that was ticked first. */
export function choosePair(chosen: readonly number[], number: number): number[] {
  if (chosen.includes(number)) return chosen.filter((other) => other !== number);
  return [...chosen.slice(-1), number];
}
