import { changeAccount } from "@/lib/accounts/revision";
import { showAtWeChat } from "@/lib/articles/writes";
import { db } from "@/lib/platform/db/db";
import { NO_JSON } from "@/lib/platform/db/sql";
import type { Localized } from "@/lib/platform/i18n/locale";
import { DAY, HOUR, MINUTE, SECOND } from "@/lib/platform/time";
import type { PublishStatus } from "@/lib/wechat/api/publish-status";
import { tryWeChat } from "@/lib/wechat/api/try-wechat";
import { SENDING_WORDS } from "./problems";
import { changeSending, type SendingRow } from "./rows";
import { noteFailure, recordSending } from "./settle";
import type { StepContext } from "./step-context";

/** For so long an order to which WeChat did not answer is looked for. */
const LOOK_FOR_ORDER_MS = 10 * MINUTE;
/** WeChat decides in minutes; after so long nothing comes any more. */
const LOOK_FOR_RESULT_MS = 3 * DAY;
const LOOK_AGAIN_MS = 15 * SECOND;
const FIRST_LOOK_MS = 3 * SECOND;
const LISTED = 20;

/** Orders a draft to be published. What is ordered is written down first: it is never ordered twice by itself. */
export async function orderPublishing(sending: SendingRow, context: StepContext): Promise<void> {
  const { wechat, clock } = context;
  const { draftMediaId } = sending;
  if (draftMediaId === null) return fail(sending, SENDING_WORDS.draftGone);
  if (sending.askedAt !== null) return lookForOrder(sending, draftMediaId, context);
  const askedAt = new Date(clock.now());
  const isOurs = await db.articleSending.updateMany({
    where: { id: sending.id, state: sending.state, askedAt: null },
    data: { askedAt, orderedAt: askedAt },
  });
  if (isOurs.count === 0) return;
  const answer = await tryWeChat(() => wechat.publications.submit(draftMediaId));
  if (answer.ok) {
    const nextAt = new Date(clock.now() + FIRST_LOOK_MS);
    const { publishId } = answer.value;
    await changeSending(sending, { publishId, step: "result", askedAt: null, nextAt, failure: NO_JSON });
    return;
  }
  const { failure } = answer;
  if (failure.type === "unreachable" && !failure.neverLeft) {
    await changeSending(sending, { nextAt: new Date(clock.now() + LOOK_AGAIN_MS) });
    return;
  }
  await changeSending(sending, { askedAt: null, orderedAt: null });
  if (failure.errcode === 40007) return fail(sending, SENDING_WORDS.draftGone);
  throw failure;
}

/** Whether an order without an answer was taken shows in what is published: a draft that was leaves the box. */
async function lookForOrder(
  sending: SendingRow,
  draftMediaId: string,
  { wechat, clock }: StepContext,
): Promise<void> {
  const askedAt = sending.askedAt?.getTime() ?? 0;
  const { items } = await wechat.publications.list({ offset: 0, count: LISTED });
  const titles = sending.items.map(({ values }) => values.title).join("\n");
  const published = items.find(
    ({ articles, updatedAt }) =>
      articles.map(({ title }) => title).join("\n") === titles &&
      // WeChat's clock may be behind ours.
      updatedAt.getTime() > askedAt - MINUTE,
  );
  if (published !== undefined) {
    const articles = published.articles.map(({ url }, index) => ({ position: index + 1, url }));
    return keepPublication(sending, { articleId: published.articleId, articles }, { wechat, clock });
  }
  if (clock.now() - askedAt < LOOK_FOR_ORDER_MS) {
    await changeSending(sending, { nextAt: new Date(clock.now() + LOOK_AGAIN_MS) });
    return;
  }
  const draft = await tryWeChat(() => wechat.drafts.get(draftMediaId));
  const isGone = !draft.ok && draft.failure.errcode === 40007;
  return fail(sending, isGone ? SENDING_WORDS.draftGone : SENDING_WORDS.publishUnknown, true);
}

