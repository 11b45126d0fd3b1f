import { listCardsShowingFile } from "@/lib/articles/data";
import { listArticlesShowingFile } from "@/lib/articles/writing/data";
import type { AccountId } from "@/lib/auth/account-id";
import type { Database } from "@/lib/platform/db/db";
import type { FileUse } from "./types";

/** What shows a file of the library, by name. It looks through all of the account's articles: for one file, not for a list. */
export async function listFileUses(database: Database, accountId: AccountId, id: string): Promise<FileUse[]> {
  const written = await listArticlesShowingFile(database, accountId, id);
  const cards = await listCardsShowingFile(database, accountId, id);
  const writtenIds = new Set(written.map((article) => article.id));
  const others = cards.filter((card) => !writtenIds.has(card.id));
  return [...written, ...others].map((article) => ({ type: "article", ...article }));
}
