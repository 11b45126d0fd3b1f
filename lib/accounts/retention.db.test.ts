import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, it } from "vitest";
import type { AccountId } from "@/lib/auth/account-id";
import { indexFollowers } from "@/lib/deliveries/by-follower";
import { follow } from "@/lib/deliveries/follow";
import { beginAnew } from "@/lib/deliveries/places";
import { addFollowUps, deleteFollowUps } from "@/lib/follow-ups/writes";
import { db } from "@/lib/platform/db/db";
import { isPostgres, sqliteFile } from "@/lib/platform/db/dialect";
import { DAY } from "@/lib/platform/time";
import { signInAs } from "@/lib/testing/as";
import { stoppedClock } from "@/lib/testing/clock";
import { makeAccount, makePerson } from "@/lib/testing/factories";
import { describeRefusals } from "@/lib/testing/refusals";
import { setMessageRetentionAction } from "./actions";
import { expireMessages } from "./retention";

const clock = stoppedClock(Date.UTC(2026, 10, 29));
const go = new AbortController().signal;
let accountId: AccountId;
let made = 0;

beforeEach(async () => {
  await db.delivery.deleteMany();
  await db.followerDelivery.deleteMany();
  await db.readingPlace.deleteMany();
  accountId = (await makeAccount({ keepMessagesDays: 30 })).id;
});

describe("messages that are older than they are kept", () => {
  it("are deleted, with what names their followers; others and other accounts' stay", async () => {
    const forEver = (await makeAccount()).id;
    for (let number = 0; number < 60; number++) await hear(accountId, 31);
    const kept = [await hear(accountId, 29), await hear(forEver, 400), await hear(accountId, 0)];
    await indexFollowers(clock, go);
    await expireMessages(clock, deleteFollowUps, go);
    expect((await db.delivery.findMany({ orderBy: { id: "asc" } })).map(({ id }) => id)).toEqual(kept);
    const entered = await db.followerDelivery.findMany({ orderBy: { deliveryId: "asc" } });
    expect(entered.map(({ deliveryId }) => deliveryId)).toEqual(kept);
  });

  it("are deleted with what followed their answers", async () => {
    const [old, kept] = [await hear(accountId, 31), await hear(accountId, 29)];
    await indexFollowers(clock, go);
    for (const deliveryId of [old, kept]) await promise(deliveryId);
    await expireMessages(clock, deleteFollowUps, go);
    expect((await db.followUp.findMany()).map(({ deliveryId }) => deliveryId)).toEqual([kept]);
  });

  it("are counted in one row of the audit a day", async () => {
    for (const count of [2, 1]) {
      for (let number = 0; number < count; number++) await hear(accountId, 31);
      await indexFollowers(clock, go);
      await expireMessages(clock, deleteFollowUps, go);
    }
    const event = "account.messagesExpired";
    expect(await db.auditEvent.findMany({ where: { accountId, event } })).toMatchObject([
      { actorName: "公号台", detail: { expiredMessages: 3 } },
    ]);
  });

  it("stay until every reader has passed them", async () => {
    const ids = [await hear(accountId, 40), await hear(accountId, 35)];
    await indexFollowers(clock, go);
    await follow({ name: "slow", startsAt: "oldest", step: async () => null }, clock, go);
    await beginAnew("slow");
    await expireMessages(clock, deleteFollowUps, go);
    expect(await db.delivery.count()).toBe(2);
    await db.readingPlace.update({ where: { reader: "slow" }, data: { readTo: ids[0] ?? 0 } });
    await expireMessages(clock, deleteFollowUps, go);
    expect((await db.delivery.findMany()).map(({ id }) => id)).toEqual(ids.slice(1));
  });

  it("stay while their account is behind with a reader", async () => {
    const id = await hear(accountId, 40);
    await indexFollowers(clock, go);
    await db.accountReadingPlace.create({ data: { reader: "tags", accountId, readTo: id - 1 } });
    await expireMessages(clock, deleteFollowUps, go);
    expect(await db.delivery.count()).toBe(1);
  });

  it("are deleted behind one that came by a clock that was ahead", async () => {
    const ahead = await hear(accountId, -400);
    await hear(accountId, 40);
    await indexFollowers(clock, go);
    await expireMessages(clock, deleteFollowUps, go);
    expect((await db.delivery.findMany()).map(({ id }) => id)).toEqual([ahead]);
  });

  it.skipIf(isPostgres)("leave no word of theirs in the file", async () => {
    await hear(accountId, 40, "a word that nobody else says: quetzalcoatlus");
    await indexFollowers(clock, go);
    await db.$queryRaw`PRAGMA wal_checkpoint(TRUNCATE)`;
    expect(readFileSync(sqliteFile).includes("quetzalcoatlus")).toBe(true);
    await expireMessages(clock, deleteFollowUps, go);
    await db.$queryRaw`PRAGMA wal_checkpoint(TRUNCATE)`;
    expect(readFileSync(sqliteFile).includes("quetzalcoatlus")).toBe(false);
  });
});

describe("saying how long messages are kept", () => {
  it("is written down with what it was before", async () => {
    await signInAs(await makePerson({ accountId, role: "admin" }));
    expect(await setMessageRetentionAction(accountId, { keepMessagesDays: "0" })).toMatchObject({ ok: true });
    const account = await db.account.findUniqueOrThrow({ where: { id: accountId } });
    expect(account.keepMessagesDays).toBeNull();
    const event = await db.auditEvent.findFirstOrThrow({ where: { accountId } });
    expect(event).toMatchObject({
      event: "account.retentionChanged",
      detail: { keepMessagesDays: { from: 30, to: null } },
    });
  });

  describeRefusals("it", setMessageRetentionAction, { keepMessagesDays: "90" });
});

function promise(deliveryId: number): Promise<void> {
  const message = { type: "text", content: "还有" };
  const answer = { accountId, openid: "follower-1", ruleId: null, answeredAt: clock.now() };
  return addFollowUps(db, [{ ...answer, deliveryId, position: 1, message }]);
}

async function hear(account: AccountId, daysAgo: number, summary = "你好"): Promise<number> {
  made += 1;
  const { id } = await db.delivery.create({
    data: {
      accountId: account,
      openid: `follower-${made % 3}`,
      key: `retention-${made}`,
      kind: "text",
      summary,
      message: {},
      verdict: {},
      response: "success",
      latencyMicros: 1,
      receivedAt: new Date(clock.now() - daysAgo * DAY),
    },
  });
  return id;
}
