import type { AuditEntry } from "@/lib/audit/record";
import { recordAudit } from "@/lib/audit/record";
import { auditEraser } from "@/lib/audit/writes";
import { type ErasedFollower, type Eraser, erase } from "@/lib/deliveries/erase";
import { followUpsEraser } from "@/lib/follow-ups/writes";
import { tapsEraser } from "@/lib/menu/clicks/writes";
import { measuringEraser } from "@/lib/qrcodes/measuring/writes";

/** Every owner of a table that holds OpenIDs, besides the log of deliveries itself. */
export const ERASERS: readonly Eraser[] = [measuringEraser, tapsEraser, followUpsEraser, auditEraser];

/**
 * Really deletes what is known of a follower, at their request; totals stay what they were. The log of changes says that
 * it was done, not to whom.
 *
 * @returns how many messages and events were emptied; null when nothing at all is known of such a follower
 */
export function eraseFollower(follower: ErasedFollower, actor: AuditEntry["actor"]): Promise<number | null> {
  const { accountId } = follower;
  return erase(follower, ERASERS, (tx, emptied) =>
    recordAudit(tx, { actor, accountId, event: "follower.erased", subject: "", detail: { emptied } }),
  );
}
