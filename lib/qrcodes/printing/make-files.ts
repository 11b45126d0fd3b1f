import { vouchForAccountId } from "@/lib/auth/account-id";
import type { Clock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db/db";
import type { Localized } from "@/lib/platform/i18n/locale";
import type { RecurringWork } from "@/lib/platform/jobs/job-kind";
import { log } from "@/lib/platform/log";
import { isThreadLost } from "@/lib/platform/shared-thread";
import { DAY, HOUR } from "@/lib/platform/time";
import type { WeChatRefusal } from "@/lib/wechat/api/errors";
import { toWeChatFailure } from "@/lib/wechat/api/try-wechat";
import { listWaiting } from "./data";
import { makePdf } from "./make-pdf";
import { type ArchivePlace, makeZip } from "./make-zip";
import { type PrintWork, UnreadableCode } from "./print-work";
import { storedPrintSchema } from "./schema";
import { deleteParts, failFile, noteTrouble } from "./write-parts";

/** How long files are kept. */
const KEPT = 7 * DAY;
/** For how long a file is tried again. */
const PATIENCE = HOUR;
/** Before smaller files may pass, in milliseconds. */
const TURN = 5000;

/** Makes files of codes off every page's path. */
export const codePrinting: RecurringWork = { name: "qrcodes.printing", every: 1000, run: makeFiles };

/** What one run knows of the files: how far archives are, what waits for something, what is begun and interrupted. */
type Run = {
  clock: Clock;
  signal: AbortSignal;
  turn: number;
  places: Map<string, ArchivePlace>;
  resting: Set<string>;
  begun: Set<string>;
};

/**
 * Makes all files that are ordered until none is left or it is told to stop. What has least to do comes first, also
 * when it is ordered while something large is being made.
 *
 * @param turn milliseconds for which a file is worked on before smaller ones may pass
 */
export async function makeFiles(clock: Clock, signal: AbortSignal, turn = TURN): Promise<void> {
  await deleteLeftovers(clock, signal);
  await makeSmallest({ clock, signal, turn, places: new Map(), resting: new Set(), begun: new Set() });
}

/** @param below only files with fewer codes to do */
async function makeSmallest(run: Run, below = Number.POSITIVE_INFINITY): Promise<void> {
  while (!run.signal.aborted) {
    const waiting = await listWaiting();
    const next = waiting.find(({ id, left }) => left < below && !run.resting.has(id) && !run.begun.has(id));
    if (!next) return;
    run.begun.add(next.id);
    // What waits for something is tried again the next time.
    if (!(await makeTurn(next.id, run))) run.resting.add(next.id);
    run.begun.delete(next.id);
  }
}

/** @returns false when it makes no sense to go on with this file now */
async function makeTurn(id: string, run: Run): Promise<boolean> {
  const { places, clock, signal, turn } = run;
  const row = await db.qrPrint.findFirst({ where: { id, state: "running" } });
  if (!row) return false;
  const work: PrintWork = {
    id,
    name: row.name,
    accountId: vouchForAccountId(row.accountId),
    clock,
    signal,
    turn,
    letSmallerPass: (left) => makeSmallest(run, left),
  };
  try {
    const print = storedPrintSchema.parse({ ...asObject(row.spec), kind: row.kind });
    if (print.kind === "pdf") {
      await makePdf(work, print);
      return false;
    }
    const place = await makeZip(work, print, places.get(id) ?? null);
    if (place) places.set(id, place);
    else places.delete(id);
    return place !== null;
  } catch (error) {
    places.delete(id);
    await settleFailure(work, row.createdAt, error);
    return false;
  }
}

async function settleFailure({ id, clock }: PrintWork, orderedAt: Date, error: unknown): Promise<void> {
  const isPatient = clock.now() - orderedAt.getTime() < PATIENCE;
  const failure = toWeChatFailure(error);
  if (failure?.type === "unreachable")
    await (isPatient ? noteTrouble(id, WAITING_FOR_WECHAT) : failFile(id, SILENT_WECHAT, clock));
  else if (isThreadLost(error) && isPatient) {
    log.warn({ err: error, print: id }, "a file of codes was interrupted");
    await noteTrouble(id, INTERRUPTED);
  } else if (error instanceof UnreadableCode) await failFile(id, error.reason, clock);
  else if (failure) await failFile(id, refusedByWeChat(failure), clock);
  else {
    log.error({ err: error, print: id }, "a file of codes could not be made");
    await failFile(id, UNEXPECTED, clock);
  }
}

/** Deletes what somebody deleted or what is old, and of files that came to nothing what was made of them. */
async function deleteLeftovers(clock: Clock, signal: AbortSignal): Promise<void> {
  const oldest = new Date(clock.now() - KEPT);
  const isOld = { state: { in: ["done", "cancelled", "failed"] }, createdAt: { lt: oldest } };
  const gone = await db.qrPrint.findMany({
    where: { OR: [{ state: "deleted" }, isOld] },
    select: { id: true },
  });
  for (const { id } of gone) {
    // First, so that nobody downloads the half of it.
    await db.qrPrint.updateMany({ where: { id }, data: { state: "deleted" } });
    if (await deleteParts({ id, state: "deleted" }, signal)) await db.qrPrint.deleteMany({ where: { id } });
  }
  const unfinished = await db.qrPrint.findMany({
    where: { state: { in: ["cancelled", "failed"] }, parts: { some: {} } },
    select: { id: true, state: true },
  });
  for (const print of unfinished) await deleteParts(print, signal);
}

function asObject(spec: unknown): object {
  return typeof spec === "object" && spec !== null ? spec : {};
}

const WAITING_FOR_WECHAT: Localized = {
  zh: "微信暂时没有答复，会自动再试",
  en: "WeChat does not answer at the moment; it is tried again by itself",
};
const SILENT_WECHAT: Localized = {
  zh: "微信一直没有答复，没有做完。请稍后再做一份，或换成我们自己画的格式。",
  en: "WeChat has not answered for long. Make the file later, or choose a format that we draw ourselves.",
};
const INTERRUPTED: Localized = {
  zh: "制作中断了，会自动再试",
  en: "It was interrupted; it is tried again by itself",
};
const UNEXPECTED: Localized = {
  zh: "出了意外，没有做完。请再做一份；一直不行的话，请管理员查看日志。",
  en: "Something unexpected happened. Make the file again; if it stays, an administrator should read the log.",
};

function refusedByWeChat({ explanation: { zh, en } }: WeChatRefusal): Localized {
  return { zh: `微信拒绝了：${zh}`, en: `WeChat refused: ${en}` };
}
