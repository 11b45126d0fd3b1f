import { type WrittenValues, writtenSchema } from "@/lib/articles/writing/schema";
import { type AccountId, vouchForAccountId } from "@/lib/auth/account-id";
import { db, type Prisma } from "@/lib/platform/db/db";
import { picturesSchema, type SentPictures } from "./schema";
import type { SendingState, SendingStep } from "./types";

/** A sending as the work on it sees it. */
export type SendingRow = {
  id: string;
  accountId: AccountId;
  accountName: string;
  state: string;
  step: string;
  askedAt: Date | null;
  isCancelAsked: boolean;
  draftMediaId: string | null;
  publishId: string | null;
  publicationId: string | null;
  orderedAt: Date | null;
  actor: { userId: string; name: string };
  items: ItemRow[];
};

export type ItemRow = {
  position: number;
  articleId: string;
  values: WrittenValues;
  fingerprint: string;
  sentPrint: string | null;
  pictures: SentPictures;
  coverMediaId: string | null;
  coverSource: string | null;
};

/** Those whose time has come, the one that waits longest first. */
export async function listDueSendings(now: Date, limit: number): Promise<SendingRow[]> {
  const rows = await db.articleSending.findMany({
    where: { nextAt: { lte: now } },
    orderBy: [{ nextAt: "asc" }, { id: "asc" }],
    take: limit,
    include: WITH_ITEMS,
  });
  return rows.map(toSendingRow);
}

/** One of the account's; null when there is none by this id. */
export async function getSendingRow(accountId: AccountId, id: string): Promise<SendingRow | null> {
  const row = await db.articleSending.findFirst({ where: { id, accountId }, include: WITH_ITEMS });
  return row && toSendingRow(row);
}

const WITH_ITEMS = {
  account: { select: { name: true } },
  items: { orderBy: { position: "asc" } },
} as const satisfies Prisma.ArticleSendingInclude;

function toSendingRow(row: Prisma.ArticleSendingGetPayload<{ include: typeof WITH_ITEMS }>): SendingRow {
  const { accountId, account, items, sentById, sentBy, ...rest } = row;
  return {
    ...rest,
    accountId: vouchForAccountId(accountId),
    accountName: account.name,
    actor: { userId: sentById ?? "", name: sentBy },
    items: items.map((item) => ({
      ...item,
      values: writtenSchema.parse(item.values),
      pictures: picturesSchema.parse(item.pictures),
    })),
  };
}

type Change = Omit<Prisma.ArticleSendingUpdateManyMutationInput, "state" | "step"> & {
  state?: SendingState;
  step?: SendingStep;
};

/** Changes a sending that is still in the state in which it was read; false, with nothing written, for any other. */
export async function changeSending(
  { id, state }: Pick<SendingRow, "id" | "state">,
  data: Change,
): Promise<boolean> {
  const { count } = await db.articleSending.updateMany({ where: { id, state }, data });
  return count === 1;
}

/** Keeps what was done for one article of a sending. */
export async function changeItem(
  { id }: Pick<SendingRow, "id">,
  { position }: Pick<ItemRow, "position">,
  data: Prisma.ArticleSendingItemUpdateManyMutationInput,
): Promise<void> {
  await db.articleSendingItem.updateMany({ where: { sendingId: id, position }, data });
}
