"use client";

import { SegmentedControl, Stack } from "@mantine/core";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import type { CodeSettings } from "@/lib/qrcodes/schema";
import type { ShownCards } from "@/lib/replies/types";
import { RepliesPreview } from "@/lib/replies/ui/embedded/replies-preview";
import { qrFormMessages } from "./form-messages";

const OCCASIONS = ["scan", "follow", "paused"] as const;
/** Who scans, and when: a follower, somebody who follows by it, anybody while the code rests. */
export type Occasion = (typeof OCCASIONS)[number];

/** Told which occasion is being written about, where there is a preview beside the fields. */
export type OccasionProps = { onOccasion?: (occasion: Occasion) => void };

type Answers = Pick<
  CodeSettings,
  "replies" | "replyMode" | "followReplies" | "alsoWelcome" | "pausedReplies"
>;

type CodePreviewProps = {
  accountId: string;
  answers: Answers;
  cards: ShownCards;
  occasion: Occasion;
  onOccasion: (occasion: Occasion) => void;
};

/** What the code answers, for each of the three occasions. */
export function CodePreview({ accountId, answers, cards, occasion, onOccasion }: CodePreviewProps) {
  const t = useMessages(qrFormMessages).preview;
  const replies = repliesTo(occasion, answers);
  return (
    <Stack gap="sm">
      <SegmentedControl
        aria-label={t.label}
        value={occasion}
        onChange={onOccasion}
        data={OCCASIONS.map((value) => ({ value, label: t.occasions[value] }))}
        fullWidth
      />
      <RepliesPreview
        accountId={accountId}
        occasion={t[occasion]}
        emptyNote={t.rules}
        replies={replies}
        mode={answers.replyMode}
        after={occasion === "follow" && answers.alsoWelcome && replies.length > 0 ? t.welcome : undefined}
        cards={cards}
      />
    </Stack>
  );
}

function repliesTo(occasion: Occasion, answers: Answers) {
  switch (occasion) {
    case "scan":
      return answers.replies;
    case "follow":
      return answers.followReplies ?? answers.replies;
    case "paused":
      return answers.pausedReplies;
    default:
      return occasion satisfies never;
  }
}
