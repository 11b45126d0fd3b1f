import { expect, it } from "vitest";
import { stoppedClock } from "@/lib/testing/clock";
import { textMessage } from "@/lib/testing/inbound";
import { makeAnsweringAccount, openWebhook } from "@/lib/testing/webhook";
import { createRuntimes, warmRuntimes } from "./runtimes";

it("after a restart, accounts that heard from followers are in memory before the next message", async () => {
  const [busy, quiet] = [await makeAnsweringAccount(), await makeAnsweringAccount()];
  const before = openWebhook();
  await before.deliver(busy, textMessage("你好"));
  await before.close();

  const runtimes = createRuntimes({ clock: stoppedClock() });
  await warmRuntimes(runtimes);
  expect(runtimes.find(busy.id)).toMatchObject({ connection: { accountId: busy.id } });
  const reading = runtimes.find(quiet.id);
  expect(reading).toBeInstanceOf(Promise);
  await reading;
  runtimes.close();
});
