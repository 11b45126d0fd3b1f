"use client";

import { Text } from "@mantine/core";
import { isAnswerable } from "@/lib/conversations/kinds";
import { conversationMessages } from "@/lib/conversations/messages";
import type { DeliveryDetail } from "@/lib/conversations/types";
import type { SentButton } from "@/lib/menu/types";
import { useLocale, useMessages } from "@/lib/platform/i18n/locale-context";
import type { Trigger } from "@/lib/replies/schema";
import { CodeVerdict } from "@/lib/replies/ui/embedded/code-verdict";
import { sayTrigger } from "@/lib/replies/ui/embedded/say-trigger";
import { sayButton } from "@/lib/ui/say-button";
import { TextLink } from "@/lib/ui/text-link";
import classes from "./delivery-details.module.css";
import { useKindName } from "./use-kind-name";

/** The rule that answered and the trigger that made it, the code that did, or why nothing was said. */
export function DeliveryVerdict({ accountId, detail }: { accountId: string; detail: DeliveryDetail }) {
  const t = useMessages(conversationMessages).details;
  const { rule, verdict } = detail;
  return (
    <div className={classes.verdict} data-why={verdict?.why}>
      {verdict?.why !== "code" && (
        <Text size="sm" fw={600}>
          <Decision detail={detail} />
        </Text>
      )}
      {verdict?.trigger && <TriggerNote trigger={verdict.trigger} button={detail.button} />}
      <CodeVerdict accountId={accountId} verdict={verdict} />
      {rule && <TextLink href={`/accounts/${accountId}/replies/${rule.id}`}>{t.editRule}</TextLink>}
    </div>
  );
}

function Decision({ detail: { kind, rule, verdict } }: { detail: DeliveryDetail }) {
  const t = useMessages(conversationMessages);
  const why = verdict?.why;
  switch (why) {
    case "rule":
      return rule ? t.details.ruleWon(rule.name) : t.ruleGone(t.details.ruleWon(verdict?.ruleName ?? ""));
    case "no-rule":
      return isAnswerable(kind) ? t.details.noRule : t.details.notDue;
    case "late-tap":
      return t.details.lateTap;
    case "failed":
      return t.details.failed;
    case "suspicious":
      return t.details.suspicious;
    case "code":
      return verdict?.code?.name ?? "";
    case undefined:
      return t.details.unknown;
    default:
      return why satisfies never;
  }
}

/** Why the trigger fired. */
function TriggerNote({ trigger, button }: { trigger: Trigger; button: SentButton | null }) {
  const words = useMessages(conversationMessages).triggers;
  const locale = useLocale();
  const t = { ...words, click: (key: string) => words.click(sayButton(key, button, locale)) };
  const kindName = useKindName();
  return <Text size="sm">{sayTrigger(trigger, t, (type) => (type === "any" ? t.any : kindName(type)))}</Text>;
}
