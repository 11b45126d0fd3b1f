import { describe, expect, it } from "vitest";
import { vouchForAccountId } from "@/lib/auth/account-id";
import { db } from "@/lib/platform/db/db";
import { MINUTE } from "@/lib/platform/time";
import { makeAccount } from "@/lib/testing/factories";
import { listPrints } from "./data";

describe("the time that a file may still take", () => {
  it("is what the rest takes as fast as it went so far", async () => {
    expect(await remainingOf({ done: 300, passed: MINUTE })).toBeCloseTo(3, 1);
    expect(await remainingOf({ done: 900, passed: 3 * MINUTE })).toBeCloseTo(1, 1);
  });

  it.each([
    ["before anything is there", { done: 0, passed: MINUTE }],
    ["in the first moments", { done: 30, passed: 1000 }],
    ["when all codes are drawn", { done: 1200, passed: MINUTE }],
    ["of a file that was cancelled", { done: 300, passed: MINUTE, state: "cancelled" }],
  ])("is not said %s", async (_, file) => {
    expect(await remainingOf(file)).toBeNull();
  });
});

/** In minutes, of twelve hundred codes that were ordered `passed` milliseconds ago. */
async function remainingOf({
  done,
  passed,
  state = "running",
}: {
  done: number;
  passed: number;
  state?: string;
}): Promise<number | null> {
  const accountId = vouchForAccountId((await makeAccount()).id);
  const createdAt = new Date(Date.now() - passed);
  const order = { kind: "pdf", name: "海报", spec: {}, createdBy: "小王", total: 1200 };
  await db.qrPrint.create({ data: { accountId, ...order, state, done, createdAt } });
  const [file] = (await listPrints(accountId, {})).rows;
  return file?.remaining ? file.remaining / MINUTE : null;
}
