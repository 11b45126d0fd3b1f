import type { Actor } from "@/lib/auth/session";
import { db } from "@/lib/platform/db/db";

/** The accounts that the person may enter, by name. */
export async function listAccounts(actor: Actor): Promise<{ id: string; name: string }[]> {
  return db.account.findMany({
    where: actor.isOwner ? {} : { memberships: { some: { userId: actor.userId } } },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
}
