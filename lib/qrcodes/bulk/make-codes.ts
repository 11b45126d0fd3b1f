import { z } from "zod";
import { changeAccount } from "@/lib/accounts/revision";
import { type AccountId, vouchForAccountId } from "@/lib/auth/account-id";
import { CLOCK_SKEW_MS, type Clock } from "@/lib/platform/clock";
import { type Database, db } from "@/lib/platform/db/db";
import { NO_JSON } from "@/lib/platform/db/sql";
import { inTransaction, isUniqueConflict } from "@/lib/platform/db/transaction";
import type { Localized } from "@/lib/platform/i18n/locale";
import type { RecurringWork } from "@/lib/platform/jobs/job-kind";
import { log } from "@/lib/platform/log";
import { MINUTE } from "@/lib/platform/time";
import { listQrCodeNames } from "@/lib/qrcodes/data";
import { askWeChatForCode, chooseScenes, insertCode } from "@/lib/qrcodes/issue";
import type { MadeCode } from "@/lib/qrcodes/types";
import { type Consequence, judgeFailure, longestRest } from "./judge-failure";
import { type ItemValues, itemValuesSchema } from "./schema";

// Codes are made one by one: WeChat is asked, and what it made is kept at once, in a transaction of its own. A process
// that is killed in between has asked for a few scenes and kept nothing. They are asked for again then, with the same
// scenes, for which WeChat gives the same permanent codes; and an account can keep a scene only once.

/** So many codes of an account a second, about: WeChat does not publish its limit by the minute. */
const SLICE = 30;
/** Questions to WeChat at the same time, for one account. */
const AT_ONCE = 3;
/** Accounts that are served at the same time. */
const ACCOUNTS_AT_ONCE = 4;
/** How long a batch rests after a fault of ours, in milliseconds. */
const AFTER_FAULT = MINUTE;
/** Batches under way that are looked at. */
const LOOKED_AT = 500;

/** Makes the codes of all batches, a slice of each account's oldest one at a time. */
export const batchWork: RecurringWork = { name: "qrcodes.batches", every: 500, run: makeCodes };

/** Makes some codes of each account that has a batch under way. Ends soon after the signal. */
export async function makeCodes(clock: Clock, signal: AbortSignal): Promise<void> {
  const due = await findDueBatches(clock.now());
  await inTurns(due, ACCOUNTS_AT_ONCE, async (batch) => {
    if (signal.aborted) return;
    // One account's trouble is not to hold up the others.
    await makeSlice(batch, clock, signal).catch(async (error: unknown) => {
      log.error({ err: error, batch: batch.id }, "codes of a batch could not be made; it is tried again");
      await stop(batch, { resumeAt: new Date(clock.now() + AFTER_FAULT), reason: FAULT });
    });
  });
}

type DueBatch = {
  id: string;
  accountId: AccountId;
  createdAt: Date;
  actor: { userId: string; name: string } | null;
  hasRested: boolean;
};

/** The oldest batch under way of each account, unless it rests: what it waits for holds for the account's others too. */
async function findDueBatches(now: number): Promise<DueBatch[]> {
  const rows = await db.qrBatch.findMany({
    where: { state: "running" },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: LOOKED_AT,
    select: {
      id: true,
      accountId: true,
      createdAt: true,
      resumeAt: true,
      createdById: true,
      createdBy: true,
    },
  });
  const oldest = new Map(rows.toReversed().map((row) => [row.accountId, row]));
  return [...oldest.values()]
    .filter(({ resumeAt }) => resumeAt === null || !isResting(resumeAt, now))
    .map(({ id, accountId, createdAt, resumeAt, createdById, createdBy }) => ({
      id,
      createdAt,
      hasRested: resumeAt !== null,
      accountId: vouchForAccountId(accountId),
      actor: createdById === null ? null : { userId: createdById, name: createdBy },
    }));
}

/** A rest longer than any was written by a clock that was ahead; it is over. */
function isResting(resumeAt: Date, now: number): boolean {
  return resumeAt > new Date(now) && resumeAt <= longestRest(now + CLOCK_SKEW_MS);
}

