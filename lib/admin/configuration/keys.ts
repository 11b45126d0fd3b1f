import { createHash } from "node:crypto";
import type { AccountId } from "@/lib/auth/account-id";

type Keyed = { id: string; key: string | null };

/** The ids that a file's keys stand for. */
export type Ids = (key: string) => string;

/**
 * A key is kept with what it made, so that an export says it again. A key that is the id of something that exists means
 * that, wherever it was made. Before keys were kept an id followed from the account and the key; it still does.
 *
 * @param kind tells the ids of one kind of things from those of another; empty for articles, which came first
 */
export function createIds(accountId: AccountId, kind: "" | "set", stored: readonly Keyed[]): Ids {
  const byKey = new Map(stored.flatMap(({ id, key }) => (key === null ? [] : [[key, id] as const])));
  const ids = new Set(stored.map(({ id }) => id));
  return (key) => byKey.get(key) ?? (ids.has(key) ? key : newId(accountId, kind, key));
}

/** What a file calls something that is there. */
export function keyOf({ id, key }: Keyed): string {
  return key ?? id;
}

/** What is kept of a key: nothing where it is the id. */
export function keptKey(id: string, key: string): string | null {
  return id === key ? null : key;
}

function newId(accountId: AccountId, kind: string, key: string): string {
  const text = kind === "" ? `${accountId}\n${key}` : `${accountId}\n${kind}\n${key}`;
  return createHash("sha256").update(text).digest("base64url").slice(0, 12);
}
