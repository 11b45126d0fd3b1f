import { readSandboxArticle } from "@/lib/accounts/sandbox-control";
import type { AccountId } from "@/lib/auth/account-id";
import type { Refusal } from "@/lib/platform/action";
import { readArticles, withPhone } from "./sandbox";
import type { ArticlesPage } from "./types";

/** What the account's profile lists, from the publication at `offset` on. */
export function readProfileArticles(accountId: AccountId, offset: number): Promise<ArticlesPage | Refusal> {
  return withPhone(accountId, (appId) => readArticles(appId, offset));
}

/** An article as its readers see it: a document to be shown where no script may run. */
export function readArticlePage(accountId: AccountId, pageId: string): Promise<{ html: string } | Refusal> {
  return withPhone(accountId, async () => ({ html: await readSandboxArticle(pageId) }));
}
