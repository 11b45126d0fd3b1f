import { readFile } from "node:fs/promises";
import { z } from "zod";
import { findAccount } from "@/lib/accounts/data";
import { noSuchAccount } from "@/lib/admin/account-option";
import { applyConfiguration, previewConfiguration } from "@/lib/admin/configuration/apply";
import { describeEncoding } from "@/lib/admin/configuration/describe-encoding";
import { contentsBeside, findConfiguration } from "@/lib/admin/configuration/folder";
import type { Contents } from "@/lib/admin/configuration/media";
import { type MenuPlan, planMenu, publishPlannedMenu } from "@/lib/admin/configuration/menu";
import { openPages, type PagesOutcome, pageLines } from "@/lib/admin/configuration/pages";
import { isEmpty, type Plan } from "@/lib/admin/configuration/plan";
import { describeProblems, readConfiguration } from "@/lib/admin/configuration/read-configuration";
import { reportJson, reportLines, reportTotals } from "@/lib/admin/configuration/report";
import { isZip, openZip } from "@/lib/admin/configuration/zip";
import { done, type Outcome, refused } from "@/lib/admin/outcome";
import { examples, NPM, type Registry } from "@/lib/admin/registry";
import type { AccountId } from "@/lib/auth/account-id";
import type { Menu } from "@/lib/menu/wire-schema";
import { Refusal } from "@/lib/platform/action";
import { systemClock } from "@/lib/platform/clock";
import { decodeStrictly } from "@/lib/platform/text-encoding";
import { MAX_PERMANENT } from "@/lib/qrcodes/limits";
import { toWeChatFailure } from "@/lib/wechat/api/try-wechat";

const applySchema = z.object({
  file: z.string().min(1),
  account: z.string().min(1),
  dryRun: z.boolean().default(false),
  json: z.boolean().default(false),
  /** Opens the pages that the file has open. */
  publish: z.boolean().default(false),
  /** How many permanent codes the person agreed to spend. */
  permanentCodes: z.coerce.number().int().min(0).optional(),
});
type ApplyOptions = z.output<typeof applySchema>;
/** More new permanent codes than this are asked about. */
const MAX_UNASKED = 100;
type Account = { id: AccountId; name: string };

/** `apply --account ID FILE.json`: the account becomes what the file says. */
export function addApplyCommand({ program, run }: Registry): void {
  program
    .command("apply")
    .description(
      "make an account's articles, templates, sets, media, rules, QR codes and menu equal to a JSON file; docs/apply.md describes it",
    )
    .argument("<file>", "the JSON file, or the folder or ZIP that export wrote")
    .requiredOption("--account <id>", "the account, by its id or AppID")
    .option("--publish", "open the pages of articles that are open in the file, and not here")
    .option("--dry-run", "say what would change, and change nothing")
    .option(
      "--json",
      "print JSON: { account, dryRun, changed, media, articles, written, templates, sets, rules, codes, menu, pages }",
    )
    .option(
      "--permanent-codes <count>",
      "agree to that many new permanent codes, where there are more than 100",
    )
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
  const file = await findConfiguration(options.file);
  const source = await readSource(file);
  if ("why" in source) return refused(`error: ${file} cannot be read: ${source.why}.`);
  const { contents } = source;
  const decoded = decodeStrictly(source.bytes);
  if (!("text" in decoded)) return refuseFile(file, describeEncoding(decoded));
  const { text } = decoded;
  const reading = readConfiguration(text);
  if ("problems" in reading) return refuseFile(file, reading.problems);
  const { configuration } = reading;
  const menu = configuration.menu ? await planMenuOrSay(account, configuration.menu) : null;
  if (menu && "type" in menu) return menu;
  if (menu && "problems" in menu) return refuseFile(file, describeProblems(text, menu.problems));
  const target = { account, configuration, contents, clock: systemClock, actor: null };
  const result = await previewOrApply(target, options);
  if ("type" in result) return result;
  if ("problems" in result) return refuseFile(file, describeProblems(text, result.problems));
  // Last, because WeChat is in no transaction of ours, and because the buttons' replies should be there first.
  const unpublished = menu?.isDifferent && !options.dryRun ? await publishOrSay(account, menu) : null;
  if (unpublished) return unpublished;
  const isAsked = options.publish && !options.dryRun;
  const pages = await openPages(account.id, configuration, { isAsked, now: systemClock.now() });
  return report({ plan: result, menu, pages }, account, options);
}

