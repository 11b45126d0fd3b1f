import type { Scope } from "./scopes";
import { type Span, spansOf } from "./spans";

/** That somebody scanned a code on a day; member: at least once when they followed already. */
export type ScanDay = { codeId: string; day: string; isMember: boolean };

/** By scope, span and the last day before it on which the person had scanned (empty: none): 1 where it is so. */
export type Reach = ReadonlyMap<string, ReachCount>;
export type ReachCount = { scope: Scope; span: Span; previous: string; scanners: number; members: number };

/** What one person adds to the counts of different people. */
export function reachOf(days: readonly ScanDay[], scopesOf: (codeId: string) => readonly Scope[]): Reach {
  const scanned = new Map<Scope, Set<string>>();
  const asMember = new Map<Scope, Set<string>>();
  for (const { codeId, day, isMember } of days)
    for (const scope of scopesOf(codeId)) {
      enter(scanned, scope, day);
      if (isMember) enter(asMember, scope, day);
    }
  const reach = new Map<string, ReachCount>();
  for (const [scope, own] of scanned) follow(reach, scope, own, "scanners");
  for (const [scope, own] of asMember) follow(reach, scope, own, "members");
  return reach;
}

function enter(days: Map<Scope, Set<string>>, scope: Scope, day: string): void {
  const own = days.get(scope);
  if (own) own.add(day);
  else days.set(scope, new Set([day]));
}

function follow(
  reach: Map<string, ReachCount>,
  scope: Scope,
  days: ReadonlySet<string>,
  counter: "scanners" | "members",
): void {
  let previous = "";
  let previousSpans: readonly Span[] = [];
  for (const day of [...days].sort()) {
    const spans = spansOf(day);
    for (const span of spans.filter((each) => !previousSpans.includes(each))) {
      // No day contains a line break, and a scope may contain anything else.
      const name = `${span}\n${previous}\n${scope}`;
      const count = reach.get(name) ?? { scope, span, previous, scanners: 0, members: 0 };
      count[counter] = 1;
      reach.set(name, count);
    }
    previous = day;
    previousSpans = spans;
  }
}
