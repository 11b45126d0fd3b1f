import { type Connection, getConnection } from "@/lib/accounts/connection";
import { type CompiledRules, compileRules } from "@/lib/replies/compile";
import { type RuleBook, readRuleBook, valuesOf } from "@/lib/replies/data";

/** What answering for an account takes: its keys and its rules, all in memory. */
export type Runtime = { connection: Connection; rules: CompiledRules; book: RuleBook };

/**
 * Reads an account and compiles its rules; null when there is no such account.
 *
 * @param before what was read the last time, of which only changes are read again
 */
export async function loadRuntime(accountId: string, before: Runtime | null): Promise<Runtime | null> {
  // The connection first: it carries the revision, and a change after it makes the next check load again.
  const connection = await getConnection(accountId);
  if (!connection) return null;
  const book = await readRuleBook(connection.accountId, before?.book ?? null);
  return { connection, book, rules: await compile(book) };
}

function compile(book: RuleBook): Promise<CompiledRules> {
  const articles = new Map(valuesOf(book.articles).map((article) => [article.id, article]));
  return compileRules(valuesOf(book.rules), articles);
}
