"use client";

import { useMessages } from "@/lib/platform/i18n/locale-context";
import { RelativeTime } from "@/lib/ui/relative-time";
import { menuMessages } from "../messages";
import type { PublishedMenu } from "../types";

/** Which version was published from here last, by whom and when. */
export function LastPublished({ published }: { published: PublishedMenu | null }) {
  const t = useMessages(menuMessages);
  if (!published) return t.neverPublished;
  return (
    <>
      {t.lastPublished(published.number, published.publishedBy)}
      <RelativeTime date={published.publishedAt} />
    </>
  );
}