type Target = Parameters<typeof applyConfiguration>[0];
type Result = Outcome | Awaited<ReturnType<typeof applyConfiguration>>;

async function previewOrApply(target: Target, options: ApplyOptions): Promise<Result> {
  if (!options.dryRun && !target.configuration.codes) return applyConfiguration(target);
  const preview = await previewConfiguration(target);
  if (options.dryRun || "problems" in preview) return preview;
  return refuseManyCodes(preview, options) ?? applyOrSay(target);
}

/** WeChat gives an account 100,000 permanent codes, ever: many at once are asked about first. */
function refuseManyCodes({ codes }: Plan, { permanentCodes }: ApplyOptions): Outcome | null {
  const created = codes?.created ?? [];
  const permanent = created.filter(({ id }) => codes?.asked.get(id)?.lifetime === "permanent").length;
  if (permanent <= MAX_UNASKED || permanent === permanentCodes) return null;
  return refused(
    `error: this would make ${permanent} permanent codes; nothing was changed.`,
    `  WeChat gives an account ${MAX_PERMANENT} of them and takes none back. To agree, add: --permanent-codes ${permanent}`,
  );
}

/** New codes are made at WeChat, which may say no. */
async function applyOrSay(target: Target): Promise<Result> {
  try {
    return await applyConfiguration(target);
  } catch (error) {
    return refused("error: a QR code could not be made; nothing was changed.", `  ${explain(error)}`);
  }
}

/** WeChat has to be asked what followers have; when it does not say, nothing has been changed yet. */
async function planMenuOrSay(
  account: Account,
  menu: Menu,
): Promise<Outcome | Awaited<ReturnType<typeof planMenu>>> {
  try {
    return await planMenu(account.id, menu);
  } catch (error) {
    return refused("error: the live menu cannot be compared; nothing was changed.", `  ${explain(error)}`);
  }
}

/** Null when it is live. */
async function publishOrSay(account: Account, menu: MenuPlan): Promise<Outcome | null> {
  const why = await publishPlannedMenu(account.id, menu, null).then(
    (result) => (result instanceof Refusal ? result.message.en : null),
    explain,
  );
  if (why === null) return null;
  const rest = "everything else is what the file says";
  return refused(`error: the menu was not published; ${rest}.`, `  ${why}`);
}

function explain(error: unknown): string {
  const failure = toWeChatFailure(error);
  if (!failure) throw error;
  const { type, explanation } = failure;
  return type === "refused" ? `WeChat refused: ${explanation.en}` : explanation.en;
}

function report(
  { plan, menu, pages }: { plan: Plan; menu: MenuPlan | null; pages: PagesOutcome },
  { id, name }: Account,
  { dryRun, json }: ApplyOptions,
): Outcome {
  const changed = !isEmpty(plan) || menu?.isDifferent === true || pages.published.length > 0;
  if (json)
    return { type: "json", value: { account: id, dryRun, changed, ...reportJson(plan, menu), pages } };
  if (!changed) return done(...pageLines(pages), `Nothing to change: ${name} is what the file says.`);
  const summary = dryRun
    ? `This would be the change to ${name} (nothing was written): ${reportTotals(plan, menu)}.`
    : `Changed ${name}: ${reportTotals(plan, menu)}.`;
  return done(...reportLines(plan, menu), ...pageLines(pages), summary);
}

function refuseFile(file: string, problems: readonly string[]): Outcome {
  return refused(
    `error: ${file} cannot be applied; nothing was changed.`,
    ...problems.map((line) => `  ${line}`),
  );
}

async function readSource(
  file: string,
): Promise<{ bytes: Uint8Array; contents: Contents } | { why: string }> {
  try {
    if (isZip(file)) return await openZip(file);
    return { bytes: await readFile(file), contents: contentsBeside(file) };
  } catch (error) {
    if (!(error instanceof Error && "syscall" in error)) throw error;
    return { why: "code" in error && error.code === "ENOENT" ? "there is no such file" : error.message };
  }
}

const LEGEND = `
Each line of the answer is one change: + made, ~ changed, - deleted (a QR code: archived). All but those of the menu
happen together or not at all, and the webhook answers by them from the next message on. The menu is published after them.
`;
