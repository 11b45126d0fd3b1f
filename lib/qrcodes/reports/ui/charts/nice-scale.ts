/**
 * The round numbers of a vertical axis, at most five, from zero to the first that no value exceeds. Only whole ones:
 * people are counted.
 */
export function niceScale(largest: number): { top: number; ticks: number[] } {
  const leastStep = Math.max(1, largest) / 4;
  const power = 10 ** Math.floor(Math.log10(leastStep));
  const step = Math.max(1, (STEPS.find((each) => each * power >= leastStep) ?? 10) * power);
  const count = Math.max(1, Math.ceil(largest / step));
  return { top: step * count, ticks: Array.from({ length: count + 1 }, (_, index) => index * step) };
}

const STEPS = [1, 2, 5, 10];
