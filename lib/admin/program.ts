import { Command, CommanderError } from "commander";
import { requireKey } from "@/lib/accounts/require-key";
import { addAccountCommands } from "@/lib/admin/commands/account";
import { addApplyCommand } from "@/lib/admin/commands/apply";
import { addBackupCommand } from "@/lib/admin/commands/backup";
import { addEraseFollowerCommand } from "@/lib/admin/commands/erase-follower";
import { addExportCommand } from "@/lib/admin/commands/export";
import { addMediaCommands } from "@/lib/admin/commands/media";
import { addPeopleCommands } from "@/lib/admin/commands/people";
import { addRecountCommands } from "@/lib/admin/commands/recount";
import { addRestoreCommand } from "@/lib/admin/commands/restore";
import { addSessionsCommands } from "@/lib/admin/commands/sessions";
import { addSetupLinkCommand } from "@/lib/admin/commands/setup-link";

import { db } from "@/lib/platform/db/db";
import { migrate } from "@/lib/platform/db/migrate";
import { env } from "@/lib/platform/env";
import { formErrors } from "@/lib/platform/i18n/form-errors";
import { log } from "@/lib/platform/log";
import { EXIT_CODES, type Outcome } from "./outcome";
import type { Printer } from "./printer";
import { examples, NPM, type Registry } from "./registry";

/**
 * Runs one command line to its end.
 *
 * @param args without node and the script
 * @returns the exit code; whatever there is to say has been printed
 */
export async function runCommandLine(args: readonly string[], printer: Printer): Promise<number> {
  // The log goes to standard output, which belongs to the answer here.
  log.level = "silent";
  let exitCode: number = EXIT_CODES.done;
  const finish = (outcome: Outcome) => {
    printer.outcome(outcome);
    exitCode = EXIT_CODES[outcome.type];
  };
  try {
    await createProgram(printer, finish).parseAsync(args, { from: "user" });
    return exitCode;
  } catch (error) {
    // Commander has printed what it has to say; that help was asked for is the one good reason to throw.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT_CODES.done : EXIT_CODES.misused;
    printer.complain(...describeUnexpected(error));
    return EXIT_CODES.unexpected;
  } finally {
    await db.$disconnect();
  }
}

function createProgram(printer: Printer, finish: (outcome: Outcome) => void): Command {
  const program = new Command(NPM)
    .description("Mpdesk's operations command line. It works while the desk runs, and while it does not.")
    .configureOutput({ writeOut: printer.text, writeErr: printer.errorText })
    .configureHelp({ showGlobalOptions: false, sortSubcommands: false })
    .helpCommand(false)
    .showHelpAfterError("(add --help for what is possible)")
    .exitOverride()
    .addHelpText("after", OVERVIEW);
  const runOnFiles: Registry["runOnFiles"] = async (schema, given, work) => {
    const parsed = schema.safeParse(given, { error: formErrors("en") });
    if (!parsed.success) return finish({ type: "misused", lines: parsed.error.issues.map(describeIssue) });
    finish(await work(parsed.data));
  };
  const registry: Registry = {
    program,
    tell: (line) => printer.complain(line),
    runOnFiles,
    run: (schema, given, work) =>
      runOnFiles(schema, given, async (options) => {
        await migrate();
        await requireKey();
        return work(options);
      }),
  };
  addSetupLinkCommand(registry);
  addPeopleCommands(registry);
  addSessionsCommands(registry);
  addAccountCommands(registry);
  addApplyCommand(registry);
  addExportCommand(registry);
  addBackupCommand(registry);
  addRestoreCommand(registry);
  addMediaCommands(registry);
  addRecountCommands(registry);
  addEraseFollowerCommand(registry);
  return program;
}

/** An option's problem in one line: `--app-id: Wrong format`. */
function describeIssue({ path, message }: { path: PropertyKey[]; message: string }): string {
  const option = path
    .map(String)
    .join("-")
    .replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return `error: --${option}: ${message}`;
}

function describeUnexpected(error: unknown): string[] {
  if (!(error instanceof Error)) return [`error: ${String(error)}`];
  if (EXPLAINED_ERRORS.has(error.name)) return [`error: ${error.message}`];
  if (env.LOG_LEVEL === "debug" || env.LOG_LEVEL === "trace") return [error.stack ?? error.message];
  const firstLine = error.message.trim().split("\n").at(-1) ?? error.name;
  return [
    `error: something unexpected happened (${error.name}): ${firstLine}`,
    "Run it again with LOG_LEVEL=debug to see where.",
  ];
}

/** Errors whose message says what to do. */
const EXPLAINED_ERRORS = new Set([
  "DamagedDatabaseError",
  "MigrationError",
  "SecretBoxError",
  "SecretKeyError",
]);

const OVERVIEW = `${examples(
  `${NPM} setup-link`,
  `${NPM} people create --name 小王 --email wang@example.com --account ACCOUNT --role editor`,
  `${NPM} account create --name 演示号 --kind sandbox --json`,
  `${NPM} apply --account ACCOUNT replies.json --dry-run`,
  `${NPM} backup backups/monday.db`,
  `${NPM} restore backups/monday.db`,
)}
Exit codes:
  0   done
  1   it could not be done; one line says why and what to do, and nothing was changed
  2   the command was not understood
  70  something unexpected; LOG_LEVEL=debug shows where

Settings come from the environment and from .env, the same as the desk's: DATA_DIR, DATABASE_URL, PUBLIC_URL …
`;
