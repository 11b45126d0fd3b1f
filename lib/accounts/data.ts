import { createHash } from "node:crypto";
import { z } from "zod";
import { type AccountId, vouchForAccountId } from "@/lib/auth/account-id";
import type { Actor } from "@/lib/auth/session";
import { getLastDeliveryTime } from "@/lib/deliveries/data";
import { db } from "@/lib/platform/db/db";
import { openIfReadable } from "@/lib/platform/secret-box";
import { missingSecret, readStoredFailure } from "./token-failure";
import type { AccountSettings, AccountSummary, ConnectionState, TokenState } from "./types";
import { ACCOUNT_KINDS, SECRET_NAMES, WIRE_MODES } from "./types";

const kindSchema = z.enum(ACCOUNT_KINDS);
const modeSchema = z.enum(WIRE_MODES);

const SETTINGS = [
  "name",
  "kind",
  "appId",
  "originalId",
  "mode",
  "sealedAppSecret",
  "sealedToken",
  "sealedAesKey",
] as const;

export type StoredSettings = Record<(typeof SETTINGS)[number], string>;

/** What everybody who may act on an account may know of it. */
export async function requireAccount(accountId: AccountId) {
  const { kind, ...account } = await db.account.findUniqueOrThrow({
    where: { id: accountId },
    select: { name: true, kind: true, appId: true, revision: true },
  });
  return { ...account, kind: kindSchema.parse(kind) };
}

/** The account with this id or AppID; null when there is none. For the operations command line. */
export async function findAccount(idOrAppId: string): Promise<{ id: AccountId; name: string } | null> {
  const account = await db.account.findFirst({
    where: { OR: [{ id: idOrAppId }, { appId: idOrAppId }] },
    select: { id: true, name: true },
  });
  return account && { id: vouchForAccountId(account.id), name: account.name };
}

/** Accounts with a phone that the person may use, by name, at most 20. */
export async function listSandboxAccounts(actor: Actor): Promise<{ id: string; name: string }[]> {
  const isEntered = { memberships: { some: { userId: actor.userId, role: { not: "viewer" } } } };
  return db.account.findMany({
    where: { kind: "sandbox", ...(actor.isOwner ? {} : isEntered) },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: 20,
  });
}

/** The accounts that the person may enter, by name. */
export async function listAccounts(actor: Actor): Promise<{ id: string; name: string }[]> {
  return db.account.findMany({
    where: enteredBy(actor),
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
}

/** The accounts that the person may enter and how they are connected, by name. @param now milliseconds */
export async function listAccountSummaries(actor: Actor, now: number): Promise<AccountSummary[]> {
  const rows = await db.account.findMany({
    where: enteredBy(actor),
    select: {
      id: true,
      name: true,
      kind: true,
      mode: true,
      appId: true,
      accessToken: { select: TOKEN_FIELDS },
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return Promise.all(
    rows.map(async ({ id, name, appId, accessToken, ...row }) => ({
      id,
      name,
      appId,
      kind: kindSchema.parse(row.kind),
      mode: modeSchema.parse(row.mode),
      token: tokenState(accessToken, now),
      lastDeliveryAt: await getLastDeliveryTime(id),
    })),
  );
}

/** The account's settings; its secrets stay behind. */
export async function requireSettings(accountId: AccountId): Promise<AccountSettings> {
  const account = await db.account.findUniqueOrThrow({ where: { id: accountId } });
  const { name, appId, originalId } = account;
  const sealed = {
    appSecret: account.sealedAppSecret,
    token: account.sealedToken,
    encodingAesKey: account.sealedAesKey,
  };
  return {
    name,
    appId,
    originalId,
    kind: kindSchema.parse(account.kind),
    mode: modeSchema.parse(account.mode),
    missingSecrets: SECRET_NAMES.filter((name) => openIfReadable(sealed[name]) === null),
    version: settingsVersion(account),
  };
}

/** For how many days the account's messages are kept; null: for ever. */
export async function getMessageRetention(accountId: AccountId): Promise<number | null> {
  const select = { keepMessagesDays: true } as const;
  return (await db.account.findUniqueOrThrow({ where: { id: accountId }, select })).keepMessagesDays;
}

/** The names of the accounts that delete old messages. */
export async function listForgetfulAccounts(): Promise<string[]> {
  const where = { keepMessagesDays: { not: null } };
  const rows = await db.account.findMany({ where, select: { name: true }, orderBy: { name: "asc" } });
  return rows.map(({ name }) => name);
}

/**
 * Names the state of an account's settings. The row's revision would not do: a new rule raises it too, and is no
 * reason to refuse a new name.
 */
export function settingsVersion(account: StoredSettings): string {
  const hash = createHash("sha256");
  for (const field of SETTINGS) hash.update(`${account[field]}\n`);
  return hash.digest("base64url");
}

/** How the account is connected at this moment. @param now milliseconds */
export async function getConnectionState(accountId: AccountId, now: number): Promise<ConnectionState> {
  const [row, delivery] = await Promise.all([
    db.accessToken.findUnique({ where: { accountId }, select: TOKEN_FIELDS }),
    getLastDeliveryTime(accountId),
  ]);
  return { token: tokenState(row, now), lastDeliveryAt: delivery };
}

const TOKEN_FIELDS = { sealedValue: true, expiresAt: true, lastError: true } as const;
type StoredToken = { sealedValue: string | null; expiresAt: Date | null; lastError: string | null };

function tokenState(row: StoredToken | null, now: number): TokenState {
  if (row?.lastError) return { type: "failed", failure: readStoredFailure(row.lastError) };
  // Sealed under a key that is gone, as the AppSecret is that would fetch the next one.
  if (row?.sealedValue && openIfReadable(row.sealedValue) === null)
    return { type: "failed", failure: missingSecret(now) };
  const expiresAt = row?.expiresAt;
  return expiresAt && expiresAt.getTime() > now ? { type: "ready", expiresAt } : { type: "none" };
}

function enteredBy(actor: Actor) {
  return actor.isOwner ? {} : { memberships: { some: { userId: actor.userId } } };
}
