import type { Outcome } from "./outcome";

type Sink = { write(text: string): unknown };

/** The one place that writes: answers on standard output, complaints on standard error. */
export type Printer = ReturnType<typeof createPrinter>;

/** @param streams standard output and standard error, or what a test collects them in */
export function createPrinter({ stdout, stderr }: { stdout: Sink; stderr: Sink }) {
  const writeLines = (sink: Sink, lines: readonly string[]) => {
    if (lines.length > 0) sink.write(`${lines.join("\n")}\n`);
  };
  return {
    /** Text that is laid out already, such as a help page. */
    text: (text: string) => void stdout.write(text),
    errorText: (text: string) => void stderr.write(text),
    complain: (...lines: readonly string[]) => writeLines(stderr, lines),
    outcome(outcome: Outcome) {
      switch (outcome.type) {
        case "done":
          return writeLines(stdout, outcome.lines);
        case "json":
          return writeLines(stdout, [JSON.stringify(outcome.value, null, 2)]);
        case "refused":
        case "misused":
          return writeLines(stderr, outcome.lines);
        default:
          return outcome satisfies never;
      }
    },
  };
}

/** Columns as wide as their widest cell; Chinese characters count as two, as terminals show them. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => displayWidth(row[column] ?? ""))),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => pad(cell, widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}

function pad(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - displayWidth(text)));
}

function displayWidth(text: string): number {
  let width = 0;
  for (const character of text)
    width +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(
        character,
      )
        ? 2
        : 1;
  return width;
}
