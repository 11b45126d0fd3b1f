"use client";

import { plainTextOf } from "@/lib/articles/document/plain-text";
import { themeOf } from "@/lib/articles/themes/themes";
import { differingLines } from "@/lib/articles/writing/differing-lines";
import { writingMessages } from "@/lib/articles/writing/messages";
import type { WrittenValues } from "@/lib/articles/writing/schema";
import { useLocale, useMessages } from "@/lib/platform/i18n/locale-context";
import { isSameValue } from "@/lib/ui/draft-storage";
import type { Difference } from "@/lib/ui/version-conflict";

const LINES = ["title", "author", "digest", "sourceUrl", "folder"] as const;

/** Says in which fields and paragraphs two versions of an article differ. */
export function useDifferences(): (mine: WrittenValues, theirs: WrittenValues) => Difference[] {
  const t = useMessages(writingMessages);
  const locale = useLocale();
  return (mine, theirs) => {
    const fields = LINES.filter((name) => mine[name] !== theirs[name]).map((name) => ({
      label: t.fields[name],
      mine: mine[name],
      theirs: theirs[name],
    }));
    const comments = t.fields.commentChoices;
    const body = differingLines(plainTextOf(mine.body), plainTextOf(theirs.body));
    const cover = coverDifference(t.cover, mine, theirs);
    return [
      ...fields,
      ...(mine.comments === theirs.comments
        ? []
        : [{ label: t.fields.comments, mine: comments[mine.comments], theirs: comments[theirs.comments] }]),
      ...(cover ? [{ label: t.cover.label, ...cover }] : []),
      ...(isSameValue(mine.look, theirs.look)
        ? []
        : [
            {
              label: t.tabs.look,
              mine: themeOf(mine.look.themeId).name[locale],
              theirs: themeOf(theirs.look.themeId).name[locale],
            },
          ]),
      ...(isSameValue(mine.body, theirs.body)
        ? []
        : [
            {
              label: t.body,
              mine: body.mine.join("\n") || t.bodyLooks,
              theirs: body.theirs.join("\n") || t.bodyLooks,
            },
          ]),
    ];
  };
}

type CoverWords = Record<"none" | "one" | "another" | "otherCrops", string>;
type Cover = Pick<WrittenValues, "coverId" | "coverCrops">;

function coverDifference(t: CoverWords, mine: Cover, theirs: Cover): Omit<Difference, "label"> | null {
  if (mine.coverId !== theirs.coverId)
    return {
      mine: mine.coverId === null ? t.none : t.one,
      theirs: coverBeside(t, mine.coverId, theirs.coverId),
    };
  return isSameValue(mine.coverCrops, theirs.coverCrops) ? null : { mine: t.one, theirs: t.otherCrops };
}

function coverBeside(t: CoverWords, mine: string | null, theirs: string | null): string {
  if (theirs === null) return t.none;
  return mine === null ? t.one : t.another;
}
