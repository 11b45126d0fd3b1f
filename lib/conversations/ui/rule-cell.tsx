"use client";

import { isAnswerable } from "@/lib/conversations/kinds";
import { conversationMessages } from "@/lib/conversations/messages";
import type { DeliveryRow } from "@/lib/conversations/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { TextLink } from "@/lib/ui/text-link";
import classes from "./delivery-table.module.css";

/** The rule or the code that answered, or why none did. */
export function RuleCell({ accountId, row }: { accountId: string; row: DeliveryRow }) {
  const t = useMessages(conversationMessages);
  const { rule, verdict } = row;
  if (rule)
    return (
      <TextLink href={`/accounts/${accountId}/replies/${rule.id}`} className={classes.ruleLink}>
        {rule.name}
      </TextLink>
    );
  if (verdict?.code)
    return (
      <TextLink href={`/accounts/${accountId}/qrcodes/${verdict.code.id}`} className={classes.ruleLink}>
        {t.code(verdict.code.name)}
      </TextLink>
    );
  if (verdict?.why === "rule")
    return <span className={classes.quiet}>{t.ruleGone(verdict.ruleName ?? "")}</span>;
  if (verdict?.why === "late-tap") return <span className={classes.quiet}>{t.lateTap}</span>;
  if (verdict?.why === "suspicious") return <span className={classes.failed}>{t.suspicious}</span>;
  if (verdict?.why === "failed") return <span className={classes.failed}>{t.failed}</span>;
  return isAnswerable(row.kind) ? (
    <span className={classes.unmatched}>{t.noRule}</span>
  ) : (
    <span className={classes.quiet}>–</span>
  );
}
