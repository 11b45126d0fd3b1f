import { randomBytes } from "node:crypto";
import { readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import Database from "libsql";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { makeScratchFolder } from "@/lib/testing/scratch-folder";

const folder = makeScratchFolder("damage");
const file = path.join(folder, "mpdesk.db");

/** Brings the file up to date as the start does. */
async function migrateFile(): Promise<string[]> {
  vi.resetModules();
  vi.stubEnv("DATABASE_URL", `file:${file}`);
  const { migrate } = await import("./migrate");
  return migrate();
}

/** Else what was cut off would come back from there. */
function copyLog(): void {
  const database = new Database(file);
  database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  database.close();
}

afterEach(() => {
  vi.unstubAllEnvs();
  for (const end of ["", "-wal", "-shm"]) rmSync(file + end, { force: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("a database file that is damaged", () => {
  it("from the first byte on is told in a sentence, and left as it is", async () => {
    const garbage = randomBytes(20_000);
    writeFileSync(file, garbage);
    const sentence = { name: "DamagedDatabaseError", message: expect.stringContaining("your last backup") };
    await expect(migrateFile()).rejects.toMatchObject(sentence);
    expect(readFileSync(file).equals(garbage)).toBe(true);
  });

  it("by a cut is told in a sentence", async () => {
    await migrateFile();
    copyLog();
    truncateSync(file, 100_000);
    await expect(migrateFile()).rejects.toMatchObject({ name: "DamagedDatabaseError" });
  });
});
