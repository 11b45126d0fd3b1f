import { headers } from "next/headers";
import { recordRepeated } from "@/lib/audit/record";
import { systemClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db/db";
import { log } from "@/lib/platform/log";
import type { AccountId } from "./account-id";
import { originOf } from "./origin";
import type { Permission } from "./roles";
import type { Actor } from "./session";

/**
 * Writes down that somebody who is signed in tried what they have no right to; the same within an hour is one row. It
 * never throws: what is refused stays refused, recorded or not.
 *
 * @param accountId null when it was none of theirs, or concerned the whole desk
 */
export async function recordRefusedAction(
  actor: Actor,
  accountId: AccountId | null,
  permission: Permission,
): Promise<void> {
  const { userId, name, email } = actor;
  try {
    const entry = {
      actor: { userId, name },
      ...(accountId && { accountId }),
      event: "action.refused",
      subject: email,
      detail: { permission },
      origin: originOf(await headers()),
    } as const;
    await recordRepeated(db, entry, [userId, accountId ?? "", permission], systemClock.now());
  } catch (error) {
    log.error({ err: error, event: "action.refused" }, "a refused action could not be recorded");
  }
}
