import type { AccountId } from "@/lib/auth/account-id";
import { listContents } from "@/lib/media/library/data";
import { Refusal } from "@/lib/platform/action";
import type { Clock } from "@/lib/platform/clock";
import type { Database, Prisma } from "@/lib/platform/db/db";
import { NO_JSON } from "@/lib/platform/db/sql";
import type { Localized } from "@/lib/platform/i18n/locale";
import { inParts } from "@/lib/platform/in-parts";
import { HOUR, SECOND } from "@/lib/platform/time";
import type { AskedId, AskedIds, PlacedFile } from "./types";

// Functions of a transaction of `changeAccount`, for whoever saves replies or changes files.

/** The refusal of replies that send files which the account does not have, or which are none for them; else null. */
export async function refuseUnusableFiles(
  tx: Database,
  accountId: AccountId,
  placedFiles: readonly PlacedFile[],
): Promise<Refusal | null> {
  const files = await listContents(tx, accountId, [...new Set(placedFiles.map(({ fileId }) => fileId))]);
  const faults = placedFiles.flatMap(({ field, fileId, kind }) => {
    const words = faultOf(
      files.find(({ id }) => id === fileId),
      kind,
    );
    return words ? [[field, words] as const] : [];
  });
  const [first] = faults;
  return first ? new Refusal("invalid", first[1], Object.fromEntries(faults)) : null;
}

/**
 * The refusal of replies that send files which WeChat does not take, as far as followers would get nothing for them: what
 * they get already, they go on getting. Else null.
 *
 * @param asked what WeChat said of them
 */
export async function refuseUnfitFiles(
  database: Database,
  accountId: AccountId,
  placedFiles: readonly PlacedFile[],
  asked: AskedIds,
): Promise<Refusal | null> {
  const unfit = placedFiles.flatMap(({ field, fileId }) => {
    const answer = asked.get(fileId);
    return answer?.type === "failed" && answer.isUnfit ? [{ field, fileId, words: answer.words }] : [];
  });
  if (unfit.length === 0) return null;
  const answering = await database.replyFile.findMany({
    where: { accountId, id: { in: unfit.map(({ fileId }) => fileId) }, mediaId: { not: null } },
    select: { id: true },
  });
  const refused = unfit.filter(({ fileId }) => answering.every(({ id }) => id !== fileId));
  const [first] = refused;
  if (!first) return null;
  return new Refusal(
    "invalid",
    first.words,
    Object.fromEntries(refused.map(({ field, words }) => [field, words])),
  );
}

/** Has files sent to WeChat and kept there, because replies send them. @param asked what WeChat said of them ahead */
export async function noteFiles(
  tx: Database,
  accountId: AccountId,
  fileIds: readonly string[],
  clock: Clock,
  asked: AskedIds,
): Promise<void> {
  for (const ids of inParts([...new Set(fileIds)], FILES_AT_ONCE))
    await noteSome(tx, accountId, ids, clock, asked);
}

/** So many ids fit into one statement. */
const FILES_AT_ONCE = 500;

async function noteSome(
  tx: Database,
  accountId: AccountId,
  ids: readonly string[],
  clock: Clock,
  asked: AskedIds,
): Promise<void> {
  const contents = await listContents(tx, accountId, ids);
  const rows = await tx.replyFile.findMany({ where: { accountId, id: { in: [...ids] } } });
  const known = new Set(rows.map(({ id }) => id));
  const dueAt = new Date(clock.now());
  await tx.replyFile.createMany({
    data: contents.filter(({ id }) => !known.has(id)).map(({ id }) => ({ id, accountId, dueAt })),
  });
  for (const { id, contentHash } of contents) {
    const row = rows.find((one) => one.id === id);
    const answer = asked.get(id);
    // It may have been let go, as nothing sent it.
    const isEnding = row !== undefined && row.expiresAt !== null;
    // What is there and good need not change: whoever answers followers would read it again.
    const isGood = row?.contentHash === contentHash && row.failure === null && !isEnding;
    if (isGood || (!answer && !isEnding)) continue;
    const change = answer ? changeFor(answer, row?.attempts ?? 0, clock) : { dueAt };
    // Replaced between the question and now: it is asked again.
    const isOld = answer?.type === "made" && answer.identity.contentHash !== contentHash;
    await tx.replyFile.updateMany({
      where: { id, accountId },
      data: { ...change, ...(isOld && { dueAt }), revision: { increment: 1 } },
    });
  }
}

/** Has WeChat get what a file holds from now on, if replies send it; until then they send what it held before. */
export async function noteReplacement(
  tx: Database,
  accountId: AccountId,
  fileId: string,
  clock: Clock,
): Promise<void> {
  await tx.replyFile.updateMany({
    where: { id: fileId, accountId },
    data: { failure: NO_JSON, attempts: 0, dueAt: new Date(clock.now()), revision: { increment: 1 } },
  });
}

/**
 * Lets a file's id at WeChat come to an end; it is made anew when replies send the file again.
 *
 * @param revision at which no reply was seen to send it: one may have been saved since
 */
export async function letGo(
  tx: Database,
  accountId: AccountId,
  { id, revision }: { id: string; revision: number },
): Promise<void> {
  await tx.replyFile.updateMany({ where: { id, accountId, revision }, data: { dueAt: null } });
}

/** What a row says from now on. */
export function changeFor(
  asked: AskedId,
  attempts: number,
  clock: Clock,
): Prisma.ReplyFileUncheckedUpdateManyInput {
  switch (asked.type) {
    case "made": {
      const { contentHash, mediaId, expiresAt, renewAt } = asked.identity;
      return { contentHash, mediaId, expiresAt, failure: NO_JSON, attempts: 0, dueAt: renewAt };
    }
    case "failed":
      return {
        failure: { ...asked.words },
        attempts: attempts + 1,
        dueAt: asked.isUnfit ? null : new Date(clock.now() + pauseAfter(attempts)),
      };
    case "waiting":
      return { dueAt: new Date(clock.now()) };
    case "gone":
      return { dueAt: null };
    default:
      return asked satisfies never;
  }
}

/** A minute's trouble is over soon, a wrong setting when somebody mends it. */
function pauseAfter(attempts: number): number {
  return Math.min(FIRST_PAUSE_MS * 2 ** attempts, LONGEST_PAUSE_MS);
}

const FIRST_PAUSE_MS = 30 * SECOND;
const LONGEST_PAUSE_MS = HOUR;

function faultOf(
  file: { kind: string; format: string } | undefined,
  kind: PlacedFile["kind"],
): Localized | null {
  if (!file) return TEXTS.gone;
  if (file.kind !== kind) return TEXTS.otherKind;
  // Source: Message push › Passive replies › Image.
  return file.format === "gif" ? TEXTS.moving : null;
}

const TEXTS = {
  gone: {
    zh: "这个文件已经从媒体库里删除，请另选一个",
    en: "This file has been deleted from the library; choose another",
  },
  otherKind: {
    zh: "这个文件不是这种回复能发的，请另选一个",
    en: "This reply cannot send a file of that kind; choose another",
  },
  moving: {
    zh: "微信的自动回复不能发动图（GIF），请换成 JPG 或 PNG",
    en: "WeChat's replies cannot send moving pictures (GIF); choose a JPG or PNG",
  },
} as const satisfies Record<string, Localized>;
