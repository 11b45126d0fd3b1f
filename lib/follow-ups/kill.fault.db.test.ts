import { rmSync } from "node:fs";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { db } from "@/lib/platform/db/db";
import { isPostgres } from "@/lib/platform/db/dialect";
import { keyword, says } from "@/lib/testing/rules";
import { addRules } from "@/lib/testing/webhook";
import { buildWebhookServer, startWebhook, type WebhookProcess } from "@/lib/testing/webhook-process";
import { type WiredAccount, wiredAccountsForFile } from "@/lib/testing/wired-account";
import { LEASE_MS } from "./queue";

/** On PostgreSQL what a dead process was sending waits for its lease. */
const [ENDS, PATIENCE_MS] = isPostgres ? [2, LEASE_MS * 3] : [5, 20_000];
const PEOPLE = 8;
const LIMIT_MS = 240_000;

const { platform, wireAccount } = wiredAccountsForFile();
let program: string;
let running: WebhookProcess;
beforeAll(async () => {
  program = await buildWebhookServer();
  running = await startWebhook(program);
});
afterAll(async () => {
  await running.kill();
  rmSync(program, { force: true });
});

it.each([
  ["killed", () => running.kill()],
  ["told to stop", () => running.stop()],
])(
  `%s ${ENDS} times in the middle, it sends every further reply, in order`,
  async (_, end) => {
    const account = await wireAccount();
    await addRules(account, [
      { triggers: [keyword.contains("hi")], replies: ["one", "two", "three"].map(says) },
    ]);
    for (let round = 0; round < ENDS; round++) {
      await call(account, running);
      const people = await Promise.all(Array.from({ length: PEOPLE }, () => account.addPerson()));
      await Promise.all(people.map((openid) => account.act(openid, { type: "follow" })));
      const before = await db.followUp.count({ where: { accountId: account.id, state: "sent" } });
      const saying = people.map((openid) => account.act(openid, { type: "say", text: "hi" }));
      // Some have their second reply, few their third.
      await vi.waitFor(
        async () => {
          const sent = await db.followUp.count({ where: { accountId: account.id, state: "sent" } });
          expect(sent - before).toBeGreaterThan((round * 3) % (PEOPLE * 2));
        },
        { timeout: PATIENCE_MS, interval: 1 },
      );
      await end();
      running = await startWebhook(program);
      await call(account, running);
      await Promise.all(saying);
      await vi.waitFor(() => expectAllSettled(account), { timeout: PATIENCE_MS, interval: 50 });
      for (const openid of people) await expectEverything(account, openid);
    }
  },
  LIMIT_MS,
);

/** Has WeChat call this process. */
async function call({ id, name, ...account }: WiredAccount, { port }: WebhookProcess): Promise<void> {
  const { appId, originalId, appSecret, token, aesKey: encodingAesKey } = account;
  const settings = { appId, name, originalId, mode: "plain" as const, appSecret, token, encodingAesKey };
  await platform().putAccount({ ...settings, callbackUrl: `http://127.0.0.1:${port}/api/wechat/${id}` });
}

async function expectAllSettled({ id: accountId }: WiredAccount): Promise<void> {
  const promised = await db.delivery.count({ where: { accountId, kind: "text" } });
  expect(await db.followUp.count({ where: { accountId, state: "sent" } })).toBe(2 * promised);
}

/** Each once, but for what the process was sending when it ended: whether WeChat had it nobody knows. */
async function expectEverything(account: WiredAccount, openid: string): Promise<void> {
  const further = (await account.read(openid)).filter((text) => text !== "one");
  const rows = await db.followUp.findMany({
    where: { accountId: account.id, openid },
    orderBy: { position: "asc" },
  });
  // WeChat gave up on a message for which nobody was there.
  if (rows.length === 0) return;
  expect([...new Set(further)]).toEqual(["two", "three"]);
  const once = rows.filter(({ attempts }) => attempts === 1);
  expect(further.length - 2).toBeLessThanOrEqual(rows.length - once.length);
}
