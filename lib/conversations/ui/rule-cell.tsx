"use client";

import { Anchor } from "@mantine/core";
import Link from "next/link";
import { isAnswerable } from "@/lib/conversations/kinds";
import { conversationMessages } from "@/lib/conversations/messages";
import type { DeliveryRow } from "@/lib/conversations/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import classes from "./delivery-table.module.css";

/** The rule or the code that answered, or why none did. */
export function RuleCell({ accountId, row }: { accountId: string; row: DeliveryRow }) {
  const t = useMessages(conversationMessages);
  const { rule, verdict } = row;
  if (rule)
    return (
      <Anchor
        component={Link}
        href={`/accounts/${accountId}/replies/${rule.id}`}
        prefetch={false}
        size="sm"
        className={classes.ruleLink}
      >
        {rule.name}
      </Anchor>
    );
  if (verdict?.code)
    return (
      <Anchor
        component={Link}
        href={`/accounts/${accountId}/qrcodes/${verdict.code.id}`}
        prefetch={false}
        size="sm"
        className={classes.ruleLink}
      >
        {t.code(verdict.code.name)}
      </Anchor>
    );
  if (verdict?.why === "rule")
    return <span className={classes.quiet}>{t.ruleGone(verdict.ruleName ?? "")}</span>;
  if (verdict?.why === "late-tap") return <span className={classes.quiet}>{t.lateTap}</span>;
  if (verdict?.why === "failed") return <span className={classes.failed}>{t.failed}</span>;
  return isAnswerable(row.kind) ? (
    <span className={classes.unmatched}>{t.noRule}</span>
  ) : (
    <span className={classes.quiet}>–</span>
  );
}
