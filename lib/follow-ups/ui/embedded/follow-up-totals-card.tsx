"use client";

import { List, Text } from "@mantine/core";
import { followUpMessages } from "@/lib/follow-ups/messages";
import type { FollowUpTotals, UnsentFollowUps } from "@/lib/follow-ups/types";
import { useLocale, useMessages } from "@/lib/platform/i18n/locale-context";
import { SectionCard } from "@/lib/ui/section-card";

/** What became of the replies that a rule gives after its first one, and what to do about those that were not sent. */
export function FollowUpTotalsCard({ totals }: { totals: FollowUpTotals }) {
  const t = useMessages(followUpMessages).totals;
  const { sent, waiting, unsent } = totals;
  const missing = unsent.reduce((sum, { count }) => sum + count, 0);
  return (
    <SectionCard title={t.title} description={t.hint}>
      <Text size="sm">
        {[t.sent(sent), waiting > 0 && t.waiting(waiting)].filter(Boolean).join(" · ")}
        {missing > 0 && (
          <>
            {" · "}
            <Text span inherit fw={600} c="var(--mantine-color-error)">
              {t.unsent(missing)}
            </Text>
          </>
        )}
      </Text>
      {missing > 0 && (
        <List size="sm" mt="xs" spacing={4}>
          {unsent.map((reason) => (
            <List.Item key={`${reason.state} ${reason.failure?.en}`}>
              <Reason reason={reason} />
            </List.Item>
          ))}
        </List>
      )}
    </SectionCard>
  );
}

function Reason({ reason: { state, failure, count } }: { reason: UnsentFollowUps }) {
  const t = useMessages(followUpMessages);
  const locale = useLocale();
  const words = t.totals[state](count);
  return failure ? t.one.because(words, failure[locale]) : words;
}
