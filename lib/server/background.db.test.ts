import { rmSync } from "node:fs";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { db } from "@/lib/platform/db/db";
import { buildChildProgram } from "@/lib/testing/child-program";
import { startBackground } from "./background-thread";

const DELIVERIES = 6000;
const PATIENCE = { timeout: 60_000, interval: 20 };

let program: string;
beforeAll(async () => {
  program = await buildChildProgram("background-main");
});
afterAll(() => rmSync(program, { force: true }));

it("what is told to stop in the middle of its work is finished later, each delivery once", async () => {
  await deliver();
  const background = startBackground(program);
  await vi.waitFor(async () => expect(await countEntered()).toBeGreaterThan(0), PATIENCE);
  await background.close();
  // It did not have to leave anything for a lease to run out.
  expect(await db.job.count({ where: { NOT: { leaseHolder: null } } })).toBe(0);
  // Its next times are seconds ahead; a restart is later than that.
  await db.job.updateMany({ data: { runAt: new Date(0) } });
  const next = startBackground(program);
  await vi.waitFor(async () => expect(await countEntered()).toBe(DELIVERIES), PATIENCE);
  await next.close();
  const entered = await db.followerDelivery.findMany({ orderBy: { deliveryId: "asc" } });
  const stored = await db.delivery.findMany({ orderBy: { id: "asc" }, select: { id: true } });
  expect(entered.map(({ deliveryId }) => deliveryId)).toEqual(stored.map(({ id }) => id));
}, 150_000);

function countEntered(): Promise<number> {
  return db.followerDelivery.count();
}

async function deliver(): Promise<void> {
  await db.delivery.createMany({
    data: Array.from({ length: DELIVERIES }, (_, number) => ({
      ...{ accountId: "a", openid: `o${number % 100}`, key: `${number}`, kind: "text", summary: "" },
      ...{ message: {}, verdict: {}, response: "success", latencyMicros: 1, receivedAt: new Date(0) },
    })),
  });
}
