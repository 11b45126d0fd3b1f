import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  copyFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import Database from "libsql";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { isPostgres } from "@/lib/platform/db/dialect";
import { env } from "@/lib/platform/env";
import { bundleForNode } from "@/lib/testing/bundle";

// Inside the project, so that it finds the packages.
const program = path.resolve(`.cache/test/restore-${randomBytes(4).toString("hex")}.mjs`);

/** A machine of its own for each test, a copy of the first one. */
const first = path.join(env.DATA_DIR, "first");
let machine = first;
let file = "";
const place = (name: string) => path.join(machine, name);
beforeAll(async () => {
  await bundleForNode({ entryPoints: ["lib/admin/main.ts"], outfile: program });
  if (!isPostgres) await backUp();
});
afterAll(() => rmSync(program, { force: true }));
beforeEach(() => {
  machine = path.join(env.DATA_DIR, randomBytes(4).toString("hex"));
  if (!isPostgres) cpSync(first, machine, { recursive: true });
  file = place("copies/monday.db");
});

/** The command line as a process of its own: what another one has open it must not take away. */
function admin(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const given = { NODE_ENV: "production" as const, DATA_DIR: machine, SANDBOX_PORT: "1" };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [program, ...args], { env: given }, (_, stdout, stderr) => {
      resolve({ code: child.exitCode ?? -1, stdout, stderr });
    });
  });
}

/** An account, somebody who is signed in, and a backup of both. */
async function backUp(): Promise<void> {
  const made = await admin("account", "create", "--name", "kept", "--json");
  expect(made.stderr).toBe("");
  sqlOn(place("mpdesk.db"), [
    `INSERT INTO "User" ("id", "name", "email", "updatedAt") VALUES ('u', 'u', 'u@x.example', '2026-01-01')`,
    `INSERT INTO "Session" ("id", "token", "userId", "expiresAt", "updatedAt") VALUES ('s', 't', 'u', '2099-01-01', '2026-01-01')`,
  ]);
  expect((await admin("backup", place("copies/monday.db"))).code).toBe(0);
  sqlOn(place("mpdesk.db"), [`UPDATE "Account" SET "name" = 'changed'`]);
}

function sqlOn(file: string, statements: string[]): void {
  const connection = new Database(file);
  for (const statement of statements) connection.exec(statement);
  connection.close();
}

function namesIn(file: string): unknown[] {
  return ask(file, 'SELECT "name" FROM "Account"');
}

function ask(file: string, sql: string): unknown[] {
  const connection = new Database(file, { readonly: true });
  const found = connection.prepare(sql).pluck().all();
  connection.close();
  return found;
}

const restorings = () => readdirSync(machine).filter((name) => name.includes("restor"));