/** Asks what has become of an order, ever more seldom. An event of WeChat's has it asked at once. */
export async function lookForResult(sending: SendingRow, context: StepContext): Promise<void> {
  const { wechat, clock } = context;
  const result = await wechat.publications.result(sending.publishId ?? "");
  switch (result.status) {
    case "published":
      return keepPublication(sending, result, context);
    case "publishing": {
      const age = clock.now() - (sending.orderedAt?.getTime() ?? clock.now());
      if (age > LOOK_FOR_RESULT_MS) return fail(sending, SENDING_WORDS.publishUnknown);
      const wait = Math.min(HOUR, Math.max(FIRST_LOOK_MS, age / 4));
      await changeSending(sending, { nextAt: new Date(clock.now() + wait), failure: NO_JSON });
      return;
    }
    case "takenDown":
      await changeSending(sending, {
        state: "takenDown",
        nextAt: null,
        takenDownAt: new Date(clock.now()),
        publicationId: result.articleId,
      });
      return;
    default: {
      const at = sending.items[(result.failedPositions[0] ?? 1) - 1];
      const place = { articleId: at?.articleId ?? null, field: "body", path: null } as const;
      return noteFailure(sending, { words: REFUSED[result.status], ...place });
    }
  }
}

const REFUSED: Record<Exclude<PublishStatus, "published" | "publishing" | "takenDown">, Localized> = {
  notOriginal: SENDING_WORDS.notOriginal,
  failed: SENDING_WORDS.publishFailed,
  auditRefused: SENDING_WORDS.auditRefused,
  banned: SENDING_WORDS.banned,
};

type Publication = { articleId: string | null; articles: readonly { position: number; url: string }[] };

/** Notes where each article is read; a card that had no address yet gets it, and with it whatever shows the card. */
async function keepPublication(
  sending: SendingRow,
  { articleId: publicationId, articles }: Publication,
  { wechat, clock }: StepContext,
): Promise<void> {
  const urls = new Map(articles.map(({ position, url }) => [position - 1, url]));
  const thumbs = await readThumbs(publicationId, wechat);
  await changeAccount(sending.accountId, async (tx) => {
    const { count } = await tx.articleSending.updateMany({
      where: { id: sending.id, state: sending.state },
      data: {
        state: "published",
        step: "result",
        nextAt: null,
        askedAt: null,
        isCancelAsked: false,
        failure: NO_JSON,
        publicationId,
        publishedAt: new Date(clock.now()),
      },
    });
    if (count === 0) return;
    for (const { position, articleId, values } of sending.items) {
      const url = urls.get(position) ?? "";
      const where = { sendingId: sending.id, position };
      await tx.articleSendingItem.updateMany({ where, data: { url, takenDownAt: null } });
      if (url === "") continue;
      const earlier = await tx.articleSendingItem.findMany({
        where: { accountId: sending.accountId, articleId, url: { not: "" } },
        select: { url: true },
      });
      const { title, digest: description } = values;
      const card = { title, description, url, pictureUrl: thumbs[position] ?? "" };
      const replaced = ["", ...earlier.map((item) => item.url)];
      await showAtWeChat(tx, sending.accountId, articleId, card, replaced);
    }
    await recordSending(tx, sending, "article.publishedAtWeChat");
  });
}

/** The covers' addresses; a card without one is better than none. */
async function readThumbs(publicationId: string | null, wechat: StepContext["wechat"]): Promise<string[]> {
  if (publicationId === null) return [];
  const answer = await tryWeChat(() => wechat.publications.get(publicationId));
  return answer.ok ? answer.value.map(({ thumbUrl }) => thumbUrl ?? "") : [];
}

function fail(sending: SendingRow, words: Localized, isAskedOver = false): Promise<void> {
  return noteFailure(sending, { words, articleId: null, field: null, path: null }, { isAskedOver });
}
