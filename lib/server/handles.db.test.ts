import { readdirSync } from "node:fs";
import { afterAll, expect, it } from "vitest";
import { countTaps } from "@/lib/menu/clicks/taps";
import { systemClock } from "@/lib/platform/clock";
import { isPostgres } from "@/lib/platform/db/dialect";
import { inTransaction } from "@/lib/platform/db/transaction";
import { countCodes } from "@/lib/qrcodes/measuring/count";
import { listTesters } from "@/lib/qrcodes/reports/data";
import { scanEvent, textMessage } from "@/lib/testing/inbound";
import { says } from "@/lib/testing/rules";
import { makeAnsweringAccount, openWebhook } from "@/lib/testing/webhook";

const ROUNDS = 60;
/** A library may open one more when it needs it first. */
const FEW = 4;

const webhook = openWebhook();
afterAll(() => webhook.close());

// What is open is counted in /proc, which Linux has; PostgreSQL's connections are bounded by its pool.
it.runIf(process.platform === "linux" && !isPostgres)(
  "saves, batches of deliveries and reports leave no file open",
  async () => {
    const account = await makeAnsweringAccount([{ replies: [says("hi")] }]);
    const { signal } = new AbortController();
    let scene = 0;
    const round = async () => {
      for (let saves = 0; saves < 5; saves++)
        await inTransaction((tx) =>
          tx.account.update({ where: { id: account.id }, data: { name: "saved" } }),
        );
      const batch = [textMessage("hi"), textMessage("hi"), scanEvent(`scene ${scene++}`)];
      await Promise.all(batch.map((inbound) => webhook.deliver(account, inbound)));
      await countTaps(systemClock, signal);
      await countCodes(systemClock, signal);
      await listTesters(account.id);
    };
    await round();
    const before = openFiles();
    for (let rounds = 0; rounds < ROUNDS; rounds++) await round();
    expect(openFiles()).toBeLessThanOrEqual(before + FEW);
  },
  60_000,
);

function openFiles(): number {
  return readdirSync("/proc/self/fd").length;
}
