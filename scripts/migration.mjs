// npm run migration -- NAME: writes the migration from the last one's model to today's, for both databases.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import {
  listMigrations,
  migratedModelFile,
  migratedModels,
  migrationFile,
  modelFile,
} from "./prisma/migrations.mjs";
import { providers } from "./prisma/variants.mjs";
import { Complaint, main } from "./project.mjs";
import { setUp } from "./setup.mjs";

await main(async ([name]) => {
  if (!/^[a-z0-9]+(_[a-z0-9]+)*$/.test(name ?? "")) {
    throw new Complaint("Usage: npm run migration -- NAME   (NAME like add_tags)");
  }
  await setUp();
  const { schemaDiff } = await import("./prisma/schema-diff.mjs");
  const models = readFileSync(modelFile, "utf8");
  const written = [];
  for (const provider of providers) {
    const sql = await schemaDiff(provider, migratedModels(), models);
    if (sql !== "") written.push({ file: migrationFile(provider, nextName(name)), sql });
  }
  if (written.length === 0) throw new Complaint("The migrations already lead to prisma/schema.prisma.", 0);
  for (const { file, sql } of written) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, sql);
    process.stdout.write(`${file}\n`);
  }
  writeFileSync(migratedModelFile, models);
});

/** Both providers count together, so that a change that only one of them needs keeps the numbers in step. */
function nextName(name) {
  const numbers = providers.flatMap(listMigrations).map((migration) => Number.parseInt(migration, 10));
  return `${String(Math.max(0, ...numbers) + 1).padStart(4, "0")}_${name}`;
}
