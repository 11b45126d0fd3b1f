import type { Eraser } from "@/lib/deliveries/erase";
import { jsonContains } from "@/lib/platform/db/contains";
import { isPostgres } from "@/lib/platform/db/dialect";
import { sql } from "@/lib/platform/db/sql";

/** What staff did stays in the log, to whom does not. */
export const auditEraser: Eraser = {
  models: ["AuditEvent"],
  async erase(tx, { accountId, openid }, alias) {
    const inJson = JSON.stringify(openid).slice(1, -1);
    const renamed = sql`replace(CAST("detail" AS TEXT), ${inJson}, ${alias})`;
    const isSubject = isPostgres
      ? sql`strpos("subject", ${openid}) > 0`
      : sql`instr("subject", ${openid}) > 0`;
    return tx.$executeRaw`
      UPDATE "AuditEvent" SET "subject" = replace("subject", ${openid}, ${alias}),
        "detail" = ${isPostgres ? sql`CAST(${renamed} AS jsonb)` : renamed}
      WHERE "accountId" = ${accountId} AND (${jsonContains(sql`"detail"`, inJson)} OR ${isSubject})`;
  },
};
