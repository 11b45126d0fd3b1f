// Platform although only deliveries come so fast: the table is its parameter, and the databases differ here only.

import type { BatchTable, BatchWriter } from "./batch-writer";
import { isPostgres } from "./dialect";
import { openPostgresBatchWriter } from "./postgres-batch-writer";
import { openSqliteBatchWriter } from "./sqlite-batch-writer";

/** Opens a connection of its own for one table's batches: the fastest durable way that each of the databases has. */
export function openBatchWriter(table: BatchTable): BatchWriter {
  return isPostgres ? openPostgresBatchWriter(table) : openSqliteBatchWriter(table);
}
