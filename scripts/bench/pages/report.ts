/** The middle of the numbers; of an even count the higher of the two in the middle. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Prints rows under a heading; the first column to the left, figures to the right. */
export function printTable(heading: string, rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) => {
    return row
      .map((cell, column) => pad(cell, widths[column] ?? 0, column))
      .join("  ")
      .trimEnd();
  });
  console.log(`\n${heading}\n\n${lines.join("\n")}\n`);
}

/** One sentence on how many of the targets were reached, and which were not. */
export function printVerdict(
  target: string,
  figures: readonly { name: string; value: number; limit: number }[],
): void {
  const missed = figures.filter(({ value, limit }) => !(value <= limit));
  const reached = `${figures.length - missed.length} of ${figures.length}`;
  const names = missed.map(({ name, value, limit }) => `${name} (${(value / limit).toFixed(2)} of it)`);
  console.log(`${target}: ${reached} reach it${missed.length > 0 ? `; missed by ${names.join(", ")}` : ""}.`);
}

function pad(cell: string, width: number, column: number): string {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width);
}

/**
 * What there is to say about each of them; one that fails is named with its reason and left out, and the benchmark's
 * exit code says so.
 */
export async function measureEach<Subject, Result>(
  subjects: readonly Subject[],
  nameOf: (subject: Subject) => string,
  measure: (subject: Subject) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const subject of subjects) {
    try {
      results.push(await measure(subject));
    } catch (error) {
      console.error(
        `${nameOf(subject)} could not be measured: ${error instanceof Error ? error.message : error}`,
      );
      process.exitCode = 1;
    }
  }
  return results;
}
