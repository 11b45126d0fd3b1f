import { expect, it } from "vitest";
import { db } from "@/lib/platform/db/db";
import { log } from "@/lib/platform/log";
import { createReadiness } from "./readiness";

log.level = "silent";
const moving = () => ({ isMoving: () => true });

it("a database that is current and takes a write is ready, each time", async () => {
  for (let time = 1; time <= 2; time++)
    expect((await createReadiness(moving)()).checks).toMatchObject({ database: true, writing: true });
});

it("a database that answers and takes no write is not", async () => {
  await db.$executeRawUnsafe('ALTER TABLE "Job" RENAME TO "JobAway"');
  try {
    const { ready, checks } = await createReadiness(moving)();
    expect([ready, checks.database, checks.writing]).toEqual([false, true, false]);
  } finally {
    await db.$executeRawUnsafe('ALTER TABLE "JobAway" RENAME TO "Job"');
  }
});

it.each([
  ["not started yet", null, false],
  ["silent", false, false],
  ["moving", true, true],
])("background work that is %s is told", async (_, isMoving, expected) => {
  const background = isMoving === null ? null : { isMoving: () => isMoving };
  const { checks } = await createReadiness(() => background)();
  expect(checks.background).toBe(expected);
});

it("many who ask at once cost one write", async () => {
  const count = async () => (await db.job.findUnique({ where: { id: "write-test" } }))?.attempts ?? 0;
  await createReadiness(moving)();
  const before = await count();
  const checkReadiness = createReadiness(moving);
  await Promise.all(Array.from({ length: 50 }, checkReadiness));
  expect(await count()).toBe(before + 1);
});
