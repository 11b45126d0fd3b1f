import { listRevisions } from "@/lib/accounts/revision";
import type { AccountId } from "@/lib/auth/account-id";
import { db } from "@/lib/platform/db/db";
import { processSingleton } from "@/lib/platform/process-singleton";
import type { CompiledRules } from "./compile";
import { compileBook, type RuleBook, readRuleBook } from "./rule-book";

type Kept = { revision: number | undefined; book: RuleBook; rules: CompiledRules };

/** Of the accounts asked about last: reading and compiling 10,000 rules for every sentence would take a second. */
const keptRules = processSingleton("trial-rules", () => new Map<AccountId, Kept>());
const MAX_KEPT = 5;

/** The rules that followers of an account are answered by now, for the engine that answers them. */
export async function readTrialRules(accountId: AccountId): Promise<CompiledRules> {
  const before = keptRules.get(accountId);
  // First: a change that comes in between shows itself by a higher revision the next time.
  const revision = (await listRevisions(db, [accountId])).get(accountId);
  const kept =
    before && before.revision === revision ? before : await read(accountId, revision, before?.book);
  keptRules.delete(accountId);
  keptRules.set(accountId, kept);
  const [oldest] = keptRules.keys();
  if (keptRules.size > MAX_KEPT && oldest) keptRules.delete(oldest);
  return kept.rules;
}

async function read(
  accountId: AccountId,
  revision: number | undefined,
  before: RuleBook | undefined,
): Promise<Kept> {
  const book = await readRuleBook(accountId, before ?? null);
  return { revision, book, rules: await compileBook(book) };
}
