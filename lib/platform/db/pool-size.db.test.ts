import { expect, it } from "vitest";
import { openPostgres } from "./db";
import { isPostgres } from "./dialect";

const POOL_SIZE = 2;

it.runIf(isPostgres)("never opens more connections to PostgreSQL than were allowed", async () => {
  const client = openPostgres(POOL_SIZE);
  // Long enough that all of them are wanted at once.
  const pidOf = () => client.$queryRaw`SELECT pg_backend_pid() AS "pid" FROM pg_sleep(0.02)`;
  const pids = await Promise.all(Array.from({ length: 5 * POOL_SIZE }, pidOf));
  expect(new Set(pids.map((rows) => JSON.stringify(rows))).size).toBe(POOL_SIZE);
  await client.$disconnect();
});
