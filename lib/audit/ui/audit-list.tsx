"use client";

import { Paper } from "@mantine/core";
import { auditMessages } from "@/lib/audit/messages";
import type { AuditRow } from "@/lib/audit/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { AuditLine } from "./audit-line";
import classes from "./audit-list.module.css";
import type { AuditAddress } from "./use-audit-address";

/** One sentence a row. */
export function AuditList({ rows, address }: { rows: AuditRow[]; address: AuditAddress }) {
  const t = useMessages(auditMessages);
  return (
    <Paper withBorder radius="lg">
      <ul className={classes.list} aria-label={t.listLabel}>
        {rows.map((row) => (
          <AuditLine key={row.id} row={row} address={address} />
        ))}
      </ul>
    </Paper>
  );
}
