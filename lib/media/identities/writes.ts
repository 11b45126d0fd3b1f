import type { AccountId } from "@/lib/auth/account-id";
import { getContent } from "@/lib/media/library/data";
import type { Clock } from "@/lib/platform/clock";
import type { Database } from "@/lib/platform/db/db";
import { WeChatRefusal } from "@/lib/wechat/api/errors";
import { identify, LEAST_LIFE_MS, noteUse } from "./identify";
import type { IdentityKind, ReplyIdentity } from "./types";

// For whoever sends a file of the library by WeChat. WeChat is asked, so never within a transaction, nor within the five
// seconds of a reply; its refusals are thrown.

/** The address under which the text of an article shows a picture; null when the account has no such file. */
export async function contentAddressOf(
  accountId: AccountId,
  fileId: string,
  clock: Clock,
): Promise<string | null> {
  return identifyFile(accountId, fileId, "content", clock);
}

/** The id by which WeChat keeps a file for good: covers, menus, replies. Null when the account has no such file. */
export async function permanentIdOf(
  accountId: AccountId,
  fileId: string,
  clock: Clock,
): Promise<string | null> {
  return identifyFile(accountId, fileId, "permanent", clock);
}

/** An id that WeChat knows for hours yet; it is renewed while it is used. Null when the account has no such file. */
export async function temporaryIdOf(
  accountId: AccountId,
  fileId: string,
  clock: Clock,
): Promise<string | null> {
  return identifyFile(accountId, fileId, "temporary", clock);
}

/**
 * The id by which replies send a file. For good where WeChat's library has room: it answers followers whatever becomes of
 * this desk. Else for three days, to be asked for again at `renewAt`. Null when the account has no such file.
 */
export async function replyIdOf(
  accountId: AccountId,
  fileId: string,
  clock: Clock,
): Promise<ReplyIdentity | null> {
  const file = await getContent(accountId, { id: fileId });
  if (!file) return null;
  const { contentHash } = file;
  try {
    const { value } = await identify(accountId, file, "permanent", clock);
    return { contentHash, mediaId: value, expiresAt: null, renewAt: null };
  } catch (error) {
    if (!(error instanceof WeChatRefusal && error.errcode === LIBRARY_FULL)) throw error;
  }
  const { value, expiresAt } = await identify(accountId, file, "temporary", clock);
  await noteUse(accountId, file, "temporary", clock);
  const renewAt = expiresAt && new Date(expiresAt.getTime() - LEAST_LIFE_MS);
  return { contentHash, mediaId: value, expiresAt, renewAt };
}

/** Keeps the id by which WeChat has a content already, unless another one is known or being made. */
export async function keepPermanentId(
  tx: Database,
  accountId: AccountId,
  { contentHash, mediaId, now }: { contentHash: string; mediaId: string; now: Date },
): Promise<void> {
  const identity = { accountId, contentHash, kind: "permanent" };
  const isKnown = await tx.mediaIdentity.count({ where: identity });
  if (isKnown === 0) await tx.mediaIdentity.create({ data: { ...identity, value: mediaId, usedAt: now } });
}

/** Too many files: a thousand voice messages, a thousand videos. Source: Asset management › Add permanent assets. */
const LIBRARY_FULL = 45034;

async function identifyFile(
  accountId: AccountId,
  fileId: string,
  kind: IdentityKind,
  clock: Clock,
): Promise<string | null> {
  const file = await getContent(accountId, { id: fileId });
  if (!file) return null;
  const { value } = await identify(accountId, file, kind, clock);
  if (kind === "temporary") await noteUse(accountId, file, kind, clock);
  return value;
}
