import { randomUUID } from "node:crypto";
import { z } from "zod";
import { recordAudit } from "@/lib/audit/record";
import { type AccountId, vouchForAccountId } from "@/lib/auth/account-id";
import type { ActionContext } from "@/lib/auth/admin-action";
import type { FileAdder } from "@/lib/media/library/mutations";
import { systemClock } from "@/lib/platform/clock";
import { db, type Prisma } from "@/lib/platform/db/db";
import { NO_JSON } from "@/lib/platform/db/sql";
import { inTransaction } from "@/lib/platform/db/transaction";
import { defineJob, type JobOutcome } from "@/lib/platform/jobs/job-kind";
import { scheduleJob } from "@/lib/platform/jobs/schedule";
import { toWeChatFailure } from "@/lib/wechat/api/try-wechat";
import { fetchReply, isToFetch } from "./fetch-reply";
import { finishPart, type PlacedReply } from "./finish-part";
import { readConsole } from "./read-console";
import type { ConsolePart, Findings } from "./schema";
import type { SketchedPart } from "./sketched-part";

const READ = "consoleImport.read";

/** Has the console read in the background, unless that is under way. @returns by what the reading is known */
export async function startReading({ accountId, actor }: ActionContext): Promise<{ token: string }> {
  const startedAt = new Date(systemClock.now());
  return inTransaction(async (tx) => {
    const present = await tx.consoleReading.findUnique({ where: { accountId } });
    if (present?.state === "reading") return { token: present.token };
    const token = randomUUID();
    const beginning = {
      ...{ token, state: "reading", total: 0, done: 0, failure: NO_JSON, startedAt, endedAt: null },
      ...{ startedById: actor.userId, startedBy: actor.name },
    };
    await tx.consoleReading.upsert({
      where: { accountId },
      create: { accountId, ...beginning },
      update: beginning,
    });
    const createdBy = { id: actor.userId, name: actor.name };
    const job = { accountId, kind: READ, payload: { token }, runAt: startedAt, createdBy };
    await scheduleJob(tx, { ...job, ifMissed: "run" });
    await recordAudit(tx, { actor, accountId, event: "console.read", subject: "WeChat", detail: {} });
    return { token };
  });
}

/** Reads the console and fetches what its replies send. Done twice it is the same: files are taken once. */
export const consoleReading = defineJob({
  kind: READ,
  payload: z.object({ token: z.string() }),
  ifAbandoned: "repeat",
  async run({ token }, job): Promise<JobOutcome> {
    const accountId = vouchForAccountId(job.accountId ?? "");
    const actor = { userId: job.createdBy.id, name: job.createdBy.name };
    try {
      const parts = await read({ accountId, actor }, token);
      return { state: "done", result: { parts } };
    } catch (error) {
      const failure = toWeChatFailure(error);
      if (!failure) throw error;
      return { state: "failed", failure: failure.explanation, mayHaveActed: false };
    }
  },
  async record(tx, { token }, job, ending) {
    const end =
      ending.state === "done" ? { state: "read" } : { state: "failed", failure: { ...ending.failure } };
    await tx.consoleReading.updateMany({
      where: { accountId: job.accountId ?? "", token },
      data: { ...end, endedAt: new Date(systemClock.now()) },
    });
  },
});

/** @returns how many parts there are */
async function read(adder: FileAdder, token: string): Promise<number> {
  const { accountId } = adder;
  const { parts: sketches, unread } = await readConsole(accountId);
  const total = sketches.flatMap(({ replies }) => replies).filter(({ reply }) => isToFetch(reply)).length;
  await note(accountId, token, { total, done: 0 });
  let done = 0;
  const parts: ConsolePart[] = [];
  for (const sketch of sketches) {
    const fetched: PlacedReply[] = [];
    for (const { reply, place } of sketch.replies) {
      const asked = { place, name: fileNameOf(sketch, place.button), occasion: occasionOf(sketch) };
      fetched.push({ ...(await fetchReply(adder, reply, asked)), place });
      if (isToFetch(reply)) await note(accountId, token, { done: ++done });
    }
    parts.push(finishPart(sketch, fetched));
  }
  const findings: Findings = { parts, unread };
  await note(accountId, token, { findings: JSON.parse(JSON.stringify(findings)) });
  return parts.length;
}

/** Nothing where another reading has begun meanwhile. */
async function note(
  accountId: AccountId,
  token: string,
  data: Prisma.ConsoleReadingUpdateManyMutationInput,
): Promise<void> {
  await db.consoleReading.updateMany({ where: { accountId, token }, data });
}

function occasionOf({ kind }: SketchedPart): "event" | "message" {
  return kind === "keyword" || kind === "fallback" ? "message" : "event";
}

/** What a file is called in the library, whoever reads it. */
function fileNameOf({ kind, name }: SketchedPart, button: string | null): string {
  return (button || name || FILE_NAMES[kind]).slice(0, MAX_FILE_NAME);
}

const MAX_FILE_NAME = 120;
const FILE_NAMES = {
  menu: "菜单",
  conditional: "个性化菜单",
  welcome: "被关注回复",
  fallback: "收到消息回复",
  keyword: "关键词回复",
} as const satisfies Record<SketchedPart["kind"], string>;
