import { recordAudit } from "@/lib/audit/record";
import type { Database, Prisma } from "@/lib/platform/db/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import type { SendingRow } from "./rows";
import type { SendingFailure } from "./types";

/**
 * Stops a sending until a person has done something, and records it. What WeChat was asked for without an answer stays
 * noted, so that it is looked for before it is asked for again, unless `isAskedOver`.
 */
export async function noteFailure(
  sending: SendingRow,
  failure: SendingFailure,
  { isAskedOver = false } = {},
): Promise<void> {
  await inTransaction(async (tx) => {
    const { count } = await tx.articleSending.updateMany({
      where: { id: sending.id, state: sending.state },
      data: {
        state: "failed",
        nextAt: null,
        isCancelAsked: false,
        failure: failureJson(failure),
        ...(isAskedOver && { askedAt: null }),
      },
    });
    if (count === 0) return;
    await recordSending(tx, sending, "article.sendingFailed", { step: sending.step, failure: failure.words });
  });
}

type SendingEvent = Extract<
  Parameters<typeof recordAudit>[1]["event"],
  "article.sentToWeChat" | "article.publishedAtWeChat" | "article.sendingFailed"
>;

/** Records what became of a sending, in the name of whoever asked for it. */
export async function recordSending(
  tx: Database,
  { id, accountId, actor, items }: Pick<SendingRow, "id" | "accountId" | "actor" | "items">,
  event: SendingEvent,
  detail: Prisma.InputJsonObject = {},
): Promise<void> {
  const [first] = items;
  await recordAudit(tx, {
    actor,
    accountId,
    event,
    subject: first?.values.title ?? "",
    detail: { id: first?.articleId ?? "", sending: id, articles: items.length, ...detail },
  });
}

/** As a JSON column takes it. */
export function failureJson({ words, articleId, field, path }: SendingFailure): Prisma.InputJsonObject {
  return { words, articleId, field, path: path && [...path] };
}
