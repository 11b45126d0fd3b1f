import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import Database from "libsql";
import { expect, it } from "vitest";

const FOLDER = "prisma/migrations/sqlite";
/** The first migration after which codes had lists of labels, replies and tags. */
const WITH_LISTS = "0004";

// Prisma writes the default of a list in a way that SQLite takes for an empty text: whoever had codes before the
// campaigns could not open one of them afterwards.
it("leaves a code that was made before codes had lists with empty ones", () => {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith(".sql"));
  const scripts = files.sort().map((file) => ({ file, sql: readFileSync(path.join(FOLDER, file), "utf8") }));
  const database = new Database(":memory:");
  for (const { sql } of scripts.filter(({ file }) => file < WITH_LISTS)) database.exec(sql);
  database.exec("PRAGMA foreign_keys = OFF");
  database.exec(`INSERT INTO "QrCode" ("id", "accountId", "name", "lifetime", "scene", "ticket", "url", "searchText")
    VALUES ('old', 'account', '海报', 'permanent', 'poster', 'TICKET', 'http://weixin.qq.com/q/x', '海报')`);
  for (const { sql } of scripts.filter(({ file }) => file >= WITH_LISTS)) database.exec(sql);
  const code = database.prepare(`SELECT "labels", "replies", "pausedReplies", "tags" FROM "QrCode"`).get();
  database.close();
  expect(code).toMatchObject({ labels: "[]", replies: "[]", pausedReplies: "[]", tags: "[]" });
});
