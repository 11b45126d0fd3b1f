import { describe, expect, it } from "vitest";
import { db } from "./db";
import { isDatabaseCurrent, MigrationError, migrate } from "./migrate";
import { inTransaction } from "./transaction";

describe("migrations", () => {
  it("are applied once, however often and by however many at once", async () => {
    expect(await Promise.all([migrate(), migrate()])).toEqual([[], []]);
    expect(await isDatabaseCurrent()).toBe(true);
  });

  it("wait for no writer when there is nothing to apply", async () => {
    await inTransaction(async (tx) => {
      await tx.$executeRaw`UPDATE "_migration" SET "name" = "name"`;
      expect(await migrate()).toEqual([]);
    });
  });

  it("refuse a past that was edited", async () => {
    await withLedger(`UPDATE "_migration" SET "checksum" = 'edited'`, async () => {
      await expect(migrate()).rejects.toThrow(MigrationError);
    });
  });

  it("refuse a database that is newer than the program", async () => {
    await withLedger(`INSERT INTO "_migration" VALUES ('9999_future', 'x', 'y')`, async () => {
      await expect(migrate()).rejects.toThrow(/too old/);
    });
  });

  it("are missing when the ledger is short of one", async () => {
    await withLedger(`DELETE FROM "_migration" WHERE "name" LIKE '0001%'`, async () => {
      expect(await isDatabaseCurrent()).toBe(false);
    });
  });
});

/** Falsifies the ledger for the length of a check. */
async function withLedger(statement: string, check: () => Promise<void>): Promise<void> {
  await db.$executeRawUnsafe('CREATE TABLE "_saved" AS SELECT * FROM "_migration"');
  try {
    await db.$executeRawUnsafe(statement);
    await check();
  } finally {
    await db.$executeRawUnsafe('DELETE FROM "_migration"');
    await db.$executeRawUnsafe('INSERT INTO "_migration" SELECT * FROM "_saved"');
    await db.$executeRawUnsafe('DROP TABLE "_saved"');
  }
}
