import path from "node:path";
import { z } from "zod";
import { findAccount } from "@/lib/accounts/data";
import { noSuchAccount } from "@/lib/admin/account-option";
import { type Exported, exportConfiguration, PARTS } from "@/lib/admin/configuration/export";
import { CONFIGURATION_FILE, isPlaceProblem, isTaken, writeFolder } from "@/lib/admin/configuration/folder";
import { isZip, MAX_ZIP_BYTES, writeZip } from "@/lib/admin/configuration/zip";
import { done, type Outcome, refused } from "@/lib/admin/outcome";
import { examples, NPM, type Registry } from "@/lib/admin/registry";

const partSchema = z.enum(PARTS);
const exportSchema = z.object({
  folder: z.string().min(1),
  account: z.string().min(1),
  only: z
    .string()
    .transform((list) => list.split(",").map((part) => part.trim()))
    .pipe(z.array(partSchema).min(1))
    .optional(),
});

/** More names would be no help. */
const MAX_NAMED = 20;

/** `export --account ID FOLDER`: the account as a file of `apply`, with the files of its library beside it. */
export function addExportCommand({ program, run }: Registry): void {
  program
    .command("export")
    .description(
      "write an account's articles, templates, sets, media, rules, QR codes and menu into a folder or a ZIP, for apply",
    )
    .argument("<folder>", "a new folder, or an empty one; or a new file that ends in .zip")
    .requiredOption("--account <id>", "the account, by its id or AppID")
    .option("--only <parts>", `some parts, with commas between them: ${PARTS.join(", ")}`)
    .addHelpText(
      "after",
      examples(
        `${NPM} export --account ACCOUNT backup/monday`,
        `${NPM} export --account ACCOUNT articles --only media,articles,written,sets`,
      ) + LEGEND,
    )
    .action((folder: unknown, options: object) => run(exportSchema, { ...options, folder }, write));
}

async function write({
  folder: given,
  account: name,
  only,
}: z.output<typeof exportSchema>): Promise<Outcome> {
  const account = await findAccount(name);
  if (!account) return noSuchAccount(name);
  const place = path.resolve(given);
  if (await isTaken(place))
    return isZip(place)
      ? refused(`error: ${place} exists already; nothing was written.`, "Choose a new name.")
      : refused(`error: ${place} is not empty; nothing was written.`, "Choose a new folder.");
  const exported = await exportConfiguration(account.id, new Set(only ?? PARTS));
  if ("problems" in exported)
    return refused(
      `error: ${account.name} holds what a file cannot say; nothing was written.`,
      ...exported.problems.slice(0, MAX_NAMED).map((line) => `  ${line}`),
    );
  return store(place, exported);
}

async function store(place: string, exported: Exported): Promise<Outcome> {
  const asZip = isZip(place);
  if (asZip && exported.files.reduce((sum, { bytes }) => sum + bytes, 0) > MAX_ZIP_BYTES)
    return refused("error: the library holds more than 1 GB, too much for a ZIP.", "Choose a folder.");
  try {
    const missing = await (asZip ? writeZip : writeFolder)(place, exported);
    if (missing.length > 0)
      return refused(
        `error: the store lacks the content of ${missing.length} files; there is no ${asZip ? "ZIP" : CONFIGURATION_FILE}.`,
        ...missing.slice(0, MAX_NAMED).map((line) => `  ${line}`),
      );
  } catch (error) {
    if (!isPlaceProblem(error)) throw error;
    return refused(`error: ${place} cannot be written: ${error.message}.`);
  }
  return done(
    `Wrote ${asZip ? place : path.join(place, CONFIGURATION_FILE)} and ${exported.files.length} files of the library.`,
  );
}

const LEGEND = `
Apply the folder to another account, or to the same one later: ${NPM} apply --account ACCOUNT FOLDER
Articles are written as they are in the editor now, with whether their page is open; what readers see of it is not in it.
`;
