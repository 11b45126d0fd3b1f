import { requireAccount } from "@/lib/accounts/data";
import { listStoredArticles } from "@/lib/articles/data";
import type { AccountId } from "@/lib/auth/account-id";
import { settingsOf } from "@/lib/qrcodes/code-settings";
import { listStoredCodes } from "@/lib/qrcodes/data";
import { countedAs } from "@/lib/qrcodes/measuring/scopes";
import type { CodeToWrite } from "@/lib/qrcodes/writes";
import { listStoredRules } from "@/lib/replies/data";

/** A row, reduced to what a file can say about it. */
export type StoredItem = {
  id: string;
  /** How a person would name it. */
  label: string;
  revision: number;
  createdAt: Date;
  values: Readonly<Record<string, unknown>>;
};

/** What staff decide about a code, and whether it is in use. */
export type CodeValues = CodeToWrite["values"];
export type StoredCode = StoredItem & {
  scene: string;
  sceneKind: string;
  lifetime: string;
  /** What its scans count as. */
  countedAs: string;
  values: CodeValues;
};

/** What an account has now, and the revision at which it had that. */
export type Stored = { revision: number; articles: StoredItem[]; rules: StoredItem[]; codes: StoredCode[] };

/**
 * Everything of an account that a file can speak of, oldest first.
 *
 * @param withCodes without, the codes are left out: there may be 100,000
 */
export async function readStored(accountId: AccountId, withCodes: boolean): Promise<Stored> {
  // First: a change that comes in between shows itself by a higher revision when the plan is carried out.
  const { revision } = await requireAccount(accountId);
  return {
    revision,
    articles: await readArticles(accountId),
    rules: await readRules(accountId),
    codes: withCodes ? await readCodes(accountId) : [],
  };
}

async function readArticles(accountId: AccountId): Promise<StoredItem[]> {
  const rows = await listStoredArticles(accountId);
  return rows.map(({ id, revision, createdAt, title, description, pictureUrl, url }) => {
    return { id, label: title, revision, createdAt, values: { title, description, pictureUrl, url } };
  });
}

async function readRules(accountId: AccountId): Promise<StoredItem[]> {
  const rows = await listStoredRules(accountId);
  return rows.map(({ id, revision, createdAt, name, enabled, priority, triggers, replyMode, replies }) => {
    const values = { name, enabled, priority, triggers, replyMode, replies };
    return { id, label: name, revision, createdAt, values };
  });
}

async function readCodes(accountId: AccountId): Promise<StoredCode[]> {
  const codes = await listStoredCodes(accountId);
  return codes.map(({ code, archived }) => {
    const { id, revision, createdAt, scene, sceneKind, lifetime, paused } = code;
    const values = { ...settingsOf(code), paused, archived };
    const label = `${scene} (${code.name})`;
    const counted = countedAs(code);
    return { id, label, revision, createdAt, scene, sceneKind, lifetime, countedAs: counted, values };
  });
}
