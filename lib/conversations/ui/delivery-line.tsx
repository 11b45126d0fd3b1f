"use client";

import Link from "next/link";
import { conversationMessages } from "@/lib/conversations/messages";
import type { DeliveryRow } from "@/lib/conversations/types";
import { FollowUpCounts } from "@/lib/follow-ups/ui/embedded/follow-up-counts";
import { useLocale, useMessages } from "@/lib/platform/i18n/locale-context";
import { CopyIcon } from "@/lib/ui/copy-icon";
import { ExactTime, RelativeTime } from "@/lib/ui/relative-time";
import { sayFollower } from "@/lib/ui/say-follower";
import classes from "./delivery-table.module.css";
import { milliseconds } from "./milliseconds";
import { ReplyWords } from "./reply-words";
import { RuleCell } from "./rule-cell";
import { saySummary } from "./say-summary";
import type { ConversationsAddress } from "./use-conversations-address";
import { useKindName } from "./use-kind-name";

type DeliveryLineProps = { accountId: string; row: DeliveryRow; address: ConversationsAddress };

/** One row of the log. */
export function DeliveryLine({ accountId, row, address }: DeliveryLineProps) {
  const t = useMessages(conversationMessages);
  const locale = useLocale();
  const kindName = useKindName();
  const { id, openid, attempts } = row;
  const summary = saySummary(row, locale);
  return (
    <tr className={classes.row} data-open={address.parameters.get("open") === id || undefined}>
      <td className={classes.time}>
        <RelativeTime date={row.receivedAt} />
        <div className={classes.exact}>
          <ExactTime date={row.receivedAt} />
        </div>
      </td>
      <td className={classes.follower}>
        <Link
          href={address.hrefTo({ follower: openid, after: null, open: null })}
          prefetch={false}
          className={classes.openid}
          title={openid}
          aria-label={t.filterBy(sayFollower(openid, locale))}
          onNavigate={(event) => {
            event.preventDefault();
            address.filter({ follower: openid });
          }}
        >
          {sayFollower(openid, locale)}
        </Link>
        <CopyIcon label={`${t.openid} ${sayFollower(openid, locale)}`} value={openid} />
      </td>
      <td className={classes.message}>
        <Link
          href={address.hrefTo({ open: id })}
          prefetch={false}
          scroll={false}
          className={classes.link}
          onNavigate={(event) => {
            event.preventDefault();
            address.open(id);
          }}
        >
          <span className={classes.kind}>{kindName(row.kind)}</span>
          {summary && <span className={classes.summary}>{summary}</span>}
        </Link>
      </td>
      <td className={classes.rule} data-label={t.columns.rule}>
        <RuleCell accountId={accountId} row={row} />
      </td>
      <td className={classes.reply} data-label={t.columns.reply}>
        <div>
          <ReplyWords reply={row.reply} kind={row.kind} />
          <FollowUpCounts states={row.followUps} />
        </div>
      </td>
      <td className={classes.latency}>
        <span>{t.milliseconds(milliseconds(row.latencyMicros))}</span>
        {attempts > 1 && (
          <span className={classes.attempts} title={t.attemptsHint}>
            {t.attempts(attempts)}
          </span>
        )}
      </td>
    </tr>
  );
}
