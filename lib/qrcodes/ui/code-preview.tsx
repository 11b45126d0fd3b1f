"use client";

import { SegmentedControl, Stack } from "@mantine/core";
import { useState } from "react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import type { ArticleCard } from "@/lib/replies/types";
import { RepliesPreview } from "@/lib/replies/ui/embedded/replies-preview";
import { qrFormMessages } from "../form-messages";
import type { CodeSettings } from "../schema";

const OCCASIONS = ["scan", "follow", "paused"] as const;
type Occasion = (typeof OCCASIONS)[number];

type Answers = Pick<
  CodeSettings,
  "replies" | "replyMode" | "followReplies" | "alsoWelcome" | "pausedReplies"
>;

/** What the code answers, for each of the three occasions. */
export function CodePreview({ answers, cards }: { answers: Answers; cards: ArticleCard[] }) {
  const t = useMessages(qrFormMessages).preview;
  const [occasion, setOccasion] = useState<Occasion>("scan");
  const replies = repliesTo(occasion, answers);
  return (
    <Stack gap="sm">
      <SegmentedControl
        aria-label={t.label}
        value={occasion}
        onChange={setOccasion}
        data={OCCASIONS.map((value) => ({ value, label: t.occasions[value] }))}
        fullWidth
      />
      <RepliesPreview
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
