// The migrations folder: NNNN_name.sql for each provider, and the model file as it was when the last one was written.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export const modelFile = "prisma/schema.prisma";
export const migratedModelFile = "prisma/migrations/schema.prisma";

/** The model that the existing migrations lead to; null before the first one. */
export function migratedModels() {
  return existsSync(migratedModelFile) ? readFileSync(migratedModelFile, "utf8") : null;
}

/** Where a provider's migration of this name is, for instance 0003_tags. */
export function migrationFile(provider, name) {
  return path.join("prisma/migrations", provider, `${name}.sql`);
}

/** The names of a provider's migrations, oldest first. */
export function listMigrations(provider) {
  const folder = path.join("prisma/migrations", provider);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith(".sql"))
    .map((file) => path.basename(file, ".sql"))
    .sort();
}
