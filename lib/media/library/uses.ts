import { listCardsShowingFile } from "@/lib/articles/data";
import { listPagesShowingFile } from "@/lib/articles/hosting/data";
import { listArticlesShowingFile } from "@/lib/articles/writing/data";
import type { AccountId } from "@/lib/auth/account-id";
import type { Database } from "@/lib/platform/db/db";
import type { FileUse } from "./types";

/** What shows a file of the library, by name. It looks through all of the account's articles: for one file, not for a list. */
export async function listFileUses(database: Database, accountId: AccountId, id: string): Promise<FileUse[]> {
  const written = await listArticlesShowingFile(database, accountId, id);
  const cards = await listCardsShowingFile(database, accountId, id);
  // Readers see what was published, which may show what its writer has taken out since.
  const pages = await listPagesShowingFile(database, accountId, id);
  const articles = new Map([...pages, ...cards, ...written].map((article) => [article.id, article]));
  return [...articles.values()].map((article) => ({ type: "article", ...article }));
}
