import type { BatchRow, BatchWriter } from "@/lib/platform/db/batch-writer";
import { openBatchWriter } from "@/lib/platform/db/open-batch-writer";
import { toDatabaseTime } from "@/lib/platform/db/time";
import type { NewDelivery } from "./types";

/** Opens the writer of the table Delivery; it reports the response of a delivery that is there already. */
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
      { name: "followUps", type: "json" },
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

/** The cells in the order of the writer's columns; how long it took is measured until now. */
export function toDeliveryCells(row: NewDelivery, attempts: number): BatchRow {
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
    row.followUps,
    row.response,
    attempts,
    Math.round((performance.now() - row.startedAt) * 1000),
    toDatabaseTime(row.receivedAt),
  ];
}
