import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { findAccount, noSuchAccount } from "@/lib/admin/account-option";
import { applyConfiguration, previewConfiguration } from "@/lib/admin/configuration/apply";
import { isEmpty, type Plan } from "@/lib/admin/configuration/plan";
import { describeProblems, readConfiguration } from "@/lib/admin/configuration/read-configuration";
import { reportJson, reportLines, reportTotals } from "@/lib/admin/configuration/report";
import { done, type Outcome, refused } from "@/lib/admin/outcome";
import { examples, NPM, type Registry } from "@/lib/admin/registry";
import { systemClock } from "@/lib/platform/clock";

const applySchema = z.object({
  file: z.string().min(1),
  account: z.string().min(1),
  dryRun: z.boolean().default(false),
  json: z.boolean().default(false),
});
type ApplyOptions = z.output<typeof applySchema>;

/** `apply --account ID FILE.json`: the account becomes what the file says. */
export function addApplyCommand({ program, run }: Registry): void {
  program
    .command("apply")
    .description("make an account's articles and rules equal to a JSON file; docs/apply.md describes it")
    .argument("<file>", "the JSON file")
    .requiredOption("--account <id>", "the account, by its id or AppID")
    .option("--dry-run", "say what would change, and change nothing")
    .option("--json", "print JSON: { account, dryRun, changed, articles, rules }")
    .addHelpText(
      "after",
      examples(
        `${NPM} apply --account ACCOUNT replies.json --dry-run`,
        `${NPM} apply --account ACCOUNT replies.json`,
      ) + LEGEND,
    )
    .action((file: unknown, options: object) => run(applySchema, { ...options, file }, apply));
}

async function apply(options: ApplyOptions): Promise<Outcome> {
  const account = await findAccount(options.account);
  if (!account) return noSuchAccount(options.account);
  const file = path.resolve(options.file);
  const text = await readText(file);
  if (typeof text !== "string") return refused(`error: ${file} cannot be read: ${text.why}.`);
  const reading = readConfiguration(text);
  if ("problems" in reading) return refuseFile(file, reading.problems);
  const target = { account, configuration: reading.configuration, clock: systemClock, actor: null };
  const result = await (options.dryRun ? previewConfiguration(target) : applyConfiguration(target));
  if ("problems" in result) return refuseFile(file, describeProblems(text, result.problems));
  return report(result, account, options);
}

function report(
  plan: Plan,
  { id, name }: { id: string; name: string },
  { dryRun, json }: ApplyOptions,
): Outcome {
  const changed = !isEmpty(plan);
  if (json) return { type: "json", value: { account: id, dryRun, changed, ...reportJson(plan) } };
  if (!changed) return done(`Nothing to change: ${name} is what the file says.`);
  const summary = dryRun
    ? `This would be the change to ${name} (nothing was written): ${reportTotals(plan)}.`
    : `Changed ${name}: ${reportTotals(plan)}.`;
  return done(...reportLines(plan), summary);
}

function refuseFile(file: string, problems: readonly string[]): Outcome {
  return refused(
    `error: ${file} cannot be applied; nothing was changed.`,
    ...problems.map((line) => `  ${line}`),
  );
}

async function readText(file: string): Promise<string | { why: string }> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (!(error instanceof Error && "syscall" in error)) throw error;
    return { why: "code" in error && error.code === "ENOENT" ? "there is no such file" : error.message };
  }
}

const LEGEND = `
Each line of the answer is one change: + made, ~ changed, - deleted. All of them happen together or not at all, and the
webhook answers by them from the next message on.
`;
