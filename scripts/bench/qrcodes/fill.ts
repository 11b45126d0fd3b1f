import Database from "libsql";
import { z } from "zod";
import { toSearchText } from "@/lib/platform/db/search-text";
import { toDatabaseTime } from "@/lib/platform/db/time";
import { DAY, MINUTE } from "@/lib/platform/time";
import { qrCodeId } from "../pages/list-rows";
import { titleOf } from "../pages/texts";
import { CODES, DAYS, folderName, groupsOf, labelName, ownerName } from "./campaign";
import { fillCounters } from "./fill-counters";
import { openTable } from "./open-table";

/**
 * Writes codes and what was counted of them straight into the file of a desk that does not run. Only what pages read is
 * there: the deliveries themselves, and who scanned what, are for the counting alone.
 *
 * @param now milliseconds, on the last day of the campaign
 */
export function fillCampaign(file: string, accountId: string, now: number): void {
  const connection = new Database(file);
  // Nothing here needs to survive a power cut.
  connection.exec("PRAGMA synchronous = OFF; PRAGMA cache_size = -400000");
  const first = now - (DAYS - 1) * DAY;
  fillCodes(connection, accountId, first);
  withoutIndexes(connection, ["QrDay"], () => fillCounters(connection, accountId, first));
  connection.pragma("wal_checkpoint(TRUNCATE)");
  connection.close();
}

function fillCodes(connection: Database.Database, accountId: string, first: number): void {
  const codes = openTable(connection, "QrCode", [
    ...["id", "accountId", "name", "lifetime", "scene", "ticket", "url", "folder", "owner", "labels"],
    ...["searchText", "createdAt", "updatedAt"],
  ]);
  for (let number = 0; number < CODES; number++) {
    const own = groupsOf(number);
    const [id, name, scene] = [qrCodeId(number), titleOf(number), `campaign_${number}`];
    const time = timeOf(number, first);
    codes.add([
      ...[id, accountId, name, "permanent", scene],
      `gQH${String(number).padStart(93, "8DwAAAAAAAAAAS5odHRwOi8v")}`,
      `http://weixin.qq.com/q/02${String(number).padStart(20, "kY7")}`,
      ...[folderName(own.folder), ownerName(own.owner), JSON.stringify(own.labels.map(labelName))],
      ...[toSearchText(name, scene), time, time],
    ]);
  }
  codes.close();
  const labels = openTable(connection, "QrCodeLabel", ["accountId", "label", "codeId", "createdAt"]);
  for (let number = 0; number < CODES; number++)
    for (const label of groupsOf(number).labels)
      labels.add([accountId, labelName(label), qrCodeId(number), timeOf(number, first)]);
  labels.close();
}

/** One a minute, until the campaign begins. */
function timeOf(number: number, first: number): string {
  return toDatabaseTime(first - (CODES - number) * MINUTE);
}

/** An index of millions of rows is made in a third of the time that it takes to keep it up to date while they come. */
function withoutIndexes(connection: Database.Database, tables: readonly string[], body: () => void): void {
  const find = connection.prepare(
    `SELECT "name", "sql" FROM sqlite_master WHERE "type" = 'index' AND "tbl_name" = ? AND "sql" IS NOT NULL`,
  );
  const indexes = tables.flatMap((table) => indexesSchema.parse(find.all(table)));
  for (const { name } of indexes) connection.exec(`DROP INDEX "${name}"`);
  body();
  for (const { sql } of indexes) connection.exec(sql);
}

const indexesSchema = z.array(z.object({ name: z.string(), sql: z.string() }));
