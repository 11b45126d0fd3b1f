"use client";

import { IconAlertTriangle } from "@tabler/icons-react";
import { useLocale } from "@/lib/platform/i18n/locale-context";
import type { Loss, TriggerNames } from "@/lib/replies/types";
import classes from "./loss-note.module.css";
import { sayLosses } from "./say-losses";

type LossNoteProps = { losses: readonly Loss[]; triggers: number; names: TriggerNames };

/** In the list: which of a rule's conditions other rules take. */
export function LossNote({ losses, triggers, names }: LossNoteProps) {
  const locale = useLocale();
  const [what] = sayLosses({ losses, triggers }, locale, names);
  return (
    <div className={classes.note}>
      <IconAlertTriangle size={14} aria-hidden className={classes.icon} />
      <span>{what}</span>
    </div>
  );
}
