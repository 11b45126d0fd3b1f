import type { AccountId } from "@/lib/auth/account-id";
import { db } from "@/lib/platform/db/db";

/** A row, reduced to what a file can say about it. */
export type StoredItem = {
  id: string;
  /** How a person would name it. */
  label: string;
  revision: number;
  createdAt: Date;
  values: Readonly<Record<string, unknown>>;
};

/** What an account has now, and the revision at which it had that. */
export type Stored = { revision: number; articles: StoredItem[]; rules: StoredItem[] };

/** Everything of an account that a file can speak of, oldest first. */
export async function readStored(accountId: AccountId): Promise<Stored> {
  // First: a change that comes in between shows itself by a higher revision when the plan is carried out.
  const { revision } = await db.account.findUniqueOrThrow({
    where: { id: accountId },
    select: { revision: true },
  });
  return { revision, articles: await readArticles(accountId), rules: await readRules(accountId) };
}

async function readArticles(accountId: AccountId): Promise<StoredItem[]> {
  const rows = await db.article.findMany({
    where: { accountId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map(({ id, revision, createdAt, title, description, pictureUrl, url }) => {
    return { id, label: title, revision, createdAt, values: { title, description, pictureUrl, url } };
  });
}

async function readRules(accountId: AccountId): Promise<StoredItem[]> {
  const rows = await db.rule.findMany({
    where: { accountId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map(({ id, revision, createdAt, name, enabled, priority, triggers, replyMode, replies }) => {
    const values = { name, enabled, priority, triggers, replyMode, replies };
    return { id, label: name, revision, createdAt, values };
  });
}
