"use client";

import { Badge } from "@mantine/core";
import { standingMessages } from "@/lib/articles/sets/standing-messages";
import type { ArticleStanding } from "@/lib/articles/sets/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";

/** Says of an article that followers cannot open it; nothing of one that they can. */
export function StandingBadge({ standing }: { standing: ArticleStanding }) {
  const t = useMessages(standingMessages);
  if (standing === "open") return null;
  return (
    <Badge size="sm" variant="light" color="yellow" style={{ flexShrink: 0 }}>
      {t[standing]}
    </Badge>
  );
}
