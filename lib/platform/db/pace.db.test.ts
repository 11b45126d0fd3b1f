import { describe, expect, it } from "vitest";
import { db } from "./db";
import { isPostgres } from "./dialect";
import { createPace } from "./pace";

const SIZES = { least: 100, most: 500 };

describe.skipIf(isPostgres)("on SQLite background work", () => {
  it("takes twice as much while the lock is held for a moment only, up to the most", async () => {
    expect(await sizesAfter([1, 1, 1, 1])).toEqual([200, 400, 500, 500]);
  });

  it("takes less after it held the lock for too long, down to the least", async () => {
    expect(await sizesAfter([1, 1, 20, 1000, 1])).toEqual([200, 400, 200, 100, 200]);
  });

  it("stays as it is when it takes as long as it may", async () => {
    expect(await sizesAfter([1, 10, 10])).toEqual([200, 200, 200]);
  });
});

it.runIf(isPostgres)("on PostgreSQL background work always takes the most", async () => {
  expect(await sizesAfter([1, 1000])).toEqual([500, 500]);
});

it("gives what the transaction gave, and undoes one that fails", async () => {
  const pace = createPace(SIZES);
  const key = { id: "pace", sealedToken: "", expiresAt: new Date(0) };
  const failing = pace.inTransaction(async (tx) => {
    await tx.setupLink.create({ data: key });
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  expect(await pace.inTransaction((tx) => tx.setupLink.count({ where: { id: key.id } }))).toBe(0);
  expect(await db.setupLink.count({ where: { id: key.id } })).toBe(0);
});

/** The sizes after transactions that held the lock for so many milliseconds. */
async function sizesAfter(durations: readonly number[]): Promise<number[]> {
  let time = 0;
  const pace = createPace(SIZES, () => time);
  const sizes: number[] = [];
  for (const duration of durations) {
    await pace.inTransaction(async () => {
      time += duration;
    });
    sizes.push(pace.size);
  }
  return sizes;
}
