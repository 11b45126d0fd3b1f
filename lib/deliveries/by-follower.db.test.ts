import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import Database from "libsql";
import { beforeEach, describe, expect, it } from "vitest";
import type { AccountId } from "@/lib/auth/account-id";
import { db } from "@/lib/platform/db/db";
import { isPostgres } from "@/lib/platform/db/dialect";
import { makeAccount } from "@/lib/testing/factories";
import { indexFollowers } from "./by-follower";
import { countDeliveriesOf } from "./data";
import { erase } from "./erase";
import { readFacts } from "./read-facts";
import { searchDeliveries } from "./search";

const clock = { now: Date.now };
const go = new AbortController().signal;
const SEARCH = { below: null, text: "", kind: null, unansweredKinds: null };

let accountId: AccountId;
let made = 0;
beforeEach(async () => {
  accountId = (await makeAccount()).id;
});

describe("a follower's deliveries", () => {
  it.each([
    ["before anything is entered", 0],
    ["when some are entered and some not", 2],
    ["when all are entered", 4],
  ])("are found, each once, newest first: %s", async (_, entered) => {
    const ids: number[] = [];
    for (let number = 0; number < 4; number++) {
      if (number === entered) await indexFollowers(clock, go);
      ids.push(await hear("anna"));
      await hear("ben");
    }
    if (entered === 4) await indexFollowers(clock, go);
    expect((await searchDeliveries(accountId, { ...SEARCH, openid: "anna" }, 10)).ids).toEqual(
      ids.toReversed(),
    );
    expect(await countDeliveriesOf(accountId, "anna")).toBe(4);
    const facts = await readFacts({ accountId, openid: "anna", end: ids[2] ?? 0 }, ["text"]);
    expect(facts.map(({ id }) => id)).toEqual(ids.slice(0, 3));
  });

  it("are those of one account", async () => {
    await hear("anna");
    const other = (await makeAccount()).id;
    expect(await countDeliveriesOf(other, "anna")).toBe(0);
    await indexFollowers(clock, go);
    expect(await countDeliveriesOf(other, "anna")).toBe(0);
  });

  it("are nobody's any more after they were erased, those that are not entered yet included", async () => {
    await hear("anna");
    await indexFollowers(clock, go);
    await hear("anna");
    expect(await erase({ accountId, openid: "anna" }, [], async () => {})).toBe(2);
    await indexFollowers(clock, go);
    expect(await countDeliveriesOf(accountId, "anna")).toBe(0);
    expect(await db.followerDelivery.count({ where: { accountId, openid: "anna" } })).toBe(0);
    expect(await db.followerDelivery.count({ where: { accountId } })).toBe(2);
  });
});

it.skipIf(isPostgres)("deliveries of before there was such a table are entered by the migration", () => {
  const folder = path.resolve("prisma/migrations/sqlite");
  const files = readdirSync(folder).filter((file) => file.endsWith(".sql"));
  const database = new Database(":memory:");
  const apply = (isWanted: (file: string) => boolean) => {
    for (const file of files.sort().filter(isWanted))
      database.exec(readFileSync(path.join(folder, file), "utf8"));
  };
  apply((file) => file < "0008");
  const columns = `"accountId", "key", "openid", "kind", "summary", "message", "verdict", "response", "latencyMicros", "receivedAt"`;
  for (const openid of ["ben", "anna", "ben"])
    database.exec(
      `INSERT INTO "Delivery" (${columns}) VALUES ('a', hex(randomblob(8)), '${openid}', '', '', '', '', '', 1, '')`,
    );
  apply((file) => file >= "0008");
  expect(database.prepare('SELECT "openid", "deliveryId" FROM "FollowerDelivery"').raw().all()).toEqual([
    ["anna", 2],
    ["ben", 1],
    ["ben", 3],
  ]);
  const place = database.prepare(
    `SELECT "readTo" FROM "ReadingPlace" WHERE "reader" = 'deliveries.byFollower'`,
  );
  expect(place.raw().all()).toEqual([[3]]);
  database.close();
});

async function hear(openid: string): Promise<number> {
  made += 1;
  const { id } = await db.delivery.create({
    data: {
      accountId,
      openid,
      key: `${made}`,
      kind: "text",
      summary: "你好",
      message: {},
      verdict: {},
      response: "success",
      latencyMicros: 1,
      receivedAt: new Date(),
    },
  });
  return id;
}
