// node scripts/check/migrations.mjs: the migrations of both databases lead to prisma/schema.prisma.
import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import Database from "libsql";
import { listMigrations, migratedModels, migrationFile, modelFile } from "../prisma/migrations.mjs";
import { schemaDiff } from "../prisma/schema-diff.mjs";
import { providers } from "../prisma/variants.mjs";

const models = readFileSync(modelFile, "utf8");
const complaints = [];

for (const provider of providers) {
  const missing = await schemaDiff(provider, migratedModels(), models);
  if (missing !== "")
    complaints.push(`${provider}: no migration does this yet (npm run migration -- NAME):\n${missing}`);
}

const migrated = sqliteShape(
  listMigrations("sqlite").map((name) => readFileSync(migrationFile("sqlite", name), "utf8")),
);
const wanted = sqliteShape([await schemaDiff("sqlite", null, models)]);
for (const table of new Set([...Object.keys(migrated), ...Object.keys(wanted)])) {
  if (isDeepStrictEqual(migrated[table], wanted[table])) continue;
  const [is, should] = [migrated[table], wanted[table]].map((shape) => JSON.stringify(shape, null, 2));
  complaints.push(`sqlite: after the migrations table ${table} is\n${is}\nbut the model says\n${should}`);
}

for (const complaint of complaints) process.stdout.write(`${complaint}\n`);
process.exitCode = complaints.length > 0 ? 1 : 0;

/** The tables that these scripts make: columns, keys and indexes, in an order of their own. */
function sqliteShape(scripts) {
  const database = new Database(":memory:");
  for (const script of scripts) database.exec(script);
  const rows = (sql, ...values) => database.prepare(sql).all(...values);
  const tables = rows("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'");
  const shapes = tables.map(({ name }) => [
    name,
    {
      columns: rows(
        'SELECT name, type, "notnull", dflt_value, pk FROM pragma_table_info(?) ORDER BY name',
        name,
      ),
      foreignKeys: rows(
        'SELECT "table", "from", "to", on_update, on_delete FROM pragma_foreign_key_list(?) ORDER BY "from", "to"',
        name,
      ),
      // A key's own index has no statement, and a table WITHOUT ROWID, which no model can ask for, has none; the key is
      // among the columns.
      indexes: rows(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL AND tbl_name = ? ORDER BY name",
        name,
      ),
    },
  ]);
  database.close();
  return Object.fromEntries(shapes);
}
