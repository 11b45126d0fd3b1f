import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import Database from "libsql";
import { describe, expect, it } from "vitest";
import { tellMainThreadBusy } from "@/lib/platform/spare-time";
import { db } from "./db";
import { isPostgres, sqliteFile } from "./dialect";
import { ImmediateLibSql } from "./immediate-libsql";
import { inTransaction } from "./transaction";
import { leaveGaps } from "./write-lock";

// On PostgreSQL all this is the server's affair.
describe.skipIf(isPostgres)("the connection to SQLite", () => {
  it.each([
    ["a single write", (identifier: string) => db.verification.create({ data: entry(identifier) })],
    [
      "a transaction",
      (identifier: string) => inTransaction((tx) => tx.verification.create({ data: entry(identifier) })),
    ],
    [
      "what does not look like a write",
      (identifier: string) =>
        db.$executeRawUnsafe(`/* */ ${insertion(identifier).sql}`, ...insertion(identifier).args),
    ],
  ])("lets the thread go on while another writer is waited for: %s", async (_, write) => {
    const other = new Database(sqliteFile);
    const identifier = randomUUID();
    other.exec("BEGIN IMMEDIATE");
    let isWritten = false;
    const writing = write(identifier).then(() => {
      isWritten = true;
    });
    // A thread that SQLite kept waiting would not come to this before its patience ended.
    await delay(100);
    expect(isWritten).toBe(false);
    other.exec("COMMIT");
    other.close();
    await writing;
    expect(await db.verification.count({ where: { identifier } })).toBe(1);
  });

  it("takes nothing more for a transaction that SQLite has undone", async () => {
    const identifier = randomUUID();
    const failing = inTransaction(async (tx) => {
      await tx.verification.create({ data: entry(identifier) });
      // As SQLite does by itself when the disk is full.
      await tx.$executeRawUnsafe("ROLLBACK");
      await tx.verification.create({ data: entry(identifier) });
    });
    await expect(failing).rejects.toThrow();
    expect(await db.verification.count({ where: { identifier } })).toBe(0);
    expect(await inTransaction((tx) => tx.verification.create({ data: entry(identifier) }))).toBeTruthy();
  });

  it("takes nothing more for a transaction that is over, least of all into the next one", async () => {
    const [late, next] = [randomUUID(), randomUUID()];
    const client = new ImmediateLibSql({ url: `file:${sqliteFile}` }).createClient();
    const first = await client.transaction("write");
    await first.rollback();
    const second = await client.transaction("write");
    // As of a Promise.all whose first member failed.
    await expect(first.execute(insertion(late))).rejects.toThrow("over");
    await expect(first.commit()).rejects.toThrow("over");
    await first.rollback();
    await second.execute(insertion(next));
    await second.commit();
    client.close();
    expect(await db.verification.count({ where: { identifier: { in: [late, next] } } })).toBe(1);
  });

  it("leaves others a gap after each transaction, where it is told to and somebody may be waiting", async () => {
    const identifier = randomUUID();
    leaveGaps(50);
    tellMainThreadBusy(0.2);
    await db.verification.create({ data: entry(identifier) });
    const before = performance.now();
    await inTransaction((tx) => tx.verification.create({ data: entry(identifier) }));
    leaveGaps(0);
    tellMainThreadBusy(0);
    // Timers may be a millisecond early, and the first write's answer takes its time.
    expect(performance.now() - before).toBeGreaterThan(30);
  });

  it("is free again when a thread died in the middle of a transaction", async () => {
    const worker = new Worker(
      `const Database = require("libsql");
      const connection = new Database(${JSON.stringify(sqliteFile)});
      connection.exec("BEGIN IMMEDIATE");
      connection.exec("DELETE FROM Verification");
      process.exit(1);`,
      { eval: true },
    );
    const identifier = randomUUID();
    await db.verification.create({ data: entry(identifier) });
    await new Promise((resolve) => worker.once("exit", resolve));
    await db.verification.create({ data: entry(identifier) });
    expect(await db.verification.count({ where: { identifier } })).toBe(2);
  });
});

function insertion(identifier: string) {
  const columns = `"id", "identifier", "value", "expiresAt", "createdAt", "updatedAt"`;
  return {
    sql: `INSERT INTO "Verification" (${columns}) VALUES (?, ?, 'v', 0, 0, 0)`,
    args: [randomUUID(), identifier],
  };
}

function entry(identifier: string) {
  return { id: randomUUID(), identifier, value: "v", expiresAt: new Date(0) };
}
