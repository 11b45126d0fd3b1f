import type { Clock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db/db";
import { NO_JSON } from "@/lib/platform/db/sql";
import { inTransaction } from "@/lib/platform/db/transaction";
import { SECOND } from "@/lib/platform/time";
import { tryWeChat } from "@/lib/wechat/api/try-wechat";
import { findDraft } from "./find-draft";
import { SENDING_WORDS, SendingFault } from "./problems";
import { changeItem, changeSending, type ItemRow, type SendingRow } from "./rows";
import { recordSending } from "./settle";
import type { StepContext } from "./step-context";
import { type NewsArticle, toDraftArticle } from "./to-draft-article";

/** How long WeChat may take to make a draft of which we hear nothing: a call is given up after a minute. */
const SETTLED_AFTER_MS = 90 * SECOND;
const LOOK_AGAIN_MS = 10 * SECOND;

/**
 * Makes the draft, or changes the next article of it that says something else; ends when it says what was sent.
 *
 * A draft is made once: that it is asked for is written down first, and whoever finds that note looks whether WeChat made
 * it. Only when it is not there after the time that WeChat has to answer is it asked for again.
 */
export async function writeDraft(sending: SendingRow, context: StepContext): Promise<void> {
  if (sending.draftMediaId !== null) return updateDraft(sending, sending.draftMediaId, context);
  if (sending.askedAt === null) return addDraft(sending, context);
  const draft = await findDraft(context.wechat, articlesOf(sending), await otherDrafts(sending));
  if (draft !== null) return keepDraft(sending, draft, context.clock);
  const now = context.clock.now();
  const isSettled = now - sending.askedAt.getTime() > SETTLED_AFTER_MS;
  await changeSending(sending, isSettled ? { askedAt: null } : { nextAt: new Date(now + LOOK_AGAIN_MS) });
}

async function addDraft(sending: SendingRow, { wechat, clock }: StepContext): Promise<void> {
  const articles = articlesOf(sending);
  const askedAt = new Date(clock.now());
  // Whoever comes upon this row later must know that WeChat was asked.
  const isOurs = await db.articleSending.updateMany({
    where: { id: sending.id, state: sending.state, askedAt: null, draftMediaId: null },
    data: { askedAt },
  });
  if (isOurs.count === 0) return;
  const answer = await tryWeChat(() => wechat.drafts.add(articles));
  if (answer.ok) return keepDraft(sending, answer.value, clock);
  const { failure } = answer;
  if (failure.type === "unreachable" && !failure.neverLeft) {
    await changeSending(sending, { nextAt: new Date(clock.now() + LOOK_AGAIN_MS) });
    return;
  }
  await changeSending(sending, { askedAt: null });
  throw failure;
}

async function keepDraft(sending: SendingRow, draftMediaId: string, clock: Clock): Promise<void> {
  await inTransaction(async (tx) => {
    const { count } = await tx.articleSending.updateMany({
      where: { id: sending.id, draftMediaId: null },
      data: { draftMediaId, askedAt: null, nextAt: new Date(clock.now()) },
    });
    if (count === 0) return;
    for (const { position, fingerprint } of sending.items) {
      const where = { sendingId: sending.id, position };
      await tx.articleSendingItem.updateMany({ where, data: { sentPrint: fingerprint } });
    }
  });
}

/** Repeating it changes nothing, so it needs no note. */
async function updateDraft(
  sending: SendingRow,
  mediaId: string,
  { wechat, clock }: StepContext,
): Promise<void> {
  const changed = sending.items.find(({ sentPrint, fingerprint }) => sentPrint !== fingerprint);
  if (changed === undefined) return rest(sending, clock);
  const article = articleOf(sending, changed);
  const answer = await tryWeChat(() => wechat.drafts.update(mediaId, changed.position, article));
  if (answer.ok) return changeItem(sending, changed, { sentPrint: changed.fingerprint });
  const isGone = answer.failure.errcode === 40007 && (await isDraftGone(mediaId, { wechat, clock }));
  if (!isGone) throw answer.failure;
  await forgetDraft(sending);
  throw new SendingFault(SENDING_WORDS.draftGone, { articleId: null, field: null, path: null });
}

/** 40007 can mean the draft or the cover. */
async function isDraftGone(mediaId: string, { wechat }: StepContext): Promise<boolean> {
  const answer = await tryWeChat(() => wechat.drafts.get(mediaId));
  return !answer.ok && answer.failure.errcode === 40007;
}

async function forgetDraft(sending: SendingRow): Promise<void> {
  await inTransaction(async (tx) => {
    await tx.articleSending.updateMany({
      where: { id: sending.id, state: sending.state },
      data: { draftMediaId: null },
    });
    await tx.articleSendingItem.updateMany({ where: { sendingId: sending.id }, data: { sentPrint: null } });
  });
}

async function rest(sending: SendingRow, clock: Clock): Promise<void> {
  await inTransaction(async (tx) => {
    const { count } = await tx.articleSending.updateMany({
      where: { id: sending.id, state: sending.state },
      data: {
        state: "draft",
        nextAt: null,
        isCancelAsked: false,
        failure: NO_JSON,
        draftAt: new Date(clock.now()),
      },
    });
    if (count === 1) await recordSending(tx, sending, "article.sentToWeChat");
  });
}

/** Two people may send the same article twice; the draft of the one is not that of the other. */
async function otherDrafts({ accountId, id }: SendingRow): Promise<Set<string>> {
  const rows = await db.articleSending.findMany({
    where: { accountId, id: { not: id }, draftMediaId: { not: null } },
    orderBy: { createdAt: "desc" },
    take: 1000,
    select: { draftMediaId: true },
  });
  return new Set(rows.flatMap(({ draftMediaId }) => draftMediaId ?? []));
}

function articlesOf(sending: SendingRow): NewsArticle[] {
  return sending.items.map((item) => articleOf(sending, item));
}

function articleOf({ accountName }: SendingRow, item: ItemRow): NewsArticle {
  const { values, pictures, coverMediaId } = item;
  return toDraftArticle(values, { accountName, pictures, coverMediaId: coverMediaId ?? "" });
}
