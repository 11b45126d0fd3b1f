import { chmod, mkdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { done, type Outcome, refused } from "@/lib/admin/outcome";
import { examples, NPM, type Registry } from "@/lib/admin/registry";
import { db } from "@/lib/platform/db/db";
import { isPostgres } from "@/lib/platform/db/dialect";
import { env } from "@/lib/platform/env";

const backupSchema = z.object({ file: z.string().min(1) });

/** `backup FILE`: a copy of the SQLite database as it is at this moment, while the desk goes on. */
export function addBackupCommand({ program, run }: Registry): void {
  program
    .command("backup")
    .description("copy the SQLite database into a new file, safely while the desk runs")
    .argument("<file>", "the new file; one that exists is never overwritten")
    .addHelpText("after", examples(`${NPM} backup backups/monday.db`) + RESTORE)
    .action((file: unknown) => run(backupSchema, { file }, backUp));
}

async function backUp({ file: given }: z.output<typeof backupSchema>): Promise<Outcome> {
  if (isPostgres) {
    return refused(
      "error: this desk keeps its data in PostgreSQL, which has a tool of its own for this.",
      `Back it up with: pg_dump --format=custom --file=${given} "$DATABASE_URL"`,
    );
  }
  const file = path.resolve(given);
  if (await exists(file))
    return refused(`error: ${file} exists already; nothing was written.`, "Choose another name.");
  try {
    await copyDatabase(file);
  } catch (error) {
    if (!isFileProblem(error)) throw error;
    return refused(
      `error: ${file} cannot be written: ${error.message}.`,
      "Choose a folder that you may write to.",
    );
  }
  const { size } = await stat(file);
  return done(`Wrote ${file} (${(size / 1024 / 1024).toFixed(1)} MB).`, keyReminder());
}

/** Under another name until it is whole: what bears the name of a backup is one. */
async function copyDatabase(file: string): Promise<void> {
  const unfinished = `${file}.unfinished`;
  await mkdir(path.dirname(file), { recursive: true });
  await rm(unfinished, { force: true });
  try {
    await db.$executeRaw`VACUUM INTO ${unfinished}`;
    // Password hashes and sealed secrets are in it.
    await chmod(unfinished, 0o600);
    await rename(unfinished, file);
  } finally {
    await rm(unfinished, { force: true });
  }
}

/** The key is not copied: a backup that falls into wrong hands must not open the secrets inside. */
function keyReminder(): string {
  const key = env.MPDESK_SECRET ? "the value of MPDESK_SECRET" : path.join(env.DATA_DIR, "secret.key");
  return `Keep ${key} too, in another place: without it the AppSecrets, Tokens and keys in the backup cannot be read.`;
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

function isFileProblem(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && ("syscall" in error || /unable to open database/.test(error.message));
}

const RESTORE = `
To go back to it: stop the desk, ${NPM} restore FILE, start the desk. The same secret.key or MPDESK_SECRET has to be there.
`;
