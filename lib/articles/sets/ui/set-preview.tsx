"use client";

import { SegmentedControl, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { setsMessages } from "@/lib/articles/sets/messages";
import type { SetArticle } from "@/lib/articles/sets/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { NewsCard } from "@/lib/ui/phone/news-card";
import { ChatBubble, ChatLine, ChatNote, ChatPreview } from "@/lib/ui/phone/phone-chat";

const OCCASIONS = ["events", "messages"] as const;

/** What followers get of a set: after what they do all of it, for what they write its first article. */
export function SetPreview({ articles }: { articles: readonly SetArticle[] }) {
  const t = useMessages(setsMessages).preview;
  const [occasion, setOccasion] = useState<(typeof OCCASIONS)[number]>("events");
  const sent = articles.filter(({ standing }) => standing === "open");
  const [first] = sent;
  const isMessage = occasion === "messages";
  return (
    <Stack gap="sm">
      <SegmentedControl
        aria-label={t.label}
        fullWidth
        value={occasion}
        onChange={setOccasion}
        data={OCCASIONS.map((value) => ({ value, label: t[value] }))}
      />
      <ChatPreview label={t.title}>
        {isMessage ? (
          <ChatLine side="follower">
            <ChatBubble>{t.wrote}</ChatBubble>
          </ChatLine>
        ) : (
          <ChatNote>{t.did}</ChatNote>
        )}
        {first ? (
          <ChatLine side="account">
            <NewsCard articles={isMessage ? [first] : sent} />
          </ChatLine>
        ) : (
          <ChatNote>{t.nothing}</ChatNote>
        )}
      </ChatPreview>
      {first && (
        <Text size="sm" c="dimmed" ta="center">
          {isMessage ? t.first(first.title) : t.all(sent.length)}
        </Text>
      )}
    </Stack>
  );
}
