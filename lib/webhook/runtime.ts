import { type Connection, getConnection } from "@/lib/accounts/webhook-connection";
import type { AccountId } from "@/lib/auth/account-id";
import { getLiveKeys } from "@/lib/menu/live/live-keys";
import { log } from "@/lib/platform/log";
import { type CodeBook, readCodeBook } from "@/lib/qrcodes/answering/code-book";
import type { CompiledRules } from "@/lib/replies/compile";
import { compileBook, type RuleBook, readRuleBook } from "@/lib/replies/rule-book";

/** What answering for an account takes: its keys, its rules and its codes, all in memory. */
export type Runtime = {
  connection: Connection;
  rules: CompiledRules;
  book: RuleBook;
  codes: CodeBook;
  /** The keys of the buttons that followers can have; null when no menu was published from here. */
  menuKeys: ReadonlySet<string> | null;
};

/**
 * Reads an account and compiles its rules; null when there is no such account.
 *
 * @param before what was read the last time, of which only changes are read again
 */
export async function loadRuntime(accountId: string, before: Runtime | null): Promise<Runtime | null> {
  // The connection first: it carries the revision, and a change after it makes the next check load again.
  const connection = await getConnection(accountId);
  if (!connection) return null;
  const { accountId: id } = connection;
  const [codes, menuKeys] = await Promise.all([readCodeBook(id, before?.codes ?? null), readMenuKeys(id)]);
  const book = await readRuleBook(id, before?.book ?? null, codes.articleIds);
  return { connection, book, codes, rules: await compileBook(book), menuKeys };
}

/** Without them a tap on an old button is met by silence, which is no reason to answer nobody. */
async function readMenuKeys(accountId: AccountId): Promise<ReadonlySet<string> | null> {
  try {
    return await getLiveKeys(accountId);
  } catch (error) {
    log.error({ err: error, accountId }, "the account's menu could not be read");
    return null;
  }
}
