import { afterAll, expect, it } from "vitest";
import { listDeliveries } from "@/lib/conversations/data";
import { deliveryFilterSchema } from "@/lib/conversations/schema";
import { getLatestCreateTime, listRecentFollowers } from "@/lib/deliveries/data";
import { readFacts } from "@/lib/deliveries/read-facts";
import { SUSPICIOUS_KIND } from "@/lib/deliveries/types";
import { DAY, SECOND } from "@/lib/platform/time";
import { stoppedClock } from "@/lib/testing/clock";
import { scanEvent, textMessage, toXml } from "@/lib/testing/inbound";
import { says } from "@/lib/testing/rules";
import {
  type AnsweringAccount,
  callOf,
  deliveriesOf,
  deliveryOf,
  makeAnsweringAccount,
  openWebhook,
} from "@/lib/testing/webhook";
import type { WireMode } from "@/lib/wechat/wire/delivery";

const clock = stoppedClock();
const webhook = openWebhook({ clock });
afterAll(() => webhook.close());

const rules = [{ triggers: [{ type: "default" } as const], replies: [says("one"), says("two")] }];

/** An account that has heard a follower, and the clock a day later. */
async function dayOld(mode: WireMode): Promise<{ account: AnsweringAccount; query: Record<string, string> }> {
  const account = await makeAnsweringAccount(rules, mode);
  const now = Math.floor(clock.now() / SECOND);
  const seen = deliveryOf(account, textMessage("hello", { createTime: now }), now);
  expect((await webhook.call(seen)).body).not.toBe("success");
  clock.advance(DAY);
  const query = Object.fromEntries(Object.entries(seen.query).map(([name, value]) => [name, value ?? ""]));
  return { account, query };
}

it("who saw an address of plain mode a day ago can write to it, and nothing comes of it", async () => {
  const { account, query } = await dayOld("plain");
  const now = Math.floor(clock.now() / SECOND);
  for (const createTime of [now, Number(query.timestamp)])
    for (const forged of [textMessage("forged", { createTime }), { ...scanEvent("shop"), createTime }])
      expect((await webhook.call(callOf(account.id, query, toXml(forged)))).body).toBe("success");
  const [genuine, ...forged] = await deliveriesOf(account);
  expect(genuine?.kind).toBe("text");
  expect(forged.map(({ kind, reply, followUps, ruleId }) => ({ kind, reply, followUps, ruleId }))).toEqual(
    Array(4).fill({ kind: SUSPICIOUS_KIND, reply: null, followUps: null, ruleId: null }),
  );
  expect(await readFacts({ after: 0, end: 2 ** 31 - 1, accountId: account.id }, ["scan"])).toEqual([]);
  expect(await getLatestCreateTime(account.id)).toBe(Number(query.timestamp) * SECOND);
});

it("a new address does not serve for what happened long ago", async () => {
  const account = await makeAnsweringAccount(rules);
  const now = Math.floor(clock.now() / SECOND);
  const old = textMessage("old", { createTime: now - DAY / SECOND });
  expect((await webhook.call(deliveryOf(account, old, now))).body).toBe("success");
});

it.each<WireMode>(["compatible", "secure"])(
  "a delivery of %s mode that somebody sends again later is not acted upon",
  async (mode) => {
    const account = await makeAnsweringAccount(rules, mode);
    const now = Math.floor(clock.now() / SECOND);
    const kept = deliveryOf(account, textMessage("buy", { createTime: now }), now);
    clock.advance(DAY);
    expect((await webhook.call(kept)).body).toBe("success");
    expect((await deliveriesOf(account)).map(({ kind }) => kind)).toEqual([SUSPICIOUS_KIND]);
  },
);

it("what was forged does not stand where the real delivery is going to", async () => {
  const { account, query } = await dayOld("plain");
  const now = Math.floor(clock.now() / SECOND);
  const real = textMessage("real", { createTime: now });
  await webhook.call(callOf(account.id, query, toXml(real)));
  const { body } = await webhook.call(deliveryOf(account, real, now));
  expect(body).toContain("one");
});

it("Messages finds the suspicious ones, and nobody is offered to staff because of them", async () => {
  const { account, query } = await dayOld("plain");
  const forged = textMessage("transfer money", { fromUser: "oForged" });
  await webhook.call(callOf(account.id, query, toXml(forged)));
  const filter = deliveryFilterSchema.parse({
    kind: SUSPICIOUS_KIND,
    search: "",
    openid: "",
    isUnanswered: false,
    below: null,
  });
  const { rows } = await listDeliveries(account.id, filter);
  expect(rows.map(({ kind, summary, verdict }) => ({ kind, summary, why: verdict?.why }))).toEqual([
    { kind: SUSPICIOUS_KIND, summary: "transfer money", why: "suspicious" },
  ]);
  expect(await listRecentFollowers(account.id)).not.toContainEqual(
    expect.objectContaining({ openid: "oForged" }),
  );
});

it("in plain mode nobody's body is read before the address is signed", async () => {
  const account = await makeAnsweringAccount(rules);
  const call = deliveryOf(account, textMessage("hi"));
  let isRead = false;
  const answer = await webhook.call({
    ...call,
    query: { ...call.query, signature: "0".repeat(40) },
    readBody: async () => {
      isRead = true;
      return { text: "" };
    },
  });
  expect([answer.status, isRead]).toEqual([403, false]);
});
