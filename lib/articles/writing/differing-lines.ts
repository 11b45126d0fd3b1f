import { diffArrays } from "diff";

/** Lines that two texts do not share, in their order. */
export type DifferingLines = { mine: string[]; theirs: string[] };

/** The paragraphs in which two texts differ; what both have is left out. */
export function differingLines(mine: string, theirs: string): DifferingLines {
  const lines: DifferingLines = { mine: [], theirs: [] };
  for (const { value, added, removed } of diffArrays(mine.split("\n"), theirs.split("\n"))) {
    if (removed) lines.mine.push(...value);
    if (added) lines.theirs.push(...value);
  }
  return lines;
}
