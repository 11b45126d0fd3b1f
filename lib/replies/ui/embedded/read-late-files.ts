import type { Locale } from "@/lib/platform/i18n/locale";
import { fileIdsOf } from "@/lib/replies/file-replies";
import { lateFilesOf } from "@/lib/replies/late-files";
import type { Reply } from "@/lib/replies/schema";
import { fetchReplyFiles } from "@/lib/replies/ui/reply-file-feed";
import { sayLateFiles } from "@/lib/replies/ui/say-late-files";

/**
 * Of the files that saved replies send those that followers do not get yet, and why, a line a file.
 *
 * @returns null when that cannot be read now
 */
export async function readLateFiles(
  accountId: string,
  lists: readonly (readonly Reply[] | null)[],
  locale: Locale,
): Promise<string[] | null> {
  const ids = new Set(lists.flatMap((replies) => replies ?? []).flatMap(fileIdsOf));
  const files = ids.size === 0 ? [] : await fetchReplyFiles(accountId, [...ids]);
  return files && sayLateFiles(lateFilesOf(files), locale);
}
