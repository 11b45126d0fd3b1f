import type { z } from "zod";
import { findAccount } from "@/lib/accounts/data";
import { changeAccount } from "@/lib/accounts/revision";
import { wechatFor } from "@/lib/accounts/wechat-for";
import { listArticleUses } from "@/lib/articles/uses";
import { hideFromAddress } from "@/lib/articles/writes";
import { getWritten } from "@/lib/articles/writing/data";
import type { WrittenArticle } from "@/lib/articles/writing/types";
import { recordAudit } from "@/lib/audit/record";
import type { ActionContext } from "@/lib/auth/admin-action";
import { Refusal } from "@/lib/platform/action";
import type { Clock } from "@/lib/platform/clock";
import type { Database } from "@/lib/platform/db/db";
import { db } from "@/lib/platform/db/db";
import { NO_JSON } from "@/lib/platform/db/sql";
import { inTransaction } from "@/lib/platform/db/transaction";
import type { Localized } from "@/lib/platform/i18n/locale";
import { tryWeChat } from "@/lib/wechat/api/try-wechat";
import { checkValues } from "./check-values";
import { fingerprintOf } from "./fingerprint";
import { REFUSALS } from "./refusals";
import { getSendingRow, type SendingRow } from "./rows";
import {
  picturesSchema,
  type SentPictures,
  type sendingIdSchema,
  type sendSchema,
  type takeDownSchema,
} from "./schema";

const BUSY = ["sending", "publishing"];
/** A draft of these can be changed; otherwise a new one is made. */
const CHANGEABLE = ["draft", "failed", "cancelled"];

/**
 * Has articles sent to WeChat as a draft, or the draft that is made of just these changed to what they say now. It is
 * done in the background.
 *
 * @returns "invalid" with what WeChat would refuse, by article and field; "conflict" while one of them is on its way
 */
export async function sendToWeChat(
  context: ActionContext,
  { articleIds }: z.output<typeof sendSchema>,
  clock: Clock,
): Promise<{ id: string } | Refusal> {
  const { accountId, actor } = context;
  const written = await Promise.all(articleIds.map((id) => getWritten(accountId, id)));
  const articles = written.flatMap((article) => article ?? []);
  if (articles.length < articleIds.length) return new Refusal("not-found", REFUSALS.gone);
  const refusal = refuseWrong(articles, (await findAccount(accountId))?.name ?? "");
  if (refusal) return refusal;
  // Two people who send the same at once are let in one after the other.
  return changeAccount(accountId, async (tx) => {
    const touching = { accountId, items: { some: { accountId, articleId: { in: articleIds } } } };
    const busy = await tx.articleSending.count({ where: { ...touching, state: { in: BUSY } } });
    if (busy > 0) return new Refusal("conflict", REFUSALS.busy);
    const before = await findDraftOf(tx, touching, articleIds);
    const start = { state: "sending", step: "pictures", nextAt: new Date(clock.now()), failure: NO_JSON };
    const person = { sentById: actor.userId, sentBy: actor.name };
    if (before === null) {
      const known = await readEarlierPictures(tx, accountId, articleIds);
      const items = articles.map((article, position) =>
        newItem(accountId, article, position, known.get(article.id) ?? {}),
      );
      const data = { ...start, ...person, accountId, items: { create: items } };
      return tx.articleSending.create({ data, select: { id: true } });
    }
    const { id, askedAt, items } = before;
    await tx.articleSending.update({ where: { id }, data: { ...start, ...person, isCancelAsked: false } });
    // What WeChat may have got must be looked for as it was; what was changed since follows after that.
    if (askedAt !== null) return { id };
    for (const [position, article] of articles.entries()) {
      const earlier = toBeAskedAgain(picturesSchema.parse(items[position]?.pictures ?? {}));
      const { values, fingerprint, pictures } = newItem(accountId, article, position, earlier);
      const key = { sendingId_position: { sendingId: id, position } };
      await tx.articleSendingItem.update({ where: key, data: { values, fingerprint, pictures } });
    }
    return { id };
  });
}

/** Calls off what is on its way, after the step that is under way. */
export async function cancelSending(
  { accountId }: ActionContext,
  { id }: z.output<typeof sendingIdSchema>,
): Promise<{ id: string } | Refusal> {
  const { count } = await db.articleSending.updateMany({
    where: { id, accountId, state: { in: BUSY }, step: { not: "result" } },
    data: { isCancelAsked: true },
  });
  return count === 0 ? new Refusal("conflict", REFUSALS.notUnderWay) : { id };
}

/** Orders a draft to be published; what becomes of it is followed in the background. */
export async function publishDraft(
  { accountId, actor }: ActionContext,
  { id }: z.output<typeof sendingIdSchema>,
  clock: Clock,
): Promise<{ id: string } | Refusal> {
  const mayBePublished = [
    { state: "draft" },
    // What failed after it was a draft, and may be tried again.
    { state: "failed", step: { in: ["publish", "result"] } },
  ];
  const { count } = await db.articleSending.updateMany({
    where: { id, accountId, draftMediaId: { not: null }, OR: mayBePublished },
    data: {
      state: "publishing",
      step: "publish",
      nextAt: new Date(clock.now()),
      failure: NO_JSON,
      publishId: null,
      sentById: actor.userId,
      sentBy: actor.name,
    },
  });
  return count === 0 ? new Refusal("conflict", REFUSALS.noDraft) : { id };
}

