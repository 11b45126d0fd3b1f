/** What a command has to say. Commands return it; only the printer writes. */
export type Outcome =
  /** It was done; the lines tell what. */
  | { type: "done"; lines: readonly string[] }
  /** It was done; a program reads the value. */
  | { type: "json"; value: unknown }
  /** It could not be done: what, why, what to do. Nothing was changed. */
  | { type: "refused"; lines: readonly string[] }
  /** The command was not understood: an option's value is not right. */
  | { type: "misused"; lines: readonly string[] };

export function done(...lines: readonly string[]): Outcome {
  return { type: "done", lines };
}

export function refused(...lines: readonly string[]): Outcome {
  return { type: "refused", lines };
}

/** The exit codes of every command, as its help lists them. */
export const EXIT_CODES = { done: 0, json: 0, refused: 1, misused: 2, unexpected: 70 } as const;
