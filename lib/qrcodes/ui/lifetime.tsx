"use client";

import { IconClock, IconClockOff, IconInfinity } from "@tabler/icons-react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { RelativeTime } from "@/lib/ui/relative-time";
import { qrCodesMessages } from "../messages";
import { isOver, WARNED_BEFORE } from "../state";
import type { QrCode } from "../types";
import classes from "./lifetime.module.css";

type LifetimeProps = { code: Pick<QrCode, "expiresAt">; now: number };

/** How long a code still works, in words. */
export function Lifetime({ code, now }: LifetimeProps) {
  const t = useMessages(qrCodesMessages);
  const { expiresAt } = code;
  if (expiresAt === null)
    return (
      <span className={classes.lifetime}>
        <IconInfinity size={15} aria-hidden />
        {t.permanent}
      </span>
    );
  if (isOver(expiresAt, now))
    return (
      <span className={classes.lifetime} data-state="expired">
        <IconClockOff size={15} aria-hidden />
        {t.expired}
      </span>
    );
  const isSoon = expiresAt.getTime() - now < WARNED_BEFORE;
  return (
    <span className={classes.lifetime} data-state={isSoon ? "soon" : undefined}>
      <IconClock size={15} aria-hidden />
      <span>
        {t.expires.before}
        <RelativeTime date={expiresAt} />
        {t.expires.after}
      </span>
    </span>
  );
}
