import type { Command } from "commander";
import type { z } from "zod";
import type { Outcome } from "./outcome";

/** What a file of commands gets: where to add them, and how an action of theirs is run. */
export type Registry = {
  program: Command;
  /** Says how far long work has come, beside its outcome. */
  tell(line: string): void;
  /**
   * Reads the options by the schema, brings the database up to date, does the work and prints its outcome.
   *
   * @param given commander's options, arguments merged in by name
   */
  run<Schema extends z.ZodType>(
    schema: Schema,
    given: unknown,
    work: (options: z.output<Schema>) => Promise<Outcome>,
  ): Promise<void>;
  /** The same for work on a database that nobody is to open before. */
  runOnFiles<Schema extends z.ZodType>(
    schema: Schema,
    given: unknown,
    work: (options: z.output<Schema>) => Promise<Outcome>,
  ): Promise<void>;
};

/** Lines under a command's help. */
export function examples(...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => (line === "" ? "" : `  ${line}`)).join("\n")}\n`;
}

/** How every example begins. */
export const NPM = "npm run --silent admin --";
