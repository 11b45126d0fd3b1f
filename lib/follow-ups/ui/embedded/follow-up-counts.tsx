"use client";

import { Text } from "@mantine/core";
import { followUpMessages } from "@/lib/follow-ups/messages";
import type { FollowUpState } from "@/lib/follow-ups/schema";
import { useMessages } from "@/lib/platform/i18n/locale-context";

/** How many messages followed an answer, and how many of them did not arrive: a line of a list. */
export function FollowUpCounts({ states }: { states: readonly FollowUpState[] }) {
  const t = useMessages(followUpMessages).inList;
  if (states.length === 0) return null;
  const count = (...wanted: FollowUpState[]) => states.filter((state) => wanted.includes(state)).length;
  const waiting = count("waiting");
  const unsent = count("refused", "expired");
  const unsure = count("unknown", "restored");
  return (
    <Text component="div" size="xs" c="dimmed">
      {[t.all(states.length), waiting > 0 && t.waiting(waiting), unsure > 0 && t.unsure(unsure)]
        .filter(Boolean)
        .join(" · ")}
      {unsent > 0 && (
        <>
          {" · "}
          <Text span inherit c="var(--mantine-color-error)">
            {t.unsent(unsent)}
          </Text>
        </>
      )}
    </Text>
  );
}
