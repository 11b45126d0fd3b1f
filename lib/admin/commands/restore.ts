import { access, constants } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { complainOfKey, FORGET_TOKENS } from "@/lib/accounts/after-restore";
import { done, type Outcome, refused } from "@/lib/admin/outcome";
import { examples, NPM, type Registry } from "@/lib/admin/registry";
import { restore } from "@/lib/admin/restore/restore";
import { FORGET_ACCESS } from "@/lib/auth/after-restore";
import { settleRestored } from "@/lib/follow-ups/after-restore";
import { systemClock } from "@/lib/platform/clock";

const restoreSchema = z.object({ file: z.string().min(1) });

/** `restore FILE`: puts a backup in the place of the database. */
export function addRestoreCommand({ program, runOnFiles }: Registry): void {
  program
    .command("restore")
    .description("put a backup in the place of the database; the desk must be stopped")
    .argument("<file>", "what backup wrote; on PostgreSQL what pg_dump --format=custom wrote")
    .addHelpText("after", examples(`${NPM} restore backups/monday.db`) + WHAT_IT_DOES)
    .action((file: unknown) => runOnFiles(restoreSchema, { file }, putInPlace));
}

async function putInPlace({ file: given }: z.output<typeof restoreSchema>): Promise<Outcome> {
  const file = path.resolve(given);
  if (!(await isReadable(file)))
    return refused(
      `error: ${file} cannot be read; nothing was changed.`,
      "Is it there, and may you read it?",
    );
  const result = await restore(file, [...FORGET_ACCESS, ...FORGET_TOKENS]);
  if ("problem" in result) return refused(...result.problem);
  const keyProblem = await complainOfKey();
  const settled = await settleRestored(systemClock);
  return done(
    `Restored ${file}. Everybody has to sign in again.`,
    ...(result.kept
      ? [`What was there before is kept as ${result.kept}; delete it when you do not need it.`]
      : []),
    ...(settled > 0 ? [sayNotSent(settled)] : []),
    keyProblem ?? "The key is the right one. Start the desk.",
  );
}

/** Better none than two: a promise that was kept after the backup cannot be told from one that was not. */
function sayNotSent(count: number): string {
  return `Replies that waited to be sent after an answer: ${count}. They may have gone out since, so that they are not sent; Messages says which.`;
}

function isReadable(file: string): Promise<boolean> {
  return access(file, constants.R_OK).then(
    () => true,
    () => false,
  );
}

const WHAT_IT_DOES = `
The backup is checked, brought to this version and put in place; the database of before is kept beside it. All sessions
and one-time links end. What the backup does not have is gone: what followers sent since, and what staff changed. Further
replies that were waiting in it are not sent, as they may have been sent since.
The key (secret.key or MPDESK_SECRET) is no part of a backup; without it each account's secrets are entered once more.
`;
