"use client";

import { useRouter } from "next/navigation";
import { useOptimistic, useTransition } from "react";
import { useLocale, useMessages } from "@/lib/platform/i18n/locale-context";
import { setRuleEnabledAction } from "@/lib/replies/actions";
import { repliesMessages } from "@/lib/replies/messages";
import { notifyDone, notifyFailure } from "@/lib/ui/notify";
import classes from "./enabled-switch.module.css";
import { notifyStanding } from "./notify-standing";

type EnabledSwitchProps = {
  accountId: string;
  rule: { id: string; name: string; enabled: boolean };
  canEdit: boolean;
};

/**
 * Switches a rule on or off at once; back again when the server says no. A plain element, because a list has fifty of
 * them: the library's switch is six boxes.
 */
export function EnabledSwitch({ accountId, rule, canEdit }: EnabledSwitchProps) {
  const t = useMessages(repliesMessages).list;
  const locale = useLocale();
  const router = useRouter();
  const [, startTransition] = useTransition();
  const [isOn, setIsOn] = useOptimistic(rule.enabled);
  const toggle = (enabled: boolean) =>
    startTransition(async () => {
      setIsOn(enabled);
      const result = await setRuleEnabledAction(accountId, { id: rule.id, enabled });
      if (!result.ok) return notifyFailure(result.message);
      router.refresh();
      if (enabled) await notifyStanding(accountId, rule.id, { inEffect: t.on, only: t.onOnly }, locale);
      else notifyDone(t.off);
    });
  return (
    <input
      type="checkbox"
      role="switch"
      className={classes.track}
      aria-label={t.switch(rule.name)}
      checked={isOn}
      aria-checked={isOn}
      disabled={!canEdit}
      onChange={(event) => toggle(event.currentTarget.checked)}
    />
  );
}
