import { changeAccount, listRevisions } from "@/lib/accounts/revision";
import { deleteSets, writeSets } from "@/lib/articles/sets/writes";
import { deleteTemplates, writeTemplates } from "@/lib/articles/templates/writes";
import { deleteArticles, fileArticles, writeArticles } from "@/lib/articles/writes";
import { writeWritten } from "@/lib/articles/writing/writes";
import { type AuditEntry, recordAudit } from "@/lib/audit/record";
import type { AccountId } from "@/lib/auth/account-id";
import type { KeptContent } from "@/lib/media/library/keep-file";
import { insertFiles, renameFile } from "@/lib/media/library/writes";
import type { Clock } from "@/lib/platform/clock";
import type { Database } from "@/lib/platform/db/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import { MINUTE } from "@/lib/platform/time";
import { deleteRules, writeRules } from "@/lib/replies/writes";
import type { Comparison, Written } from "./compare";
import { type Contents, findMissingContents, type MediaPlan, takeContents } from "./media";
import { isEmpty, type Plan, planChanges } from "./plan";
import type { Problem } from "./problem";
import type { Configuration } from "./schema";
import { neededFor, readStored, type Stored } from "./stored";
import { type MadeCodes, makeCodes, writePlannedCodes } from "./write-codes";

const ATTEMPTS = 5;
/** In milliseconds: replacing each of 100,000 rules takes some eight seconds. */
const LIMIT = MINUTE;

type Target = {
  account: { id: AccountId; name: string };
  configuration: Configuration;
  clock: Clock;
  /** What lies beside the file; absent where nothing does. */
  contents?: Contents;
  /** Who the audit names; null for the command line. */
  actor: AuditEntry["actor"];
};

type Who = Pick<Target, "account" | "actor">;

/** What would change, and nothing more. */
export async function previewConfiguration(
  target: Omit<Target, "actor">,
): Promise<Plan | { problems: Problem[] }> {
  const { account, configuration, clock } = target;
  const stored = await readStored(account.id, neededFor(configuration));
  const plan = planChanges(account.id, configuration, stored, clock.now());
  const problems = "problems" in plan ? [] : await missingOf(target, plan);
  return problems.length > 0 ? { problems } : plan;
}

/**
 * Makes the account's articles, sets, rules and codes equal to the file, and gives its library what the file has: all of
 * it in one transaction or none. What is equal already is not touched. Codes that are not there yet are made at WeChat
 * beforehand, after all else that can be wrong.
 *
 * @returns what was changed, or what in the file cannot be
 * @throws WeChatRefusal, WeChatUnreachable with nothing written, when WeChat makes no code
 */
export async function applyConfiguration(target: Target): Promise<Plan | { problems: Problem[] }> {
  const { account, configuration, clock, actor } = target;
  const made: MadeCodes = new Map();
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    // Read and compared outside the transaction: followers' messages wait for SQLite's only writer.
    const stored = await readStored(account.id, neededFor(configuration));
    const plan = planChanges(account.id, configuration, stored, clock.now());
    if ("problems" in plan || isEmpty(plan)) return plan;
    const kept = await takeOf(target, plan);
    if ("problems" in kept) return kept;
    if (plan.codes) await makeCodes(account.id, plan.codes, made);
    const carryOut = (tx: Database) =>
      writeIfCurrent(tx, { account, actor }, plan, { stored, made, kept, now: clock.now() });
    const isCurrent = await changeAccount(account.id, carryOut, (run) => inTransaction(run, LIMIT));
    if (isCurrent) return plan;
  }
  throw new Error(`The account was changed by others during each of ${ATTEMPTS} attempts.`);
}

const NO_CONTENTS: Contents = {
  has: async () => false,
  open: () => {
    throw new Error("Nothing lies beside the configuration.");
  },
};

type WithContents = Pick<Target, "configuration" | "contents">;

async function missingOf({ configuration, contents }: WithContents, { media }: Plan): Promise<Problem[]> {
  return media ? findMissingContents(configuration.media ?? [], media, contents ?? NO_CONTENTS) : [];
}

/** The contents that the library lacks, taken into the store. */
async function takeOf(
  { configuration, contents = NO_CONTENTS }: WithContents,
  plan: Plan,
): Promise<Map<string, KeptContent> | { problems: Problem[] }> {
  const { media } = plan;
  if (!media) return new Map();
  const problems = await missingOf({ configuration, contents }, plan);
  return problems.length > 0 ? { problems } : takeContents(configuration.media ?? [], media, contents);
}

