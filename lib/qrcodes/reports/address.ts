import {
  ALL,
  codeScope,
  GROUPINGS,
  type Grouping,
  groupScope,
  type Scope,
} from "@/lib/qrcodes/measuring/scopes";
import { RANKINGS, type Ranking } from "@/lib/qrcodes/measuring/types";
import { MAX_COMPARED } from "./limits";
import type { ReportScope } from "./types";

/** What the address of a report holds; anybody can write anything into it, several times over, too. */
export type ReportAddress = Readonly<Record<string, string | string[] | undefined>>;

/** The group that a report is about; everything where the address names none. */
export function readScope(address: ReportAddress): ReportScope {
  for (const type of GROUPINGS) {
    const name = textIn(address, type);
    if (name !== undefined) return { type, name };
  }
  return { type: "all" };
}

/** The counters of what a report is about. */
export function toScope(scope: ReportScope): Scope {
  switch (scope.type) {
    case "all":
      return ALL;
    case "code":
      return codeScope(scope.id);
    case "folder":
    case "label":
    case "owner":
      return groupScope(scope.type, scope.name);
    default:
      return scope satisfies never;
  }
}

export function readGrouping(address: ReportAddress): Grouping {
  return GROUPINGS.find((each) => each === textIn(address, "by")) ?? "folder";
}

/** By what codes are ranked, and how many of them come before the page. */
export function readRanking(address: ReportAddress): { sort: Ranking; skip: number } {
  const sort = RANKINGS.find((each) => each === textIn(address, "sort")) ?? "scans";
  return { sort, skip: numberIn(address, "after") };
}

/** The search parameter that says how many groups come before the page of them. */
export const GROUPS_PARAMETER = "groups";

export function readGroupsBefore(address: ReportAddress): number {
  return numberIn(address, GROUPS_PARAMETER);
}

/** The search parameter that names what a code was used for before. */
export const USE_PARAMETER = "use";

/** What the codes to compare count as, each once. */
export function readCompared(address: ReportAddress): string[] {
  const ids = (textIn(address, "codes") ?? "").split(",").filter((id) => /^[\w-]{1,64}$/.test(id));
  return [...new Set(ids)].slice(0, MAX_COMPARED);
}

/** The days as the address has them. */
export function periodIn(address: ReportAddress) {
  return { period: textIn(address, "period"), from: textIn(address, "from"), to: textIn(address, "to") };
}

/** One value of the address, if it has exactly one; without NUL, which PostgreSQL takes in no text. */
export function textIn(address: ReportAddress, name: string): string | undefined {
  const value = address[name];
  return typeof value === "string" ? value.replaceAll("\0", "").slice(0, 400) : undefined;
}

function numberIn(address: ReportAddress, name: string): number {
  const text = textIn(address, name) ?? "";
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 0;
}
