import { afterAll, beforeAll, expect, it } from "vitest";
import { makeOwner } from "@/lib/testing/factories";
import { type BatchRow, type BatchWriter, RowRefused } from "./batch-writer";
import { db } from "./db";
import { isPostgres } from "./dialect";
import { openBatchWriter } from "./open-batch-writer";
import { toDatabaseTime } from "./time";
import { inTransaction } from "./transaction";

// Any table with a unique key will do; this one has a text, an integer and a time.
const table = {
  name: "Delivery",
  columns: [
    { name: "accountId", type: "text" },
    { name: "key", type: "text" },
    { name: "openid", type: "text" },
    { name: "kind", type: "text" },
    { name: "summary", type: "text" },
    { name: "message", type: "json" },
    { name: "verdict", type: "json" },
    { name: "response", type: "text" },
    { name: "attempts", type: "integer" },
    { name: "latencyMicros", type: "integer" },
    { name: "receivedAt", type: "time" },
  ],
  key: ["accountId", "key"],
  counter: "attempts",
  reported: "response",
} as const;

let writer: BatchWriter;
beforeAll(() => {
  writer = openBatchWriter(table);
});
afterAll(() => writer.close());

function rowOf(key: string, response: string | null = `response of ${key}`): BatchRow {
  return [
    "a",
    key,
    "o",
    "text",
    "",
    '{"优惠":"🎁\\n"}',
    "{}",
    response,
    1,
    7,
    toDatabaseTime(1_730_000_000_123),
  ];
}

it("what was written reads like what the client writes", async () => {
  await writer.write([rowOf("as written")]);
  expect(await db.delivery.findFirst({ where: { key: "as written" } })).toMatchObject({
    message: { 优惠: "🎁\n" },
    attempts: 1,
    latencyMicros: 7,
    receivedAt: new Date(1_730_000_000_123),
  });
});

it("rows that are there already are counted and reported, the others written", async () => {
  await writer.write([rowOf("there")]);
  const stored = await writer.write([rowOf("z-new", "1"), rowOf("there", "2"), rowOf("a-new", "3")]);
  expect(stored).toEqual([null, "response of there", null]);
  const rows = await db.delivery.findMany({
    where: { response: { not: "" }, key: { in: ["there", "a-new"] } },
  });
  expect(rows.map(({ key, attempts }) => [key, attempts]).sort()).toEqual([
    ["a-new", 1],
    ["there", 2],
  ]);
});

it("of a batch with a row that cannot be stored, nothing is", async () => {
  const bad = rowOf("bad", null);
  await expect(writer.write([rowOf("beside"), bad])).rejects.toThrow(RowRefused);
  expect(await db.delivery.count({ where: { key: { in: ["beside", "bad"] } } })).toBe(0);
  expect(await writer.write([rowOf("beside")])).toEqual([null]);
});

it("a transaction of this process that is under way is waited for, and can go on meanwhile", async () => {
  let written: Promise<unknown> = Promise.resolve();
  await inTransaction(async (tx) => {
    await tx.user.updateMany({ data: { name: "first" } });
    written = writer.write([rowOf("waits")]);
    // Enough turns for the writer to have met the lock.
    for (let turn = 0; turn < 20; turn++) await tx.user.count();
    await tx.user.updateMany({ data: { name: "second" } });
  });
  expect(await written).toEqual([null]);
});

it.skipIf(isPostgres)("one that keeps the database to itself is not waited for without end", async () => {
  let writing: Promise<unknown> = Promise.resolve();
  await inTransaction(async (tx) => {
    await tx.user.updateMany({ data: { name: "busy" } });
    writing = writer.write([rowOf("given up")]);
    await expect(writing).rejects.toThrow("another writer");
  });
  expect(await writer.write([rowOf("given up")])).toEqual([null]);
});

it("another writer of the same rows waits its turn", async () => {
  await makeOwner();
  const other = openBatchWriter(table);
  const keys = Array.from({ length: 100 }, (_, number) => `both ${number}`);
  const [here, there] = await Promise.all([
    writer.write(keys.map((key) => rowOf(key, "here"))),
    other.write(keys.toReversed().map((key) => rowOf(key, "there"))),
  ]);
  await other.close();
  const later = here.includes(null) ? there : here;
  expect(new Set(later)).toEqual(new Set([here.includes(null) ? "here" : "there"]));
});
