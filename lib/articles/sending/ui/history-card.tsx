"use client";

import { Anchor, Group, Stack, Text } from "@mantine/core";
import type { Sending } from "@/lib/articles/sending/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { RelativeTime } from "@/lib/ui/relative-time";
import { SectionCard } from "@/lib/ui/section-card";
import { sendingMessages } from "./messages";

type HistoryCardProps = { articleId: string; sendings: readonly Sending[] };

/** The drafts that an article was in before, and what became of them. */
export function HistoryCard({ articleId, sendings }: HistoryCardProps) {
  const { history: t, standing } = useMessages(sendingMessages);
  if (sendings.length === 0) return null;
  return (
    <SectionCard title={t.title}>
      <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: "none" }}>
        {sendings.map((sending) => {
          const url = sending.items.find((item) => item.articleId === articleId)?.url ?? "";
          return (
            <Group key={sending.id} component="li" gap="sm">
              <Text size="sm">{standing.states[sending.state]}</Text>
              <Text size="sm" c="dimmed">
                {standing.sentBy(sending.sentBy)} ·{" "}
                <RelativeTime date={sending.publishedAt ?? sending.draftAt ?? sending.createdAt} />
              </Text>
              {url !== "" && sending.state === "published" && (
                <Anchor href={url} target="_blank" rel="noreferrer" size="sm">
                  {standing.open}
                </Anchor>
              )}
            </Group>
          );
        })}
      </Stack>
    </SectionCard>
  );
}
