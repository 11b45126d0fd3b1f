import type { z } from "zod";
import { recordAudit } from "@/lib/audit/record";
import type { ActionContext } from "@/lib/auth/admin-action";
import { inTransaction } from "@/lib/platform/db/transaction";
import type { listingSchema } from "./schema";

/** Shows an account's public articles in a list and a feed, or does so no more. */
export function setListing(
  { accountId, actor }: ActionContext,
  { isOn }: z.output<typeof listingSchema>,
): Promise<{ isOn: boolean }> {
  return inTransaction(async (tx) => {
    const where = { accountId };
    if (isOn) await tx.articleListing.upsert({ where, create: where, update: {} });
    else await tx.articleListing.deleteMany({ where });
    const detail = { isOn };
    await recordAudit(tx, { actor, accountId, event: "article.listingChanged", subject: "", detail });
    return { isOn };
  });
}
