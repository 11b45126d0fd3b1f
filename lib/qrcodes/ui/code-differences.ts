import type { Locale } from "@/lib/platform/i18n/locale";
import type { CodeSettings, QrCodeValues } from "@/lib/qrcodes/schema";
import type { ShownCards } from "@/lib/replies/types";
import { describeReplies } from "@/lib/replies/ui/embedded/describe-replies";
import { sayPlannedTime } from "@/lib/ui/time-words";
import type { Difference } from "@/lib/ui/version-conflict";
import { qrFormMessages } from "./form-messages";

type Known = { locale: Locale; cards: ShownCards };

/** The fields in which two versions of a code differ, in words. */
export function codeDifferences(mine: QrCodeValues, theirs: QrCodeValues, known: Known): Difference[] {
  const [left, right] = [describe(mine, known), describe(theirs, known)];
  return left.flatMap(([label, words], place) => {
    const other = right[place]?.[1] ?? "";
    return words === other ? [] : [{ label, mine: words, theirs: other }];
  });
}

function describe(code: QrCodeValues, { locale, cards }: Known): [label: string, words: string][] {
  const t = qrFormMessages[locale];
  const replies = (list: QrCodeValues["replies"]) => describeReplies(list, locale, cards) || t.none;
  const yesOrNo = (is: boolean) => (is ? t.yes : t.no);
  const settings = {
    name: [t.name, code.name],
    folder: [t.folder, code.folder || t.none],
    owner: [t.owner, code.owner || t.none],
    labels: [t.labels, code.labels.join(" · ") || t.none],
    note: [t.note, code.note || t.none],
    replies: [t.scanReplies, replies(code.replies)],
    replyMode: [t.replyMode, t.modes[code.replyMode]],
    followReplies: [t.followChoice, code.followReplies === null ? t.same : replies(code.followReplies)],
    alsoWelcome: [t.alsoWelcome, yesOrNo(code.alsoWelcome)],
    tags: [t.tags, code.tags.map(({ name }) => name).join(" · ") || t.none],
    renews: [t.renews, yesOrNo(code.renews)],
    endsAt: [t.endsAt, code.endsAt ? sayPlannedTime(new Date(code.endsAt), locale) : t.none],
    pausedReplies: [t.pausedReplies, replies(code.pausedReplies)],
  } satisfies Record<keyof CodeSettings, [label: string, words: string]>;
  return Object.values(settings);
}
