import type { Locale } from "@/lib/platform/i18n/locale";
import { fileIdsOf } from "@/lib/replies/file-replies";
import type { Reply } from "@/lib/replies/schema";
import { fetchReplyFiles } from "@/lib/replies/ui/reply-file-feed";
import { sayLateFiles } from "@/lib/replies/ui/say-late-files";

/** Of the files that saved replies send those that followers do not get yet, and why, a line a file. */
export async function readLateFiles(
  accountId: string,
  lists: readonly (readonly Reply[] | null)[],
  locale: Locale,
): Promise<string[]> {
  const ids = new Set(lists.flatMap((replies) => replies ?? []).flatMap(fileIdsOf));
  const files = ids.size === 0 ? [] : await fetchReplyFiles(accountId, [...ids]);
  const late = (files ?? []).flatMap(({ id, name, standing }) =>
    standing && !standing.isReady ? [{ id, name, ...standing }] : [],
  );
  return sayLateFiles(late, locale);
}
