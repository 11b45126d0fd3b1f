import { z } from "zod";
import { getWritten, listWrittenTitles } from "@/lib/articles/writing/data";
import { writtenSchema } from "@/lib/articles/writing/schema";
import type { AccountId } from "@/lib/auth/account-id";
import { db, type Prisma } from "@/lib/platform/db/db";
import { fingerprintOf } from "./fingerprint";
import { picturesToSend } from "./picture-sources";
import { picturesSchema, sendingFailureSchema } from "./schema";
import { SENDING_STATES, SENDING_STEPS, type SendableArticle, type Sending, type SentItem } from "./types";

/** So many of an article's drafts are told of, the newest. */
const TOLD_OF = 10;

/** The drafts that an article was sent in, newest first. */
export async function listSendings(accountId: AccountId, articleId: string): Promise<Sending[]> {
  const rows = await db.articleSending.findMany({
    where: { accountId, items: { some: { accountId, articleId } } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: TOLD_OF,
    include: { items: { orderBy: { position: "asc" } } },
  });
  // What the others say now matters for a draft that can still be changed: the newest one.
  const prints = await currentPrints(accountId, rows.at(0)?.items.map((item) => item.articleId) ?? []);
  return rows.map((row) => toSending(row, prints));
}

/** So many articles can be chosen from to be sent along, the last ones that were changed. */
const SENDABLE = 100;

/** What can be sent along with an article. */
export async function listSendable(accountId: AccountId, exceptId: string): Promise<SendableArticle[]> {
  const articles = await listWrittenTitles(accountId, SENDABLE);
  return articles.filter(({ id }) => id !== exceptId);
}

type Row = Prisma.ArticleSendingGetPayload<{ include: { items: true } }>;

const stateSchema = z.object({
  state: z.enum(SENDING_STATES),
  step: z.enum(SENDING_STEPS),
  failure: sendingFailureSchema.nullable(),
});

function toSending(row: Row, prints: ReadonlyMap<string, string>): Sending {
  const { id, askedAt, isCancelAsked, sentBy, createdAt, draftAt, publishedAt, takenDownAt, items } = row;
  return {
    ...stateSchema.parse(row),
    ...{ id, isCancelAsked, sentBy, createdAt, draftAt, publishedAt, takenDownAt },
    isLookedFor: askedAt !== null,
    items: items.map((item) => toItem(item, prints.get(item.articleId))),
  };
}

function toItem(item: Row["items"][number], print: string | undefined): SentItem {
  const { articleId, url, takenDownAt, sentPrint } = item;
  const { title, body } = writtenSchema.parse(item.values);
  const sent = picturesSchema.parse(item.pictures);
  const pictures = picturesToSend(body);
  return {
    articleId,
    title,
    url,
    takenDownAt,
    pictures: { done: pictures.filter(({ key }) => key in sent).length, total: pictures.length },
    isChanged: sentPrint !== null && print !== undefined && print !== sentPrint,
  };
}

/** What the articles say now. There are eight at most. */
async function currentPrints(
  accountId: AccountId,
  articleIds: readonly string[],
): Promise<Map<string, string>> {
  const written = await Promise.all(articleIds.map((id) => getWritten(accountId, id)));
  return new Map(
    written.flatMap((article) => (article ? [[article.id, fingerprintOf(article.values)] as const] : [])),
  );
}
