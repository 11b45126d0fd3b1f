// Platform although one server asks: the table of jobs has its owner here.

import { db } from "@/lib/platform/db/db";
import { asRepeatable } from "@/lib/platform/db/repeatable";

const ROW = { id: "write-test", kind: "write-test", state: "done", createdBy: "" };

/** Writes something that differs from the last time, since a database need not write what is there already. */
export async function tryWriting(): Promise<void> {
  await asRepeatable(async () =>
    db.job.upsert({
      where: { id: ROW.id },
      create: { ...ROW, payload: {}, runAt: new Date(0) },
      update: { attempts: { increment: 1 } },
      select: { id: true },
    }),
  );
}
