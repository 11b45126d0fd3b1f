import type { AccountId } from "@/lib/auth/account-id";
import { valuesOf } from "@/lib/platform/db/shelf";
import { processSingleton } from "@/lib/platform/process-singleton";
import { compileRules } from "./compile";
import { match } from "./match";
import { type RuleBook, readRuleBook } from "./rule-book";
import type { Trial } from "./types";

/** Of the accounts tried last: reading 10,000 rules anew for every sentence would take a second. */
const books = processSingleton("trial-rule-books", () => new Map<AccountId, RuleBook>());
const MAX_BOOKS = 5;

/** Which of the saved rules would answer if a follower said this: the same engine that answers followers. */
export async function tryMessage(accountId: AccountId, text: string): Promise<Trial> {
  const book = await readRuleBook(accountId, books.get(accountId) ?? null);
  remember(accountId, book);
  const cards = new Map(valuesOf(book.articles).map((card) => [card.id, card]));
  const rules = await compileRules(valuesOf(book.rules), cards);
  const head = { toUser: "", fromUser: "", createTime: 0 };
  const won = match(rules, { ...head, type: "text", content: text, msgId: "" });
  return won && { rule: { id: won.rule.id, name: won.rule.name }, trigger: won.trigger };
}

function remember(accountId: AccountId, book: RuleBook): void {
  books.delete(accountId);
  books.set(accountId, book);
  const [oldest] = books.keys();
  if (books.size > MAX_BOOKS && oldest) books.delete(oldest);
}
