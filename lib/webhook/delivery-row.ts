import type { AccountId } from "@/lib/auth/account-id";
import type { BatchRow, BatchWriter } from "@/lib/platform/db/batch-writer";
import { openBatchWriter } from "@/lib/platform/db/open-batch-writer";
import { toDatabaseTime } from "@/lib/platform/db/time";

/** A delivery on its way into the database, JSON columns as text; see the model Delivery. */
export type DeliveryRow = {
  accountId: AccountId;
  key: string;
  openid: string;
  kind: string;
  summary: string;
  message: string;
  ruleId: string | null;
  verdict: string;
  reply: string | null;
  response: string;
  /** Milliseconds since 1970. */
  receivedAt: number;
  /** The same moment by performance.now(), to measure from. */
  startedAt: number;
};

/** Opens the writer of the table Delivery. */
export function openDeliveryWriter(): BatchWriter {
  return openBatchWriter({
    name: "Delivery",
    columns: [
      { name: "accountId", type: "text" },
      { name: "key", type: "text" },
      { name: "openid", type: "text" },
      { name: "kind", type: "text" },
      { name: "summary", type: "text" },
      { name: "message", type: "json" },
      { name: "ruleId", type: "text" },
      { name: "verdict", type: "json" },
      { name: "reply", type: "json" },
      { name: "response", type: "text" },
      { name: "attempts", type: "integer" },
      { name: "latencyMicros", type: "integer" },
      { name: "receivedAt", type: "time" },
    ],
    key: ["accountId", "key"],
    counter: "attempts",
    reported: "response",
  });
}

/** The cells in the order of the writer's columns. */
export function toCells(row: DeliveryRow, attempts: number): BatchRow {
  return [
    row.accountId,
    row.key,
    row.openid,
    row.kind,
    row.summary,
    row.message,
    row.ruleId,
    row.verdict,
    row.reply,
    row.response,
    attempts,
    Math.round((performance.now() - row.startedAt) * 1000),
    toDatabaseTime(row.receivedAt),
  ];
}
