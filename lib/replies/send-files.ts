import { type AccountId, vouchForAccountId } from "@/lib/auth/account-id";
import type { Clock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db/db";
import type { RecurringWork } from "@/lib/platform/jobs/job-kind";
import { SECOND } from "@/lib/platform/time";
import { listQrCodesShowing } from "@/lib/qrcodes/data";
import { listDueFiles } from "@/lib/replies/files/data";
import { sendFile } from "@/lib/replies/files/send-file";
import { letGo } from "@/lib/replies/files/writes";
import { listRulesShowing } from "./data";

/** Gives WeChat what replies send: what is new, what was replaced, what it keeps for three days only. */
export const replyFileSending: RecurringWork = {
  name: "replies.files",
  every: 5 * SECOND,
  run: sendDueFiles,
};

/** Uploads at the same time; a video of 10 MB does not hold up a picture. */
const AT_ONCE = 4;

export async function sendDueFiles(clock: Clock, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const due = await listDueFiles(new Date(clock.now()), AT_ONCE);
    if (due.length === 0) return;
    await Promise.all(due.map((file) => lookAfter(file, clock)));
  }
}

type DueFile = Awaited<ReturnType<typeof listDueFiles>>[number];

async function lookAfter({ id, accountId, revision, expiresAt }: DueFile, clock: Clock): Promise<void> {
  const account = vouchForAccountId(accountId);
  // Only what WeChat forgets has to be sent for ever, and only while somebody can get it.
  if (expiresAt !== null && !(await isSent(account, id))) return letGo(db, account, { id, revision });
  return sendFile(account, id, clock);
}

/** Whether a rule or a code sends a file. */
async function isSent(accountId: AccountId, fileId: string): Promise<boolean> {
  const rules = await listRulesShowing(db, accountId, fileId);
  return rules.length > 0 || (await listQrCodesShowing(db, accountId, fileId)).length > 0;
}
