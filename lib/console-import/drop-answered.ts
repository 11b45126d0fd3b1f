import type { AccountId } from "@/lib/auth/account-id";
import { db } from "@/lib/platform/db/db";
import { listRulesTriggeredBy } from "@/lib/replies/data";
import type { Trigger } from "@/lib/replies/schema";
import type { SketchedPart } from "./sketched-part";

type Click = Extract<Trigger, { type: "click" }>;

/** Says of no button that somebody else answers it when a rule of this desk does. */
export async function dropAnswered(
  accountId: AccountId,
  parts: readonly SketchedPart[],
): Promise<SketchedPart[]> {
  const keys = new Set(
    parts.flatMap(({ notes }) => notes.flatMap(({ code, what }) => (code === "otherSystem" ? [what] : []))),
  );
  const clicks = [...keys].map((key): Click => ({ type: "click", key }));
  const rules = await listRulesTriggeredBy(db, accountId, clicks);
  const answered = new Set(
    rules
      .filter(({ enabled }) => enabled)
      .flatMap(({ triggers }) =>
        triggers.flatMap((trigger) => (trigger.type === "click" ? [trigger.key] : [])),
      ),
  );
  return parts.map((part) => {
    const notes = part.notes.filter(({ code, what }) => code !== "otherSystem" || !answered.has(what));
    return { ...part, notes };
  });
}
