"use client";

import { Alert, Anchor, List, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import Link from "next/link";
import { useLocale, useMessages } from "@/lib/platform/i18n/locale-context";
import { repliesMessages } from "@/lib/replies/messages";
import type { ListedRule, Loss, TriggerNames } from "@/lib/replies/types";
import { describeTrigger } from "./words";

/** How many conditions are named with their rules. */
const SHOWN = 8;

type LossAlertProps = { accountId: string; rule: ListedRule; losses: Loss[]; names: TriggerNames };

/** On a rule's page: the conditions that other rules take, with the way to those. */
export function LossAlert({ accountId, rule, losses, names }: LossAlertProps) {
  const t = useMessages(repliesMessages).standing;
  const locale = useLocale();
  const rest = losses.length - SHOWN;
  return (
    <Alert
      color="yellow"
      mb="lg"
      icon={<IconAlertTriangle aria-hidden />}
      title={losses.length === rule.triggers.length ? t.never : t.partly}
    >
      <List size="sm" mb="xs">
        {losses.slice(0, SHOWN).map(({ trigger, by }) => (
          <List.Item key={JSON.stringify(trigger)}>
            <Anchor
              component={Link}
              href={`/accounts/${accountId}/replies/${by.id}`}
              size="sm"
              underline="always"
            >
              {t.taken(describeTrigger(trigger, locale, names), by.name)}
            </Anchor>
          </List.Item>
        ))}
        {rest > 0 && <List.Item>{t.rest(rest)}</List.Item>}
      </List>
      <Text size="sm">{t.remedy}</Text>
    </Alert>
  );
}
