import type { CodeKey } from "./scope-book";
import type { CodeEvent, Person } from "./tally";

/** The codes whose scopes it takes to count what one person did. */
export function codesOf(events: readonly CodeEvent[], { scanned, turns, visit }: Person): CodeKey[] {
  const accountId = events[0]?.accountId ?? "";
  const ids = [
    ...events.flatMap((event) => ("codeId" in event ? event.codeId : null)),
    ...scanned.map(({ codeId }) => codeId),
    ...turns.map(({ codeId }) => codeId),
    visit?.codeId ?? null,
  ];
  return [...new Set(ids)].flatMap((id): CodeKey[] => (id === null ? [] : [[accountId, id]]));
}
