"use client";

import { MenuDifference } from "@/lib/menu/changes/ui/menu-difference";
import type { MenuDocument } from "@/lib/menu/document";
import { liveBefore } from "@/lib/menu/schedule/timeline";
import type { Schedule } from "@/lib/menu/schedule/types";
import type { Version } from "@/lib/menu/types";
import { useLocale, useMessages } from "@/lib/platform/i18n/locale-context";
import { scheduleMessages } from "./messages";
import { findMenu, sayMenu } from "./say-menu";

type PlanDifferenceProps = {
  document: MenuDocument;
  /** Null while no time was chosen: then it is compared with what is live now. */
  publishAt: Date | null;
  published: Version | null;
  schedules: readonly Schedule[];
  /** The plan that it belongs to. */
  planId?: string | undefined;
};

/** What followers will see, beside what they have just before it. */
export function PlanDifference({ document, publishAt, published, schedules, planId }: PlanDifferenceProps) {
  const t = useMessages(scheduleMessages);
  const locale = useLocale();
  const known = { published, schedules };
  const at = publishAt?.toISOString() ?? "";
  const menu = liveBefore(published?.number ?? null, schedules, { at, exceptId: planId });
  const before = findMenu(menu, known);
  return (
    <MenuDifference
      before={before}
      after={document}
      beforeLabel={t.before(sayMenu(menu, known, locale))}
      afterLabel={t.after}
      same={before ? t.same : t.notCompared}
    />
  );
}
