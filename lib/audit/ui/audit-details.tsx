"use client";

import { Text } from "@mantine/core";
import Link from "next/link";
import { auditMessages } from "@/lib/audit/messages";
import type { AuditRow } from "@/lib/audit/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { ExactTime } from "@/lib/ui/relative-time";
import classes from "./audit-list.module.css";

/** When exactly, from where, and what changed from what to what. @param personHref the list of this person's deeds */
export function AuditDetails({ row, personHref }: { row: AuditRow; personHref: string | null }) {
  const t = useMessages(auditMessages);
  const { at, address, device, detail } = row;
  const hasBefore = detail.some(({ before }) => before !== null);
  return (
    <div className={classes.panel}>
      <Text size="xs" c="dimmed" component="div">
        <ExactTime date={at} />
        {address && ` · ${t.address}: ${address}`}
        {device && ` · ${t.device}: ${device}`}
        {personHref && (
          <>
            {" · "}
            <Link href={personHref}>{t.onlyThisPerson}</Link>
          </>
        )}
      </Text>
      {detail.length > 0 && (
        <table className={classes.changes}>
          <thead>
            <tr>
              <th scope="col">{t.field}</th>
              {hasBefore && <th scope="col">{t.before}</th>}
              <th scope="col">{hasBefore ? t.after : t.value}</th>
            </tr>
          </thead>
          <tbody>
            {detail.map(({ name, before, after }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {hasBefore && <td>{before === "" ? t.nothing : before}</td>}
                <td>{after === "" ? t.nothing : after}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