type Item = { number: number; scene: string; values: ItemValues };
/** What its code is created as. */
type TimedItem = Item & { createdAt: Date };

async function makeSlice(batch: DueBatch, clock: Clock, signal: AbortSignal): Promise<void> {
  const rows = await db.qrBatchItem.findMany({
    where: { batchId: batch.id, state: "waiting" },
    orderBy: { number: "asc" },
    take: SLICE,
    select: { number: true, scene: true, values: true },
  });
  if (rows.length === 0) return endBatch(batch, clock);
  if (batch.hasRested) await forgetRest(batch);
  const items = await settleScenes(batch, itemsSchema.parse(rows));
  const timedItems = inOrderOfLines(items, { batch, now: clock.now() });
  let isOver = false;
  await inTurns(timedItems, AT_ONCE, async (item) => {
    if (isOver || signal.aborted) return;
    if (!(await makeCode(batch, item, clock))) isOver = true;
  });
}

const itemsSchema = z.array(z.object({ number: z.number(), scene: z.string(), values: itemValuesSchema }));

/**
 * Says when each code was created, a millisecond a line, so that sheets, archives and lists have a batch in the order of
 * its lines, whatever the order of WeChat's answers. Permanent codes count from the batch's beginning, so that one that
 * failed and is repeated stands in its place too. A temporary one may have waited for a day meanwhile, and how long it
 * lives is reckoned from this time: it counts from now.
 */
function inOrderOfLines(items: readonly Item[], { batch, now }: { batch: DueBatch; now: number }) {
  return items.map((item, place): TimedItem => {
    const isPermanent = item.values.lifetime === "permanent";
    const inList = isPermanent ? batch.createdAt.getTime() + item.number : now + place;
    // Not later than it is, however far down a line stands: scans count from then on.
    return { ...item, createdAt: new Date(Math.min(inList, now + place)) };
  });
}

/** Leaves out the items whose scene a code has got meanwhile, unless we may choose another one. */
async function settleScenes(batch: DueBatch, items: Item[]): Promise<Item[]> {
  const codes = await listQrCodeNames(
    batch.accountId,
    items.map(({ scene }) => scene),
  );
  if (codes.length === 0) return items;
  const names = new Map(codes.map(({ scene, name }) => [scene, name]));
  const settledItems: Item[] = [];
  for (const item of items) {
    const name = names.get(item.scene);
    const scene = name === undefined ? item.scene : await chooseAnother(batch, item);
    if (scene) settledItems.push({ ...item, scene });
    else await keepFailure(batch, item, sceneTaken(name ?? item.scene));
  }
  return settledItems;
}

/** Rare: somebody took the scene by hand while the batch was waiting. */
async function chooseAnother({ id, accountId }: DueBatch, { number, values }: Item): Promise<string | null> {
  if (!values.isOurScene) return null;
  const [scene] = await chooseScenes(accountId, 1, values.sceneKind);
  if (scene)
    await db.qrBatchItem.updateMany({ where: { batchId: id, number, state: "waiting" }, data: { scene } });
  return scene ?? null;
}

/** Has one code made and keeps it. @returns false when the batch is not to go on now */
async function makeCode(batch: DueBatch, item: TimedItem, clock: Clock): Promise<boolean> {
  const { scene, values } = item;
  const { lifetime, sceneKind, expireSeconds } = values;
  let made: MadeCode;
  try {
    const answer = await askWeChatForCode(batch.accountId, { lifetime, scene, sceneKind, expireSeconds });
    made = { lifetime, scene, sceneKind, ...answer };
  } catch (error) {
    return keepConsequence(batch, item, judgeFailure(error, clock.now()));
  }
  try {
    return await keepCode(batch, item, made);
  } catch (error) {
    if (!isUniqueConflict(error)) throw error;
    return keepFailure(batch, item, sceneTaken(scene));
  }
}

