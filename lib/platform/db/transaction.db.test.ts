import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { db } from "./db";
import { inTransaction, isUniqueConflict } from "./transaction";

describe("a transaction", () => {
  it("leaves nothing behind when it fails half way", async () => {
    const identifier = randomUUID();
    const failing = inTransaction(async (tx) => {
      await tx.verification.create({ data: entry(identifier) });
      throw new Error("half way");
    });
    await expect(failing).rejects.toThrow("half way");
    expect(await db.verification.count({ where: { identifier } })).toBe(0);
  });

  it("reads and then writes beside writes of others without failing", async () => {
    const identifier = randomUUID();
    const readThenWrite = () =>
      inTransaction(async (tx) => {
        await tx.verification.count({ where: { identifier } });
        await tx.verification.create({ data: entry(identifier) });
      });
    const single = () => db.verification.create({ data: entry(identifier) });
    await Promise.all(Array.from({ length: 10 }, () => [readThenWrite(), single()]).flat());
    expect(await db.verification.count({ where: { identifier } })).toBe(20);
  });

  it("that takes longer than it may is not tried again", async () => {
    let runs = 0;
    const slow = inTransaction(async (tx) => {
      runs += 1;
      await delay(100);
      await tx.verification.count();
    }, 20);
    await expect(slow).rejects.toThrow(/expired/i);
    expect(runs).toBe(1);
  });

  it("tells a second row with the same unique value from other errors", async () => {
    const data = { id: randomUUID(), key: randomUUID(), count: 1, lastRequest: 2n ** 60n };
    await db.rateLimit.create({ data });
    const again = db.rateLimit.create({ data: { ...data, id: randomUUID() } });
    await expect(again).rejects.toSatisfy(isUniqueConflict);
    expect(isUniqueConflict(new Error("other"))).toBe(false);
  });

  it("keeps a 64-bit number exact", async () => {
    const lastRequest = 2n ** 53n + 1n;
    const { id } = await db.rateLimit.create({
      data: { id: randomUUID(), key: randomUUID(), count: 1, lastRequest },
    });
    expect((await db.rateLimit.findUniqueOrThrow({ where: { id } })).lastRequest).toBe(lastRequest);
  });
});

function entry(identifier: string) {
  return { id: randomUUID(), identifier, value: "v", expiresAt: new Date(0) };
}