type Kept = ReadonlyMap<string, KeptContent>;
type Basis = { stored: Stored; made: MadeCodes; kept: Kept; now: number };

/** @returns false, with nothing written, when somebody saved something since the plan was made */
async function writeIfCurrent(
  tx: Database,
  who: Who,
  plan: Plan,
  { stored, made, kept, now }: Basis,
): Promise<boolean> {
  const { id } = who.account;
  // This change itself has raised it by one.
  if ((await listRevisions(tx, [id])).get(id) !== stored.revision + 1) return false;
  return write(tx, who, plan, { made, kept, now: new Date(now) });
}

async function write(
  tx: Database,
  { account, actor }: Who,
  { media, articles, written, templates, sets, rules, codes, filing, keys }: Plan,
  { made, kept, now }: { made: MadeCodes; kept: Kept; now: Date },
): Promise<boolean> {
  const keyed = <Row extends { id: string }>(row: Row) => ({ ...row, key: keys.get(row.id) ?? null });
  const by = { userId: actor?.userId ?? null, name: actor?.name ?? COMMAND };
  // First: somebody may have written on meanwhile, and then nothing of this is to be.
  if (written && !(await writeWritten(tx, account.id, changed(written).map(keyed), { by, now })))
    return false;
  if (media) await writeMedia(tx, account.id, media, { kept, now });
  // Rules go first and come last, so that at no moment one shows an article that is not there.
  if (rules) await deleteRules(tx, account.id, rules.deleted.map(idOf));
  if (sets) await deleteSets(tx, account.id, sets.deleted.map(idOf));
  if (articles) {
    await deleteArticles(tx, account.id, articles.deleted.map(idOf));
    await writeArticles(tx, account.id, changed(articles).map(keyed), now);
  }
  if (written) await deleteArticles(tx, account.id, written.deleted.map(idOf));
  await fileArticles(tx, account.id, filing);
  if (templates) {
    await deleteTemplates(tx, account.id, templates.deleted.map(idOf));
    await writeTemplates(tx, account.id, changed(templates), { by, now });
  }
  if (sets) await writeSets(tx, account.id, changed(sets).map(keyed), now);
  if (rules) await writeRules(tx, account.id, changed(rules), now);
  if (codes) await writePlannedCodes(tx, account.id, { plan: codes, made, now });
  const detail = {
    media: media && {
      created: media.created.length,
      updated: media.updated.length,
      unchanged: media.unchanged,
    },
    articles: summarize(articles),
    written: summarize(written),
    templates: summarize(templates),
    sets: summarize(sets),
    rules: summarize(rules),
    codes: summarize(codes),
  };
  await recordAudit(tx, {
    actor,
    accountId: account.id,
    event: "configuration.applied",
    subject: account.name,
    detail,
  });
  return true;
}

/** Whom a version of an article names that the command line wrote. */
const COMMAND = "admin apply";

async function writeMedia(
  tx: Database,
  accountId: AccountId,
  { created, updated }: MediaPlan,
  { kept, now }: { kept: Kept; now: Date },
): Promise<void> {
  const files = created.map(({ id, wanted: { key, hash, name, folder } }, place) => {
    const content = kept.get(hash);
    if (!content) throw new Error(`The content of ${key} was not taken.`);
    // In the file's order, which an export keeps.
    const createdAt = new Date(now.getTime() - (created.length - 1 - place));
    return { id, name, folder, createdAt, content };
  });
  await insertFiles(tx, accountId, files);
  for (const { id, wanted } of updated)
    await renameFile(tx, accountId, { id, name: wanted.name, folder: wanted.folder });
}

function changed<Values>({ created, updated }: Comparison<Values>): Written<Values>[] {
  return [...created, ...updated];
}

function idOf({ id }: { id: string }): string {
  return id;
}

/** Counts, not names: a file may hold a hundred thousand rules. */
function summarize(comparison: Comparison<unknown> | null) {
  if (!comparison) return null;
  const { created, updated, deleted, unchanged } = comparison;
  return { created: created.length, updated: updated.length, deleted: deleted.length, unchanged };
}
