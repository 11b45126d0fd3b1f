import type { ExportProblem } from "./export-articles";

type Words = {
  gone: string;
  notRead: (title: string, reason: string) => string;
  notFetched: (title: string, count: number) => string;
};

/** What is not in an archive, in words. */
export function sayExportProblem(t: Words, problem: ExportProblem): string {
  return problem.type === "notRead"
    ? t.notRead(problem.title, problem.reason ?? t.gone)
    : t.notFetched(problem.title, problem.count);
}
