"use client";

import { Text } from "@mantine/core";
import { useWatch } from "react-hook-form";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { repliesMessages } from "@/lib/replies/messages";
import { newsReach } from "@/lib/replies/shown-articles";
import type { ReplyCardProps } from "./rule-form-type";

type ReachNoteProps = Pick<ReplyCardProps, "form" | "index"> & {
  /** Those that followers can open. */
  articles: readonly { title: string }[];
};

/** Says who gets which of a reply's articles: what makes the rule answer decides that. */
export function ReachNote({ form, index, articles }: ReachNoteProps) {
  const t = useMessages(repliesMessages).replies.reach;
  const [triggers, mode] = useWatch({ control: form.control, name: ["triggers", "replyMode"] });
  const [first] = articles;
  if (!first || articles.length === 1) return null;
  const reach = newsReach(triggers, index, mode);
  return (
    <Text size="xs" c="dimmed" mt={6}>
      {t[reach]({ count: articles.length, title: first.title })}
    </Text>
  );
}
