import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { db } from "@/lib/platform/db/db";
import { isPostgres } from "@/lib/platform/db/dialect";
import { env } from "@/lib/platform/env";
import { admin as runAdmin } from "@/lib/testing/command-line";
import { makeAccount, makePerson } from "@/lib/testing/factories";

async function admin(args: string[]) {
  // This process is no desk that runs.
  await db.$disconnect();
  return runAdmin(args);
}

let number = 0;
let file = "";
beforeEach(() => {
  number += 1;
  file = path.join(env.DATA_DIR, "copies", `${number}.dump`);
});
afterEach(() => {
  vi.unstubAllEnvs();
});

async function signIn(userId: string): Promise<void> {
  const expiresAt = new Date(Date.now() + 60_000);
  await db.session.create({ data: { id: `s${number}`, token: `t${number}`, userId, expiresAt } });
}

const accountNames = async () =>
  (await db.account.findMany({ select: { name: true } })).map(({ name }) => name);

describe.runIf(isPostgres)("restoring PostgreSQL", () => {
  const programs = path.join(env.DATA_DIR, "programs");

  /** Stands for pg_restore, which belongs to the server's version and is not everywhere: runs a file of SQL. */
  function installPgRestore(): void {
    mkdirSync(programs, { recursive: true });
    const script = `#!${process.execPath}
const { Client } = require(${JSON.stringify(path.resolve("node_modules/pg"))});
const url = process.argv.find((one) => one.startsWith("--dbname="))?.slice(9);
const sql = require("node:fs").readFileSync(process.argv.at(-1), "utf8");
if (!sql.startsWith("--")) { console.error("pg_restore: error: input file does not appear to be a valid archive"); process.exit(1); }
if (url) (async () => {
  const client = new Client(url);
  await client.connect();
  await client.query("BEGIN;" + sql + ";COMMIT").catch((error) => { console.error(error.message); process.exitCode = 1; });
  await client.end();
})();
`;
    writeFileSync(path.join(programs, "pg_restore"), script, { mode: 0o755 });
    vi.stubEnv("PATH", programs);
  }

  /** What pg_dump would have kept: all tables, as they are now. */
  async function dump(extra = ""): Promise<void> {
    await query("DROP SCHEMA IF EXISTS dumped CASCADE; CREATE SCHEMA dumped");
    const tables = await query("SELECT tablename FROM pg_tables WHERE schemaname = 'public'");
    for (const { tablename } of tables)
      await query(
        `CREATE TABLE dumped."${tablename}" (LIKE public."${tablename}" INCLUDING ALL); INSERT INTO dumped."${tablename}" SELECT * FROM public."${tablename}"`,
      );
    mkdirSync(path.dirname(file), { recursive: true });
    const copies = tables.map(
      ({ tablename }) =>
        `CREATE TABLE public."${tablename}" (LIKE dumped."${tablename}" INCLUDING ALL); INSERT INTO public."${tablename}" SELECT * FROM dumped."${tablename}";`,
    );
    writeFileSync(file, `-- a dump\n${copies.join("\n")}${extra}`);
  }

  async function query(sql: string): Promise<Record<string, string>[]> {
    const client = new pg.Client(env.DATABASE_URL);
    await client.connect();
    const { rows } = await client.query(sql);
    await client.end();
    return rows;
  }

  it("brings back what was, ends the sessions, and keeps the tables of before", async () => {
    installPgRestore();
    const account = await makeAccount({ name: "kept" });
    await signIn((await makePerson({ accountId: account.id, role: "admin" })).userId);
    await dump();
    await db.account.update({ where: { id: account.id }, data: { name: "changed" } });

    const { code, stdout, stderr } = await admin(["restore", file]);

    expect([code, stderr]).toEqual([0, ""]);
    expect(await accountNames()).toContain("kept");
    expect(await db.session.count()).toBe(0);
    const schema = /kept as the schema (\w+)/.exec(stdout)?.[1] ?? "";
    expect(await query(`SELECT name FROM ${schema}."Account" WHERE id = '${account.id}'`)).toEqual([
      { name: "changed" },
    ]);
  });

  it.each<[string, string, string]>([
    ["does not go through", "SELECT 1 / 0", "division by zero"],
    ["is newer than this version", `INSERT INTO "_migration" VALUES ('9999_later', 'x', 'x')`, "9999_later"],
  ])("puts everything back when the file %s", async (_, extra, words) => {
    installPgRestore();
    const { id } = await makeAccount();
    await dump(extra);
    const { code, stderr } = await admin(["restore", file]);
    expect([code, stderr]).toEqual([1, expect.stringContaining(words)]);
    expect(await db.account.findUnique({ where: { id } })).not.toBeNull();
  });

  it("refuses what is no archive, and to work beside a desk that runs", async () => {
    installPgRestore();
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, "hello");
    expect((await admin(["restore", file])).stderr).toContain("does not appear to be a valid archive");
    writeFileSync(file, "-- a dump");
    const desk = new pg.Client(env.DATABASE_URL);
    await desk.connect();
    expect((await admin(["restore", file])).stderr).toContain("Stop the desk first");
    await desk.end();
  });
});
