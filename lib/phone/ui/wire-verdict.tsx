"use client";

import { Badge, Group, Text } from "@mantine/core";
import { phoneMessages } from "@/lib/phone/messages";
import type { Exchange, Judgement } from "@/lib/phone/types";
import { useLocale, useMessages } from "@/lib/platform/i18n/locale-context";
import { CodeVerdict } from "@/lib/replies/ui/embedded/code-verdict";
import { sayTrigger } from "@/lib/replies/ui/embedded/say-trigger";
import { sayButton } from "@/lib/ui/say-button";
import { TextLink } from "@/lib/ui/text-link";
import classes from "./wire.module.css";

const COLORS = { reply: "brand", silent: "gray", fault: "red.9", ignored: "gray" } as const;

type WireVerdictProps = { accountId: string; exchange: Exchange; judgement: Judgement | null };

/** What came of it, which rule or code decided that, and by which of its triggers. */
export function WireVerdict({ accountId, exchange, judgement }: WireVerdictProps) {
  const t = useMessages(phoneMessages).wire;
  const rule = judgement?.rule;
  return (
    <div className={classes.verdict} data-outcome={exchange.outcome}>
      <Group justify="space-between" gap="xs" mb={6}>
        <h3 className={classes.heading}>{t.verdict}</h3>
        <Badge color={COLORS[exchange.outcome]} tt="none">
          {t.outcomes[exchange.outcome]}
        </Badge>
      </Group>
      <Decision judgement={judgement} />
      <CodeVerdict accountId={accountId} verdict={judgement?.verdict ?? null} />
      {rule && <TextLink href={`/accounts/${accountId}/replies/${rule.id}`}>{t.editRule}</TextLink>}
      {judgement && (
        <Text size="xs" c="dimmed" mt={4}>
          {t.record(judgement.latencyMicros, judgement.attempts)}
        </Text>
      )}
      {exchange.reason !== undefined && (
        <Text size="sm" mt={6}>
          <strong>{t.fault}</strong> <span lang="en">{exchange.reason}</span>
        </Text>
      )}
    </div>
  );
}

function Decision({ judgement }: { judgement: Judgement | null }) {
  const t = useMessages(phoneMessages).wire;
  const locale = useLocale();
  if (!judgement) {
    return (
      <>
        <Text size="sm" fw={500}>
          {t.notRecorded}
        </Text>
        <Text size="sm" c="dimmed">
          {t.notRecordedHint}
        </Text>
      </>
    );
  }
  const { verdict, rule, button } = judgement;
  const words = {
    ...t.triggers,
    click: (key: string) => t.triggers.click(sayButton(key, button, locale)),
  };
  if (!verdict) return <Text size="sm">{t.noVerdict}</Text>;
  if (verdict.why === "code") return null;
  if (verdict.why !== "rule") {
    const reasons = {
      failed: t.failed,
      "late-tap": t.lateTap,
      "no-rule": t.noRule,
      suspicious: t.suspicious,
    };
    return (
      <Text size="sm" fw={500}>
        {reasons[verdict.why]}
      </Text>
    );
  }
  return (
    <>
      <Text size="sm" fw={600}>
        {rule ? t.ruleWon(rule.name) : t.ruleGone(verdict.ruleName ?? "")}
      </Text>
      {verdict.trigger && (
        <Text size="sm">{sayTrigger(verdict.trigger, words, (type) => t.kinds[type])}</Text>
      )}
    </>
  );
}
