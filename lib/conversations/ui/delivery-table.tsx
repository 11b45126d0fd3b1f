"use client";

import { Paper } from "@mantine/core";
import { conversationMessages } from "@/lib/conversations/messages";
import type { DeliveryRow } from "@/lib/conversations/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { DeliveryLine } from "./delivery-line";
import classes from "./delivery-table.module.css";
import type { ConversationsAddress } from "./use-conversations-address";

type DeliveryTableProps = { accountId: string; rows: DeliveryRow[]; address: ConversationsAddress };

const COLUMNS = ["time", "follower", "message", "rule", "reply", "latency"] as const;

/** One delivery a row; on a narrow screen the rows are cards. */
export function DeliveryTable({ accountId, rows, address }: DeliveryTableProps) {
  const t = useMessages(conversationMessages);
  return (
    <Paper withBorder radius="lg" className={classes.frame}>
      <table className={classes.table} aria-label={t.title}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className={classes[column]}>
                {t.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <DeliveryLine key={row.id} accountId={accountId} row={row} address={address} />
          ))}
        </tbody>
      </table>
    </Paper>
  );
}