function keepCode({ id, accountId, actor }: DueBatch, item: TimedItem, made: MadeCode): Promise<boolean> {
  const { createdAt, values } = item;
  return changeAccount(accountId, async (tx) => {
    const place = { batchId: id, number: item.number };
    // Another process that was taken for dead may have been faster; its code is the one that counts.
    const { count } = await tx.qrBatchItem.updateMany({
      where: { ...place, state: "waiting" },
      data: { state: "made" },
    });
    if (count === 0) return isUnderWay(tx, id);
    const { id: codeId } = await insertCode(tx, { actor, accountId }, values.settings, {
      ...made,
      createdAt,
      batchId: id,
    });
    await tx.qrBatchItem.update({
      where: { batchId_number: place },
      data: { codeId },
      select: { number: true },
    });
    return countIn(tx, id, { made: { increment: 1 } });
  });
}

function keepConsequence(batch: DueBatch, item: Item, consequence: Consequence): Promise<boolean> {
  switch (consequence.type) {
    case "fail":
      return keepFailure(batch, item, consequence.reason);
    case "rest":
      return stop(batch, { resumeAt: consequence.until, reason: consequence.reason });
    case "stop":
      return stop(batch, { state: "paused", reason: consequence.reason });
    default:
      return consequence satisfies never;
  }
}

function keepFailure({ id }: DueBatch, { number }: Item, failure: Localized): Promise<boolean> {
  return inTransaction(async (tx) => {
    const { count } = await tx.qrBatchItem.updateMany({
      where: { batchId: id, number, state: "waiting" },
      data: { state: "failed", failure },
    });
    return count === 0 ? isUnderWay(tx, id) : countIn(tx, id, { failed: { increment: 1 } });
  });
}

/** Unless a person has paused or cancelled the batch meanwhile. */
async function stop(
  { id }: DueBatch,
  data: { state?: "paused"; resumeAt?: Date; reason: Localized },
): Promise<false> {
  await db.qrBatch.updateMany({ where: { id, state: "running" }, data });
  return false;
}

/** What it waited for is over. */
async function forgetRest({ id }: DueBatch): Promise<void> {
  const data = { resumeAt: null, reason: NO_JSON };
  await db.qrBatch.updateMany({ where: { id, state: "running" }, data });
}

async function endBatch({ id }: DueBatch, clock: Clock): Promise<void> {
  await inTransaction(async (tx) => {
    // Failed ones may have been set waiting again since they were looked for.
    const isWaiting = await tx.qrBatchItem.findFirst({
      where: { batchId: id, state: "waiting" },
      select: { number: true },
    });
    if (isWaiting) return;
    await tx.qrBatch.updateMany({
      where: { id, state: "running" },
      data: { state: "done", endedAt: new Date(clock.now()), resumeAt: null },
    });
  });
}

async function countIn(
  tx: Database,
  id: string,
  counters: { made?: { increment: 1 }; failed?: { increment: 1 } },
): Promise<boolean> {
  const { state } = await tx.qrBatch.update({ where: { id }, data: counters, select: { state: true } });
  return state === "running";
}

async function isUnderWay(tx: Database, id: string): Promise<boolean> {
  const batch = await tx.qrBatch.findUnique({ where: { id }, select: { state: true } });
  return batch?.state === "running";
}

/** Goes through a list with so many at the same time. */
async function inTurns<T>(list: readonly T[], atOnce: number, run: (one: T) => Promise<void>): Promise<void> {
  const rest = list.values();
  const walk = async () => {
    for (const one of rest) await run(one);
  };
  const walks = await Promise.allSettled(Array.from({ length: Math.min(atOnce, list.length) }, walk));
  // Not before the others are through: nothing goes on after the end.
  for (const one of walks) if (one.status === "rejected") throw one.reason;
}

const FAULT: Localized = {
  zh: "出了意外，过一分钟再试；一直不行的话，请管理员查看日志",
  en: "Something unexpected happened; it is tried again in a minute. If it stays, an administrator should read the log",
};

function sceneTaken(name: string): Localized {
  return {
    zh: `场景值已经被二维码“${name}”用了`,
    en: `The code “${name}” has taken the scene`,
  };
}
