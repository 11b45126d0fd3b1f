import { beforeEach, describe, expect, it, vi } from "vitest";
import { getDelivery, listDeliveries } from "@/lib/conversations/data";
import { deliveryFilterSchema } from "@/lib/conversations/schema";
import { erase } from "@/lib/deliveries/erase";
import { systemClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db/db";
import { isPostgres } from "@/lib/platform/db/dialect";
import { NO_JSON } from "@/lib/platform/db/sql";
import { MINUTE, SECOND } from "@/lib/platform/time";
import { keyword, says } from "@/lib/testing/rules";
import { addRules } from "@/lib/testing/webhook";
import { type WiredAccount, wiredAccountsForFile } from "@/lib/testing/wired-account";
import { SEND_PATH } from "@/lib/wechat/api/custom-message";
import { settleRestored } from "./after-restore";
import { sumUpFollowUps } from "./data";
import { claim, findDue, LEASE_MS } from "./queue";
import { readPromised } from "./read-promised";
import { createSender } from "./sender";
import { startFollowUps } from "./start-follow-ups";
import { followUpsEraser, HEAD_START_MS } from "./writes";

const { platform, wireAccount } = wiredAccountsForFile();
const go = new AbortController().signal;
/** How far this desk's clock is ahead of the platform's. */
let ahead = 0;
const clock = { now: () => Date.now() + ahead };

let account: WiredAccount;
let fan: string;
beforeEach(async () => {
  ahead = HEAD_START_MS;
  account = await wireAccount();
  await addRules(account, [
    { triggers: [keyword.contains("hi")], replies: ["one", "two", "three"].map(says) },
  ]);
  fan = await account.addPerson();
  await account.act(fan, { type: "follow" });
});

/** One process's share: each follower's next message. */
async function run(): Promise<void> {
  await readPromised(clock, go);
  const sender = createSender(clock, () => {});
  await sender.turn();
  await sender.close();
}

async function runTwice(): Promise<void> {
  await run();
  await run();
}

const say = (openid = fan) => account.act(openid, { type: "say", text: "hi" });
const rowsOf = () => db.followUp.findMany({ where: { accountId: account.id }, orderBy: { position: "asc" } });
const statesOf = async () => (await rowsOf()).map(({ state }) => state);

function order(fault: object, times = 1): Promise<unknown> {
  return platform().control("POST", "/faults", { appId: account.appId, path: SEND_PATH, times, fault });
}

it("what a rule says further is promised with the answer and sent after it, in its order, once", async () => {
  await say();
  const promised = await db.delivery.findMany({ where: { accountId: account.id, kind: "text" } });
  expect(promised).toMatchObject([{ followUps: [{ content: "two" }, { content: "three" }] }]);
  await run();
  expect(await account.read(fan)).toEqual(["one", "two"]);
  await runTwice();
  expect(await account.read(fan)).toEqual(["one", "two", "three"]);
  expect(await statesOf()).toEqual(["sent", "sent"]);
});

it("a follower's second message waits for all that is said to the first; nobody else does", async () => {
  const other = await account.addPerson();
  await account.act(other, { type: "follow" });
  await say();
  await say();
  await say(other);
  await order({ type: "errcode", errcode: 45011 });
  await runTwice();
  await runTwice();
  ahead += MINUTE;
  for (let turn = 0; turn < 4; turn++) await run();
  expect(await account.read(fan)).toEqual(["one", "one", "two", "three", "two", "three"]);
  expect(await account.read(other)).toEqual(["one", "two", "three"]);
});

describe("when WeChat does not take one at first, it is sent later and the next one after it", () => {
  it.each([
    ["too many calls in a minute", { type: "errcode", errcode: 45011 }],
    ["no calls left today", { type: "errcode", errcode: 45009 }],
    ["this server's address is not allowed", { type: "errcode", errcode: 40164 }],
    ["a bad gateway", { type: "status", status: 502 }],
    ["a cut connection", { type: "cut" }],
  ])("%s", async (_, fault) => {
    await order(fault);
    await say();
    await runTwice();
    expect(await account.read(fan)).toEqual(["one"]);
    expect(await rowsOf()).toMatchObject([{ state: "waiting", attempts: 1 }, { attempts: 0 }]);
    ahead += 11 * MINUTE;
    await runTwice();
    expect(await account.read(fan)).toEqual(["one", "two", "three"]);
    expect(await statesOf()).toEqual(["sent", "sent"]);
  });
});

it.each([45015, 45047, 48001, 40003, 45002])(
  "refused with %i it is not sent again, and says why",
  async (errcode) => {
    await order({ type: "errcode", errcode });
    await say();
    await runTwice();
    ahead += 11 * MINUTE;
    await run();
    expect(await account.read(fan)).toEqual(["one", "three"]);
    const [refused] = await rowsOf();
    expect(refused).toMatchObject({ state: "refused", attempts: 1, errcode });
    expect(refused?.failure).toMatchObject({ zh: expect.stringContaining(`（${errcode}）`) });
  },
);

it("never answered twice, it is sent no third time and holds up nobody", async () => {
  await order({ type: "cut" }, 2);
  await say();
  await run();
  ahead += 2 * SECOND;
  await runTwice();
  expect(await statesOf()).toEqual(["unknown", "sent"]);
  expect(await account.read(fan)).toEqual(["one", "three"]);
});

it("after 48 hours nothing is sent any more", async () => {
  await say();
  ahead += 48 * 60 * MINUTE;
  await runTwice();
  expect(await account.read(fan)).toEqual(["one"]);
  expect(await statesOf()).toEqual(["expired", "expired"]);
});

describe("a process that is gone in the middle of sending", () => {
  const die = () =>
    findDue({ now: clock.now(), limit: 50 }, { except: [] }).then((due) =>
      db.$transaction((tx) => claim(tx, { holder: "gone", now: clock.now() }, due)),
    );

  it("leaves what it was sending to the next one, who sends it", async () => {
    await say();
    await readPromised(clock, go);
    expect(await die()).toHaveLength(1);
    if (isPostgres) {
      await run();
      // It may be alive yet.
      expect(await account.read(fan)).toEqual(["one"]);
      ahead += LEASE_MS + SECOND;
    }
    await runTwice();
    expect(await account.read(fan)).toEqual(["one", "two", "three"]);
  });

  it("once more and no oftener", async () => {
    await say();
    await readPromised(clock, go);
    for (let death = 0; death < 2; death++) {
      await die();
      ahead += LEASE_MS + SECOND;
    }
    await runTwice();
    expect(await statesOf()).toEqual(["unknown", "sent"]);
    expect(await account.read(fan)).toEqual(["one", "three"]);
  });
});

it.skipIf(!isPostgres)("several processes at once send each of them once", async () => {
  const people = await Promise.all(Array.from({ length: 5 }, () => account.addPerson()));
  for (const openid of people) await account.act(openid, { type: "follow" });
  await Promise.all(people.map((openid) => say(openid)));
  for (let turn = 0; turn < 4; turn++) await Promise.all([run(), run(), run()]);
  for (const openid of people) expect(await account.read(openid)).toEqual(["one", "two", "three"]);
});

it("what is said to many at once is sent without a pause, each once", async () => {
  const people = await Promise.all(Array.from({ length: 15 }, () => account.addPerson()));
  for (const openid of people) await account.act(openid, { type: "follow" });
  const followUps = startFollowUps(systemClock);
  await Promise.all(people.map((openid) => say(openid)));
  followUps.wake();
  // Sooner than any lease that was forgotten would end.
  await vi.waitFor(async () => expect(await statesOf()).toEqual(Array(30).fill("sent")), {
    timeout: LEASE_MS / 2,
  });
  await followUps.close();
  for (const openid of people) expect(await account.read(openid)).toEqual(["one", "two", "three"]);
});

describe("staff see", () => {
  const rule = () => db.rule.findFirstOrThrow({ where: { accountId: account.id } });

  it("under the delivery what became of each", async () => {
    await order({ type: "errcode", errcode: 48001 });
    await say();
    await runTwice();
    const [row] = (await listDeliveries(account.id, deliveryFilterSchema.parse({ kind: "text" }))).rows;
    expect(row?.followUps).toEqual(["refused", "sent"]);
    const detail = await getDelivery(account.id, Number(row?.id));
    expect(detail?.followUpDetails).toMatchObject([
      { state: "refused", message: { content: "two" }, failure: { zh: expect.stringContaining("48001") } },
      { state: "sent", message: { content: "three" }, failure: null },
    ]);
  });

  it("on the rule how many were sent, and why others were not", async () => {
    const { id } = await rule();
    const since = new Date(0);
    expect(await sumUpFollowUps(account.id, id, since)).toBeNull();
    await order({ type: "errcode", errcode: 48001 });
    await say();
    await runTwice();
    await say();
    await readPromised(clock, go);
    expect(await sumUpFollowUps(account.id, id, since)).toEqual({
      sent: 1,
      waiting: 2,
      unsent: [
        {
          state: "refused",
          count: 1,
          failure: expect.objectContaining({ en: expect.stringMatching(/48001/) }),
        },
      ],
    });
    expect(await sumUpFollowUps(account.id, id, new Date(Date.now() + MINUTE))).toBeNull();
    expect(await sumUpFollowUps((await wireAccount()).id, id, since)).toBeNull();
  });
});

it("of a follower who is erased nothing is kept, and nothing is sent", async () => {
  await say();
  await readPromised(clock, go);
  await say();
  await erase({ accountId: account.id, openid: fan }, [followUpsEraser], async () => {});
  await runTwice();
  expect(await rowsOf()).toEqual([]);
  expect(
    await db.delivery.count({ where: { accountId: account.id, NOT: { followUps: { equals: NO_JSON } } } }),
  ).toBe(0);
  expect(await account.read(fan)).toEqual(["one", "one"]);
});

it("what waits in a backup that was restored may have been sent since, and is not sent", async () => {
  await say();
  await run();
  // Promised, and not in line yet when the backup was made.
  await say();
  expect(await settleRestored(clock)).toBe(3);
  await runTwice();
  expect(await account.read(fan)).toEqual(["one", "two", "one"]);
  expect((await statesOf()).toSorted()).toEqual(["restored", "restored", "restored", "sent"]);
});
