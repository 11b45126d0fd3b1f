import { requireScope } from "@/lib/auth/page-scope";
import { getDelivery, listDeliveries } from "./data";
import { deliveryFilterSchema, deliveryIdSchema } from "./schema";
import type { ConversationsParameters } from "./types";

/** The message log, and the delivery that is looked at. */
export async function loadConversations(accountId: string, parameters: ConversationsParameters) {
  const scope = await requireScope(accountId);
  const filter = deliveryFilterSchema.parse({
    search: parameters.q,
    kind: parameters.kind ?? null,
    openid: parameters.follower,
    isUnanswered: parameters.unanswered === "1",
    below: parameters.after ?? null,
  });
  const { data: openId } = deliveryIdSchema.safeParse(parameters.open);
  const [page, detail] = await Promise.all([
    listDeliveries(scope.accountId, filter),
    openId === undefined ? null : getDelivery(scope.accountId, openId),
  ]);
  return { accountId: scope.accountId, page, detail };
}
