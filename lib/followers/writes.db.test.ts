import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, it } from "vitest";
import type { AccountId } from "@/lib/auth/account-id";
import { indexFollowers } from "@/lib/deliveries/by-follower";
import { ERASED } from "@/lib/deliveries/erase";
import { db } from "@/lib/platform/db/db";
import { stoppedClock } from "@/lib/testing/clock";
import { makeAccount } from "@/lib/testing/factories";
import { ERASERS, eraseFollower } from "./writes";

const OPENID = "oAnna_0000000000000000000001A";
const AT = new Date("2026-11-22T12:00:00+08:00");
/** The log of deliveries erases its own. */
const registered = ["Delivery", "FollowerDelivery", ...ERASERS.flatMap(({ models }) => models)];

/** Nothing of it is needed for a total. */
const DELETED = ["QrMove", "FollowUp"];

let accountId: AccountId;
beforeEach(async () => {
  accountId = (await makeAccount()).id;
});

it("every table with a column for OpenIDs has somebody who erases them", () => {
  const tablesWithOpenids = models().filter(({ fields }) => /^\s*\w*openid\w*\s/im.test(fields));
  expect(tablesWithOpenids.length).toBeGreaterThan(5);
  expect(registered).toEqual(expect.arrayContaining(tablesWithOpenids.map(({ name }) => name)));
});

describe("an erased follower", () => {
  it("is named in no table any more, and somebody without a name is there instead", async () => {
    const tables = await enterEverywhere();
    const before = await tablesThatName(OPENID);
    expect(before).toEqual(expect.arrayContaining([...tables, ...DELETED]));
    expect([...tables, ...DELETED].sort()).toEqual([...registered].sort());
    expect(await eraseFollower({ accountId, openid: OPENID }, null)).toBe(1);
    expect(await tablesThatName(OPENID)).toEqual([]);
    expect(await tablesThatName("13912345678")).toEqual([]);
    expect((await tablesThatName(ERASED)).sort()).toEqual(tables.sort());
  });

  it("who never wrote is erased as well, and it is recorded", async () => {
    await db.qrTester.create({ data: { accountId, openid: OPENID, name: "Anna" } });
    expect(await eraseFollower({ accountId, openid: OPENID }, null)).toBe(0);
    expect(await tablesThatName(OPENID)).toEqual([]);
    expect(await db.auditEvent.findMany({ where: { accountId } })).toMatchObject([
      { event: "follower.erased", detail: { emptied: 0 } },
    ]);
  });

  it("stays what they are to another account", async () => {
    const other = (await makeAccount()).id;
    await deliver(other);
    expect(await eraseFollower({ accountId, openid: OPENID }, null)).toBeNull();
    expect(await db.auditEvent.count({ where: { accountId } })).toBe(0);
    expect(await tablesThatName(OPENID)).toEqual(["Delivery"]);
    await eraseFollower({ accountId: other, openid: OPENID }, null);
  });
});

/** The models of the database, with what stands between their braces. */
function models(): { name: string; fields: string }[] {
  const schema = readFileSync("prisma/schema.prisma", "utf8");
  return [...schema.matchAll(/^model (\w+) \{\n(.*?)^\}/gms)].map(([, name = "", fields = ""]) => {
    return { name, fields };
  });
}

/** A row that names the follower in every table that may. @returns the tables */
async function enterEverywhere(): Promise<string[]> {
  const who = { accountId, openid: OPENID };
  const day = "2026-11-22";
  await deliver(accountId);
  await indexFollowers(stoppedClock(AT.getTime()), new AbortController().signal);
  await db.buttonTaps.create({ data: { ...who, buttonId: "shop", day, taps: 1 } });
  await db.qrScanner.create({ data: { ...who, codeId: "code", day, scans: 1 } });
  await db.qrFollow.create({ data: { ...who, deliveryId: 1, at: AT, follows: true } });
  await db.qrVisit.create({ data: { ...who, codeId: "code", at: AT } });
  await db.qrTester.create({ data: { ...who, name: `Anna ${OPENID}` } });
  await db.qrMove.create({ data: { accountId, codeId: "code", from: [], to: [], openid: OPENID } });
  const times = { nextAt: AT, expiresAt: AT, createdAt: AT };
  await db.followUp.create({ data: { ...who, ...times, deliveryId: 1, position: 1, message: {} } });
  await db.auditEvent.create({
    data: { accountId, actorName: "", event: "x", subject: `of ${OPENID}`, detail: { about: [OPENID] } },
  });
  return [
    "Delivery",
    "FollowerDelivery",
    "ButtonTaps",
    "QrScanner",
    "QrFollow",
    "QrVisit",
    "QrTester",
    "AuditEvent",
  ];
}

async function deliver(account: AccountId): Promise<void> {
  const words = "call me: 13912345678";
  await db.delivery.create({
    data: {
      accountId: account,
      openid: OPENID,
      key: `1|${OPENID}|2`,
      kind: "text",
      summary: words,
      message: { type: "text", fromUser: OPENID, content: words },
      verdict: { why: "no-rule" },
      reply: { type: "text", content: `Thanks, ${OPENID}` },
      followUps: [{ type: "text", content: `Bye, ${OPENID}` }],
      response: `<xml><ToUserName>${OPENID}</ToUserName></xml>`,
      latencyMicros: 1,
      receivedAt: AT,
    },
  });
}

/** The tables that hold a text in any column. */
async function tablesThatName(text: string): Promise<string[]> {
  const namingTables: string[] = [];
  for (const { name } of models()) {
    const rows: unknown = await db.$queryRawUnsafe(`SELECT * FROM "${name}"`);
    if (JSON.stringify(rows, readable).includes(text)) namingTables.push(name);
  }
  return namingTables;
}

/** Whole numbers may be too large for JSON, and JSON may be stored as bytes. */
function readable(_: string, value: unknown): unknown {
  if (typeof value === "bigint") return String(value);
  return value instanceof Uint8Array ? Buffer.from(value).toString("latin1") : value;
}
