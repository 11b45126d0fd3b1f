import type { FileProblem } from "@/lib/articles/writing/files/read-file";
import type { TextEncoding } from "@/lib/platform/text-encoding";

type Words = {
  problems: Record<Exclude<FileProblem["problem"], "encoding">, string>;
  encodings: Record<TextEncoding, string>;
  encoding: (name: string, line: number) => string;
};

/** Why a file is not opened, and what to do. */
export function sayFileProblem(t: Words, problem: FileProblem): string {
  return problem.problem === "encoding"
    ? t.encoding(t.encodings[problem.encoding], problem.line)
    : t.problems[problem.problem];
}
