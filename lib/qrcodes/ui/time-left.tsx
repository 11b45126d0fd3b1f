"use client";

import { IconClock, IconClockOff, IconInfinity } from "@tabler/icons-react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { qrCodesMessages } from "@/lib/qrcodes/messages";
import type { QrCode } from "@/lib/qrcodes/schema";
import { isOver, WARNED_BEFORE } from "@/lib/qrcodes/state";
import { RelativeTime } from "@/lib/ui/relative-time";
import classes from "./time-left.module.css";

type TimeLeftProps = { code: Pick<QrCode, "expiresAt">; now: number };

/** How long a code still works, in words. */
export function TimeLeft({ code, now }: TimeLeftProps) {
  const t = useMessages(qrCodesMessages);
  const { expiresAt } = code;
  if (expiresAt === null)
    return (
      <span className={classes.time}>
        <IconInfinity size={15} aria-hidden />
        {t.permanent}
      </span>
    );
  if (isOver(expiresAt, now))
    return (
      <span className={classes.time} data-state="expired">
        <IconClockOff size={15} aria-hidden />
        {t.expired}
      </span>
    );
  const isSoon = expiresAt.getTime() - now < WARNED_BEFORE;
  return (
    <span className={classes.time} data-state={isSoon ? "soon" : undefined}>
      <IconClock size={15} aria-hidden />
      <span>
        {t.expires.before}
        <RelativeTime date={expiresAt} />
        {t.expires.after}
      </span>
    </span>
  );
}
