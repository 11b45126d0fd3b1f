import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import Database from "libsql";
import pg from "pg";
import { expect, it } from "vitest";
import { z } from "zod";
import { isPostgres } from "@/lib/platform/db/dialect";
import { env } from "@/lib/platform/env";

/** The migration that gave special numbers columns with names. */
const NAMED = "0007";
const FOLDER = path.resolve("prisma/migrations", isPostgres ? "postgresql" : "sqlite");

it("readers of a desk from before go on where they were, with the accounts that were left behind", async () => {
  const rows = { "menu.taps": 120, "qrcodes.counting": 100, "qrcodes.basis": 7, "followers.erased": 3 };
  const places = await migrated({ ...rows, "qrcodes.tagging": 119, "qrcodes.tagging:account:1": 80 });
  expect(places).toEqual({
    everybody: [
      { reader: "menu.taps", readTo: 120, basis: 0, isClearing: false },
      { reader: "qrcodes.counting", readTo: 100, basis: 7, isClearing: false },
      { reader: "qrcodes.tagging", readTo: 119, basis: 0, isClearing: false },
    ],
    behind: [{ reader: "qrcodes.tagging", accountId: "account:1", readTo: 80 }],
  });
});

it("one that was deleting its counters goes on deleting them", async () => {
  const { everybody } = await migrated({ "menu.taps": -1, "qrcodes.counting": -1 });
  expect(everybody).toEqual([
    { reader: "menu.taps", readTo: 0, basis: 0, isClearing: true },
    { reader: "qrcodes.counting", readTo: 0, basis: 0, isClearing: true },
  ]);
});

it("a desk that never read anything has no places", async () => {
  expect(await migrated({})).toEqual({ everybody: [], behind: [] });
});

/** What becomes of places as they were kept before. */
async function migrated(places: Record<string, number>) {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith(".sql"));
  const scripts = files.sort().map((file) => ({ file, sql: readFileSync(path.join(FOLDER, file), "utf8") }));
  const values = Object.entries(places).map(([name, place]) => `('${name}', ${place})`);
  const insert = `INSERT INTO "ReadingPlace" ("name", "deliveryId") VALUES ${values.join()}`;
  return read([
    ...scripts.filter(({ file }) => file < NAMED).map(({ sql }) => sql),
    ...(values.length > 0 ? [insert] : []),
    ...scripts.filter(({ file }) => file.startsWith(NAMED)).map(({ sql }) => sql),
  ]);
}

const EVERYBODY = 'SELECT "reader", "readTo", "basis", "isClearing" FROM "ReadingPlace" ORDER BY "reader"';
const BEHIND = 'SELECT "reader", "accountId", "readTo" FROM "AccountReadingPlace" ORDER BY "accountId"';

// SQLite has no booleans.
const placesSchema = z.array(z.looseObject({ isClearing: z.coerce.boolean() }));

async function read(statements: readonly string[]) {
  return isPostgres ? readPostgres(statements) : readSqlite(statements);
}

async function readPostgres(statements: readonly string[]) {
  const client = new pg.Client(env.DATABASE_URL);
  await client.connect();
  try {
    await client.query("BEGIN; CREATE SCHEMA old; SET LOCAL search_path TO old");
    for (const statement of statements) await client.query(statement);
    const everybody = await client.query(EVERYBODY);
    const behind = await client.query(BEHIND);
    return { everybody: placesSchema.parse(everybody.rows), behind: behind.rows };
  } finally {
    await client.query("ROLLBACK");
    await client.end();
  }
}

function readSqlite(statements: readonly string[]) {
  const database = new Database(":memory:");
  for (const statement of statements) database.exec(statement);
  const places = {
    everybody: placesSchema.parse(database.prepare(EVERYBODY).all()),
    behind: database.prepare(BEHIND).all(),
  };
  database.close();
  return places;
}
