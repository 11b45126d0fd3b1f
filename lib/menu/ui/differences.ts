/**
 * Where two texts differ: the lines from the first that is not the same to the last, at most one entry.
 *
 * @param label names a line, which counts from 1
 */
export function differencesOf(mine: string, theirs: string, label: (line: number) => string) {
  if (mine === theirs) return [];
  const [ours, others] = [mine.split("\n"), theirs.split("\n")];
  const head = sameLines(ours, others);
  const tail = sameLines(ours.slice(head).reverse(), others.slice(head).reverse());
  const rest = (lines: string[]) => lines.slice(head, lines.length - tail).join("\n");
  return [{ label: label(head + 1), mine: rest(ours), theirs: rest(others) }];
}

/** How many lines are the same from the beginning. */
function sameLines(one: readonly string[], other: readonly string[]): number {
  const first = one.findIndex((line, index) => line !== other[index]);
  return first === -1 ? one.length : first;
}
