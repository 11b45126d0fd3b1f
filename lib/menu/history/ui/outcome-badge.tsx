"use client";

import { Badge } from "@mantine/core";
import { historyMessages } from "@/lib/menu/history/messages";
import type { Outcome } from "@/lib/menu/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";

const COLORS = { published: "gray", refused: "red", unknown: "yellow" } as const;

/** What WeChat said to a version; of those that went well, the last one stands out. */
export function OutcomeBadge({ outcome, isLatest }: { outcome: Outcome; isLatest: boolean }) {
  const t = useMessages(historyMessages);
  return (
    <Badge variant="light" fw={500} color={isLatest ? "brand" : COLORS[outcome]} style={{ flexShrink: 0 }}>
      {isLatest ? t.latest : t.outcomes[outcome]}
    </Badge>
  );
}
