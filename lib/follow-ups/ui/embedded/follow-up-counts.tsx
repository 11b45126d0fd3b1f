"use client";

import { Text } from "@mantine/core";
import { followUpMessages } from "@/lib/follow-ups/messages";
import type { FollowUpState } from "@/lib/follow-ups/schema";
import { useMessages } from "@/lib/platform/i18n/locale-context";

/** How many messages followed an answer, and how many of them did not arrive: a line of a list. */
export function FollowUpCounts({ states }: { states: readonly FollowUpState[] }) {
  const t = useMessages(followUpMessages).inList;
  if (states.length === 0) return null;
  const waiting = states.filter((state) => state === "waiting").length;
  const unsent = states.filter((state) => state !== "waiting" && state !== "sent").length;
  return (
    <Text component="div" size="xs" c={unsent > 0 ? "var(--mantine-color-error)" : "dimmed"}>
      {[t.all(states.length), waiting > 0 && t.waiting(waiting), unsent > 0 && t.unsent(unsent)]
        .filter(Boolean)
        .join(" · ")}
    </Text>
  );
}
