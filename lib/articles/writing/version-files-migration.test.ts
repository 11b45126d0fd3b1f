import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import Database from "libsql";
import { expect, it } from "vitest";

const FOLDER = "prisma/migrations/sqlite";
const WITH_FILES = "0027";

it("finds the files of versions that are older than their list", () => {
  const files = readdirSync(FOLDER)
    .filter((file) => file.endsWith(".sql"))
    .sort();
  const database = new Database(":memory:");
  const run = (file: string) => database.exec(readFileSync(path.join(FOLDER, file), "utf8"));
  for (const file of files.filter((one) => one < WITH_FILES)) run(file);
  database.exec("PRAGMA foreign_keys = OFF");
  const body = [{ type: "card", content: [{ type: "image", attrs: { mediaId: "there" } }] }];
  const values = { coverId: "there", body: { content: [...body, { attrs: { imageMediaId: "gone" } }] } };
  for (const [id, account] of [
    ["there", "account"],
    ["gone", "another"],
  ])
    database
      .prepare(
        `INSERT INTO "MediaFile" ("id", "accountId", "kind", "contentHash", "format", "bytes", "name", "searchText", "createdAt", "updatedAt")
         VALUES (?, ?, 'image', 'h', 'png', 1, 'a', '', 0, 0)`,
      )
      .run([id, account]);
  database
    .prepare(
      `INSERT INTO "ArticleVersion" ("articleId", "number", "accountId", "values", "savedBy", "savedAt", "begunAt")
       VALUES ('a', 3, 'account', ?, '', 0, 0)`,
    )
    .run([JSON.stringify(values)]);
  for (const file of files.filter((one) => one >= WITH_FILES)) run(file);
  const rows = database.prepare(`SELECT * FROM "ArticleVersionFile"`).all();
  database.close();
  expect(rows).toEqual([{ articleId: "a", number: 3, fileId: "there", accountId: "account" }]);
});