describe.runIf(!isPostgres)("restoring SQLite", () => {
  it("brings back what was, ends the sessions, and keeps the database of before", async () => {
    const { code, stdout, stderr } = await admin("restore", file);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("Everybody has to sign in again");
    expect(stdout).toContain("The key is the right one");
    expect(namesIn(place("mpdesk.db"))).toEqual(["kept"]);
    expect(ask(place("mpdesk.db"), 'SELECT "id" FROM "Session"')).toEqual([]);
    expect(namesIn(/kept as (\S+);/.exec(stdout)?.[1] ?? "")).toEqual(["changed"]);
  });

  it("says what waited in the backup and is not sent a second time", async () => {
    sqlOn(file, [
      `INSERT INTO "FollowUp" ("deliveryId", "position", "accountId", "openid", "message", "nextAt", "expiresAt", "createdAt")
       VALUES (1, 1, 'a', 'o', '{"type":"text","content":"two"}', '2026-01-01', '2026-01-01', '2026-01-01')`,
    ]);
    expect((await admin("restore", file)).stdout).toContain("sent after an answer: 1.");
    expect(ask(place("mpdesk.db"), 'SELECT "state" FROM "FollowUp"')).toEqual(["restored"]);
  });

  it("works on an empty machine with the key", async () => {
    const secret = readFileSync(place("secret.key"));
    for (const name of readdirSync(machine)) if (name !== "copies") rmSync(place(name));
    writeFileSync(place("secret.key"), secret);
    const { code, stdout } = await admin("restore", file);
    expect([code, stdout]).toEqual([0, expect.stringContaining("The key is the right one")]);
    expect(stdout).not.toContain("is kept as");
    expect(namesIn(place("mpdesk.db"))).toEqual(["kept"]);
  });

  it("says that the key is missing or another one, and makes none", async () => {
    rmSync(place("secret.key"));
    expect((await admin("restore", file)).stdout).toContain(`The key ${place("secret.key")} is missing`);
    expect(existsSync(place("secret.key"))).toBe(false);
    writeFileSync(place("secret.key"), "another key ".repeat(5));
    expect((await admin("restore", file)).stdout).toContain("does not open the secrets of 1 of 1 accounts");
  });

  it("reads the log that lies beside a copy, and leaves none of its own", async () => {
    // A connection that stays open keeps the log where it is.
    const open = new Database(place("mpdesk.db"));
    open.exec(`PRAGMA journal_mode = WAL; UPDATE "Account" SET "name" = 'only in the log'`);
    for (const part of ["", "-wal"]) copyFileSync(place(`mpdesk.db${part}`), place(`copies/raw.db${part}`));
    open.close();
    expect((await admin("restore", place("copies/raw.db"))).code).toBe(0);
    expect(existsSync(place("mpdesk.db-wal"))).toBe(false);
    expect(namesIn(place("mpdesk.db"))).toEqual(["only in the log"]);
  });

  it("is refused while the desk runs", async () => {
    const desk = new Database(place("mpdesk.db"));
    desk.exec("PRAGMA journal_mode = WAL");
    desk.prepare('SELECT count(*) FROM "Account"').get();
    const { code, stderr } = await admin("restore", file);
    desk.close();
    expect([code, stderr]).toEqual([1, expect.stringContaining("Stop the desk first")]);
    expect(namesIn(place("mpdesk.db"))).toEqual(["changed"]);
  });

  it("takes the place of a database that is damaged, and keeps that one", async () => {
    writeFileSync(place("mpdesk.db"), "garbage".repeat(3000));
    const { code, stdout } = await admin("restore", file);
    expect(code).toBe(0);
    expect(readFileSync(/kept as (\S+);/.exec(stdout)?.[1] ?? "", "utf8")).toContain("garbage");
    expect(namesIn(place("mpdesk.db"))).toEqual(["kept"]);
  });

  it("refuses a file that is not there", async () => {
    const { code, stderr } = await admin("restore", "/nowhere/monday.db");
    expect([code, stderr]).toEqual([
      1,
      expect.stringContaining("/nowhere/monday.db cannot be read; nothing was changed"),
    ]);
  });

  it.each<[string, (copy: string) => void, string]>([
    ["no database", (copy) => writeFileSync(copy, "hello".repeat(2000)), "is damaged, or no database"],
    ["a part of one", (copy) => truncateSync(copy, 100_000), "is damaged"],
    ["of another program", (copy) => sqlOn(copy, ['DROP TABLE "_migration"']), "is no database of Mpdesk"],
    [
      "newer than this version",
      (copy) => sqlOn(copy, [`INSERT INTO "_migration" VALUES ('9999_later', 'x', 'x')`]),
      "9999_later",
    ],
  ])("refuses what is %s, and changes nothing", async (_, spoil, words) => {
    spoil(file);
    const { code, stderr } = await admin("restore", file);
    expect([code, stderr]).toEqual([1, expect.stringContaining(words)]);
    expect(namesIn(place("mpdesk.db"))).toEqual(["changed"]);
    expect(restorings()).toEqual([]);
  });
});
