"use client";

import { Badge, Collapse, UnstyledButton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconChevronDown } from "@tabler/icons-react";
import Link from "next/link";
import { useId } from "react";
import { auditMessages } from "@/lib/audit/messages";
import type { AuditRow } from "@/lib/audit/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { ExactTime, RelativeTime } from "@/lib/ui/relative-time";
import { AuditDetails } from "./audit-details";
import classes from "./audit-list.module.css";
import type { AuditAddress } from "./use-audit-address";

/** What somebody did, and on demand what exactly. */
export function AuditLine({ row, address }: { row: AuditRow; address: AuditAddress }) {
  const t = useMessages(auditMessages);
  const [isOpen, { toggle }] = useDisclosure(false);
  const detailsId = useId();
  const { sentence, at, times, lastAt, account, href, actorId } = row;
  return (
    <li className={classes.entry}>
      <div className={classes.time}>
        <RelativeTime date={at} />
      </div>
      <div className={classes.what}>
        <span className={classes.sentence}>{sentence}</span>
        {times > 1 && (
          <Badge variant="light" color="orange" tt="none">
            {t.times(times)}
          </Badge>
        )}
        {account && (
          <Link className={classes.account} href={`/accounts/${account.id}/audit`}>
            {account.name}
          </Link>
        )}
        {times > 1 && lastAt && (
          <span className={classes.last}>
            {t.until}
            <ExactTime date={lastAt} />
          </span>
        )}
      </div>
      <div className={classes.doors}>
        {href && (
          <Link href={href} aria-label={`${t.open}: ${sentence}`}>
            {t.open}
          </Link>
        )}
        <UnstyledButton
          className={classes.toggle}
          aria-expanded={isOpen}
          aria-controls={detailsId}
          aria-label={`${t.details}: ${sentence}`}
          onClick={toggle}
        >
          {t.details}
          <IconChevronDown size={14} aria-hidden className={classes.chevron} />
        </UnstyledButton>
      </div>
      <Collapse id={detailsId} expanded={isOpen} className={classes.details}>
        <AuditDetails
          row={row}
          personHref={actorId === null ? null : address.hrefTo({ person: actorId, after: null })}
        />
      </Collapse>
    </li>
  );
}
