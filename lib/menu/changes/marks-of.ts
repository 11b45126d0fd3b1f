import type { Change } from "@/lib/menu/diff";

/** What happened to a button, and how to colour it. */
export type ChangeMark = { tone: "added" | "removed" | "changed"; types: Change["type"][] };

/** The changes by button, for a picture of the menu as it was and one of the menu as it is. */
export function marksOf(changes: readonly Change[]) {
  const before = new Map<string, ChangeMark>();
  const after = new Map<string, ChangeMark>();
  for (const { id, type } of changes) {
    if (type === "added") after.set(id, { tone: type, types: [type] });
    else if (type === "removed") before.set(id, { tone: type, types: [type] });
    else {
      const mark: ChangeMark = { tone: "changed", types: [...(after.get(id)?.types ?? []), type] };
      before.set(id, mark);
      after.set(id, mark);
    }
  }
  return { before, after };
}
