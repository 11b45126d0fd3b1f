import { z } from "zod";
import { recordAudit } from "@/lib/audit/record";
import { type AccountId, vouchForAccountId } from "@/lib/auth/account-id";
import { getPublishedVersion, getVersion } from "@/lib/menu/data";
import { isSameMenu } from "@/lib/menu/diff";
import type { MenuDocument } from "@/lib/menu/document";
import { type Publisher, publishDocument, removeMenu } from "@/lib/menu/publishing/publish";
import { menuDocumentSchema } from "@/lib/menu/schema";
import { Refusal } from "@/lib/platform/action";
import { type Database, db } from "@/lib/platform/db/db";
import type { Localized } from "@/lib/platform/i18n/locale";
import { defineJob, type Job, type JobEnding, type JobOutcome } from "@/lib/platform/jobs/job-kind";
import { scheduleJob } from "@/lib/platform/jobs/schedule";
import { DAY } from "@/lib/platform/time";
import { tryWeChat } from "@/lib/wechat/api/try-wechat";
import {
  outrunReversion,
  refusedByWeChat,
  revertNote,
  SCHEDULE_REFUSALS,
  SCHEDULED_NOTE,
  silentWeChat,
} from "./messages";

export const PUBLISH = "menu.publish";
export const REVERT = "menu.revert";

/** The menu as it was when it was scheduled: what people do to the draft later is not what they agreed to publish. */
export const publicationSchema = z.object({
  document: menuDocumentSchema,
  number: z.number().nullable(),
  revertAt: z.iso.datetime().nullable(),
});
/** `campaign` is the version that is to make room; null where it is not known whether it came to be. */
export const reversionSchema = z.object({
  publication: z.string(),
  previous: z.number(),
  campaign: z.number().nullable(),
});
/** What came of a publication: the version that it became, and the one before it. */
export const publishedSchema = z.object({ number: z.number(), previous: z.number().nullable() });

/** Whoever planned a menu for an evening does not expect it days later, in milliseconds. */
const MAX_LATE = DAY;

// Neither is repeated after its process died: the menu may be live, and somebody may have published another one since.

const publication = defineJob({
  kind: PUBLISH,
  payload: publicationSchema,
  ifAbandoned: "fail",
  async run({ document, revertAt }, job, clock) {
    if (revertAt && Date.parse(revertAt) <= clock.now()) return failed(SCHEDULE_REFUSALS.windowOver);
    if (clock.now() - job.runAt.getTime() > MAX_LATE) return failed(SCHEDULE_REFUSALS.tooLate);
    const previous = (await getLatest(db, accountOf(job)))?.number ?? null;
    return publish(publisherOf(job), { document, note: SCHEDULED_NOTE }, { previous });
  },
  async record(tx, { revertAt }, job, ending) {
    if (revertAt) await planReversion(tx, job, ending, new Date(revertAt));
    await recordEnding(tx, job, ending, "publish");
  },
});

const reversion = defineJob({
  kind: REVERT,
  payload: reversionSchema,
  ifAbandoned: "fail",
  async run({ previous, campaign }, job) {
    const accountId = accountOf(job);
    const latest = await getPublishedVersion(accountId, "zh");
    if (latest && latest.number !== previous && !(await isStillOn(accountId, campaign, latest.document)))
      return failed(outrunReversion(latest.publishedBy, latest.number));
    const version = await getVersion(accountId, previous, "zh");
    if (!version) return failed(SCHEDULE_REFUSALS.noVersionLeft);
    const { document } = version;
    const note = revertNote(previous);
    return publish(publisherOf(job), { document, note }, { previous: campaign });
  },
  record: (tx, _, job, ending) => recordEnding(tx, job, ending, "revert"),
});

/** The code behind what schedule.ts writes down. */
export const menuJobs = [publication, reversion];

async function publish(
  publisher: Publisher,
  menu: { document: MenuDocument; note: string },
  { previous }: { previous: number | null },
): Promise<JobOutcome> {
  // Before the campaign there was no menu.
  const isRemoval = menu.document.buttons.length === 0;
  const answer = await tryWeChat(async () =>
    isRemoval ? { number: await removeMenu(publisher, menu.note) } : publishDocument(publisher, menu),
  );
  if (!answer.ok) {
    const { type, summary, explanation } = answer.failure;
    if (type === "refused") return failed(refusedByWeChat(explanation));
    return { state: "failed", failure: silentWeChat(summary), mayHaveActed: true };
  }
  const result = answer.value;
  if (!(result instanceof Refusal)) return { state: "done", result: { number: result.number, previous } };
  const mayHaveActed = result.code === "wechat-unreachable" || result.code === "failed";
  return { state: "failed", failure: result.message, mayHaveActed };
}

/** The way back begins where the campaign did, or may have done: a campaign that never was has none. */
async function planReversion(tx: Database, job: Job, ending: JobEnding, revertAt: Date): Promise<void> {
  const window = await windowOf(tx, job, ending);
  if (!window) return;
  await scheduleJob(tx, {
    accountId: accountOf(job),
    kind: REVERT,
    payload: { publication: job.id, ...window },
    runAt: revertAt,
    // A campaign's menu that stays on is worse than one that ends late.
    ifMissed: "run",
    createdBy: job.createdBy,
  });
}

async function windowOf(tx: Database, job: Job, ending: JobEnding) {
  if (ending.state === "done") {
    const { number, previous } = publishedSchema.parse(ending.result);
    return previous === null ? null : { previous, campaign: number };
  }
  if (ending.state !== "failed" || !ending.mayHaveActed) return null;
  const latest = await getLatest(tx, accountOf(job));
  return latest && { previous: latest.number, campaign: null };
}

async function recordEnding(
  tx: Database,
  job: Job,
  ending: JobEnding,
  step: "publish" | "revert",
): Promise<void> {
  // What was done is in the audit as a publication.
  if (ending.state === "done") return;
  await recordAudit(tx, {
    actor: publisherOf(job).actor,
    accountId: accountOf(job),
    event: ending.state === "missed" ? "menu.scheduleMissed" : "menu.scheduleFailed",
    subject: job.runAt.toISOString(),
    detail: { id: job.id, step, failure: ending.failure },
  });
}

/** Whether followers have the campaign's menu: its version, or one like it that a shorter campaign within has put back. */
async function isStillOn(
  accountId: AccountId,
  campaign: number | null,
  document: MenuDocument,
): Promise<boolean> {
  const version = campaign === null ? null : await getVersion(accountId, campaign, "zh");
  return version !== null && isSameMenu(version.document, document);
}

function getLatest(tx: Database, accountId: string) {
  return tx.menuVersion.findFirst({
    where: { accountId, outcome: "published" },
    orderBy: { number: "desc" },
    select: { number: true },
  });
}

function publisherOf(job: Job): Publisher {
  const { id, name } = job.createdBy;
  return { accountId: accountOf(job), actor: { userId: id ?? "", name } };
}

function accountOf({ id, accountId }: Job) {
  if (accountId === null) throw new Error(`The job ${id} has no account.`);
  return vouchForAccountId(accountId);
}

function failed(failure: Localized): JobOutcome {
  return { state: "failed", failure, mayHaveActed: false };
}
