"use client";

import { IconAlertTriangle } from "@tabler/icons-react";
import { useLocale } from "@/lib/platform/i18n/locale-context";
import type { CodeChoice, Loss } from "@/lib/replies/types";
import classes from "./loss-note.module.css";
import { sayLosses } from "./say-losses";

type LossNoteProps = { losses: readonly Loss[]; triggers: number; codes: readonly CodeChoice[] };

/** In the list: which of a rule's conditions other rules take. */
export function LossNote({ losses, triggers, codes }: LossNoteProps) {
  const locale = useLocale();
  const [what] = sayLosses({ losses, triggers }, locale, codes);
  return (
    <div className={classes.note}>
      <IconAlertTriangle size={14} aria-hidden className={classes.icon} />
      <span>{what}</span>
    </div>
  );
}