/** Takes one article of a publication down at WeChat. What still shows its card is named, and keeps the card. */
export async function takeDownAtWeChat(
  { accountId, actor }: ActionContext,
  { id, articleId }: z.output<typeof takeDownSchema>,
  clock: Clock,
): Promise<{ usedBy: Awaited<ReturnType<typeof listArticleUses>> } | Refusal> {
  const sending = await getSendingRow(accountId, id);
  const item = sending?.items.find((each) => each.articleId === articleId);
  const publicationId = sending?.publicationId ?? null;
  if (!sending || !item || publicationId === null) return new Refusal("not-found", REFUSALS.notPublished);
  const wechat = await wechatFor(accountId);
  const answer = await tryWeChat(() => wechat.publications.delete(publicationId, item.position + 1));
  // 53600: it is gone already, which is what was asked for.
  if (!answer.ok && answer.failure.errcode !== 53600) throw answer.failure;
  const now = new Date(clock.now());
  return changeAccount(accountId, async (tx) => {
    const where = { sendingId: id, position: item.position };
    await tx.articleSendingItem.updateMany({ where, data: { takenDownAt: now } });
    const left = await tx.articleSendingItem.count({ where: { sendingId: id, takenDownAt: null } });
    if (left === 0) {
      await tx.articleSending.updateMany({
        where: { id, accountId },
        data: { state: "takenDown", takenDownAt: now },
      });
    }
    const usedBy = await listArticleUses(tx, accountId, articleId);
    const { url } = await tx.articleSendingItem.findUniqueOrThrow({
      where: { sendingId_position: where },
      select: { url: true },
    });
    // A card without an address would leave a hole in the replies that show it.
    if (usedBy.length === 0) await hideFromAddress(tx, accountId, articleId, url);
    await record(tx, { accountId, actor }, sending, "article.takenDownAtWeChat", articleId);
    return { usedBy };
  });
}

/** Deletes a draft at WeChat; what was published of it stays. */
export async function deleteDraft(
  { accountId, actor }: ActionContext,
  { id }: z.output<typeof sendingIdSchema>,
): Promise<{ id: string } | Refusal> {
  const sending = await getSendingRow(accountId, id);
  const draftMediaId = sending?.draftMediaId ?? null;
  if (!sending || draftMediaId === null || !["draft", "failed"].includes(sending.state)) {
    return new Refusal("conflict", REFUSALS.noDraft);
  }
  const wechat = await wechatFor(accountId);
  const answer = await tryWeChat(() => wechat.drafts.delete(draftMediaId));
  // 40007: it is gone already.
  if (!answer.ok && answer.failure.errcode !== 40007) throw answer.failure;
  return inTransaction(async (tx) => {
    await tx.articleSending.updateMany({
      where: { id, accountId, draftMediaId },
      data: { state: "cancelled", step: "pictures", draftMediaId: null, draftAt: null, failure: NO_JSON },
    });
    await tx.articleSendingItem.updateMany({ where: { sendingId: id }, data: { sentPrint: null } });
    await record(tx, { accountId, actor }, sending, "article.draftDeleted", null);
    return { id };
  });
}

/** What WeChat would refuse, at the field of the article. */
function refuseWrong(articles: readonly WrittenArticle[], accountName: string): Refusal | null {
  const errors = articles.flatMap(({ id, values }) =>
    checkValues(values, accountName)
      .filter(({ level }) => level === "error")
      .map(({ field, words }): [string, Localized] => [`${id}.${field}`, words]),
  );
  return errors.length === 0 ? null : new Refusal("invalid", REFUSALS.wrong, Object.fromEntries(errors));
}

/** The draft of just these articles in this order that can be changed; null when a new one has to be made. */
async function findDraftOf(tx: Database, touching: object, articleIds: readonly string[]) {
  const rows = await tx.articleSending.findMany({
    where: { ...touching, state: { in: CHANGEABLE }, publicationId: null },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 20,
    include: { items: { orderBy: { position: "asc" } } },
  });
  const isSame = (items: readonly { articleId: string }[]) =>
    items.map(({ articleId }) => articleId).join("\n") === articleIds.join("\n");
  return rows.find(({ items }) => isSame(items)) ?? null;
}

/** Where WeChat has the pictures of these articles since they were last sent. */
async function readEarlierPictures(
  tx: Database,
  accountId: string,
  articleIds: readonly string[],
): Promise<Map<string, SentPictures>> {
  const items = await tx.articleSendingItem.findMany({
    where: { accountId, articleId: { in: [...articleIds] } },
    orderBy: { sending: { createdAt: "asc" } },
    select: { articleId: true, pictures: true },
    take: 100,
  });
  return new Map(
    items.map(({ articleId, pictures }) => [articleId, toBeAskedAgain(picturesSchema.parse(pictures))]),
  );
}

/** A file of the library may have been replaced: it is known by what it holds, and not by its name. */
function toBeAskedAgain(pictures: SentPictures): SentPictures {
  return Object.fromEntries(
    Object.entries(pictures).map(([key, picture]) => [
      key.startsWith("file:") ? `content:${picture.hash}` : key,
      picture,
    ]),
  );
}

function newItem(
  accountId: string,
  { id, values }: WrittenArticle,
  position: number,
  pictures: SentPictures,
) {
  return { accountId, articleId: id, position, values, fingerprint: fingerprintOf(values), pictures };
}

async function record(
  tx: Database,
  { accountId, actor }: Pick<ActionContext, "accountId" | "actor">,
  { id, items }: SendingRow,
  event: "article.takenDownAtWeChat" | "article.draftDeleted",
  articleId: string | null,
): Promise<void> {
  const item = items.find((each) => each.articleId === articleId) ?? items[0];
  await recordAudit(tx, {
    actor,
    accountId,
    event,
    subject: item?.values.title ?? "",
    detail: { id: item?.articleId ?? "", sending: id },
  });
}
