import { changeAccount, listRevisions } from "@/lib/accounts/revision";
import { deleteArticles, writeArticles } from "@/lib/articles/writes";
import { type AuditEntry, recordAudit } from "@/lib/audit/record";
import type { AccountId } from "@/lib/auth/account-id";
import type { Clock } from "@/lib/platform/clock";
import type { Database } from "@/lib/platform/db/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import { MINUTE } from "@/lib/platform/time";
import { deleteRules, writeRules } from "@/lib/replies/writes";
import type { Comparison, Written } from "./compare";
import { isEmpty, type Plan, planChanges } from "./plan";
import type { Problem } from "./problem";
import type { Configuration } from "./schema";
import { readStored, type Stored } from "./stored";
import { type MadeCodes, makeCodes, writePlannedCodes } from "./write-codes";

const ATTEMPTS = 5;
/** In milliseconds: replacing each of 100,000 rules takes some eight seconds. */
const LIMIT = MINUTE;

type Target = {
  account: { id: AccountId; name: string };
  configuration: Configuration;
  clock: Clock;
  /** Who the audit names; null for the command line. */
  actor: AuditEntry["actor"];
};

type Who = Pick<Target, "account" | "actor">;

/** What would change, and nothing more. */
export async function previewConfiguration(
  target: Omit<Target, "actor">,
): Promise<Plan | { problems: Problem[] }> {
  const { account, configuration, clock } = target;
  const stored = await readStored(account.id, needsCodes(configuration));
  return planChanges(account.id, configuration, stored, clock.now());
}

/**
 * Makes the account's articles, rules and codes equal to the file: all of it in one transaction or none. What is equal
 * already is not touched. Codes that are not there yet are made at WeChat beforehand.
 *
 * @returns what was changed, or what in the file cannot be
 * @throws WeChatRefusal, WeChatUnreachable with nothing written, when WeChat makes no code
 */
export async function applyConfiguration(target: Target): Promise<Plan | { problems: Problem[] }> {
  const { account, configuration, clock, actor } = target;
  const made: MadeCodes = new Map();
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    // Read and compared outside the transaction: followers' messages wait for SQLite's only writer.
    const stored = await readStored(account.id, needsCodes(configuration));
    const plan = planChanges(account.id, configuration, stored, clock.now());
    if ("problems" in plan || isEmpty(plan)) return plan;
    if (plan.codes) await makeCodes(account.id, plan.codes, made);
    const carryOut = (tx: Database) =>
      writeIfCurrent(tx, { account, actor }, plan, { stored, made, now: clock.now() });
    const isCurrent = await changeAccount(account.id, carryOut, (run) => inTransaction(run, LIMIT));
    if (isCurrent) return plan;
  }
  throw new Error(`The account was changed by others during each of ${ATTEMPTS} attempts.`);
}

/** Codes show articles, so that these cannot go without a look at those. */
function needsCodes({ codes, articles }: Configuration): boolean {
  return codes !== undefined || articles !== undefined;
}

type Basis = { stored: Stored; made: MadeCodes; now: number };

/** @returns false, with nothing written, when somebody saved something since the plan was made */
async function writeIfCurrent(
  tx: Database,
  who: Who,
  plan: Plan,
  { stored, made, now }: Basis,
): Promise<boolean> {
  const { id } = who.account;
  // This change itself has raised it by one.
  if ((await listRevisions(tx, [id])).get(id) !== stored.revision + 1) return false;
  await write(tx, who, plan, { made, now: new Date(now) });
  return true;
}

async function write(
  tx: Database,
  { account, actor }: Who,
  { articles, rules, codes }: Plan,
  { made, now }: { made: MadeCodes; now: Date },
): Promise<void> {
  // Rules go first and come last, so that at no moment one shows an article that is not there.
  if (rules) await deleteRules(tx, account.id, rules.deleted.map(idOf));
  if (articles) {
    await deleteArticles(tx, account.id, articles.deleted.map(idOf));
    await writeArticles(tx, account.id, written(articles), now);
  }
  if (rules) await writeRules(tx, account.id, written(rules), now);
  if (codes) await writePlannedCodes(tx, account.id, { plan: codes, made, now });
  const detail = { articles: summarize(articles), rules: summarize(rules), codes: summarize(codes) };
  await recordAudit(tx, {
    actor,
    accountId: account.id,
    event: "configuration.applied",
    subject: account.name,
    detail,
  });
}

function written<Values>({ created, updated }: Comparison<Values>): Written<Values>[] {
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
