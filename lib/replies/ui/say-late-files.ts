import type { Locale } from "@/lib/platform/i18n/locale";
import { repliesMessages } from "@/lib/replies/messages";
import type { LateFile } from "@/lib/replies/types";

/** What followers do not get yet, a line a file. */
export function sayLateFiles(files: readonly LateFile[], locale: Locale): string[] {
  const t = repliesMessages[locale].files;
  return files.map(({ name, failure, isAnswering }) => {
    if (failure) return t.why(name, failure[locale]);
    return isAnswering ? t.lateAgain(name) : t.late(name);
  });
}
