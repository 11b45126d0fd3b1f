import { expect, it } from "vitest";
import { z } from "zod";
import { db } from "./db";
import { isPostgres } from "./dialect";
import { asRepeatable } from "./repeatable";
import { inTransaction } from "./transaction";

const NORMAL = 1;
const FULL = 2;

/** What SQLite waits for at the end of a transaction that is begun now. */
async function safetyOfTransaction(): Promise<number> {
  return inTransaction(async (tx) => {
    const [row] = safetySchema.parse(await tx.$queryRaw`SELECT "synchronous" FROM pragma_synchronous`);
    return row?.synchronous ?? -1;
  });
}

const safetySchema = z.array(z.object({ synchronous: z.coerce.number() }));

it.skipIf(isPostgres)(
  "only what can be repeated does not wait for the disk, whatever runs beside it",
  async () => {
    const [before, repeatable, beside] = await Promise.all([
      safetyOfTransaction(),
      asRepeatable(safetyOfTransaction),
      safetyOfTransaction(),
    ]);
    expect([before, repeatable, beside]).toEqual([FULL, NORMAL, FULL]);
  },
);

it.skipIf(isPostgres)("a write of its own can be repeatable as well", async () => {
  const write = async () => db.job.updateMany({ where: { id: "nobody" }, data: { state: "done" } });
  const safety = async () => {
    const [row] = safetySchema.parse(await db.$queryRaw`SELECT "synchronous" FROM pragma_synchronous`);
    return row?.synchronous;
  };
  await asRepeatable(write);
  expect(await safety()).toBe(NORMAL);
  await write();
  expect(await safety()).toBe(FULL);
});
