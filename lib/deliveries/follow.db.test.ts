import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { type AccountId, vouchForAccountId } from "@/lib/auth/account-id";
import { db } from "@/lib/platform/db/db";
import { DAY, MINUTE } from "@/lib/platform/time";
import { stoppedClock } from "@/lib/testing/clock";
import { erase } from "./erase";
import { type DeliveryReader, follow } from "./follow";
import { beginAnew, changeBasis, readPlace } from "./places";
import type { DeliveryRange } from "./types";

const NOW = Date.parse("2026-11-22T12:00:00+08:00");
const clock = stoppedClock(NOW);
const go = new AbortController().signal;
const account = vouchForAccountId("account");

let name: string;
beforeEach(async () => {
  name = randomUUID();
  await db.delivery.deleteMany();
  await db.buttonTaps.deleteMany();
  // The ids of earlier tests are not given again.
  await deliver(1);
  await follow(counter({ write: async () => {} }), clock, go);
});

it("reads every delivery once, in the order of their ids, however many read at a time", async () => {
  const ids = await deliver(900);
  await Promise.all([1, 2, 3].map(() => follow(counter(), clock, go)));
  const more = await deliver(3);
  await Promise.all([1, 2, 3].map(() => follow(counter(), clock, go)));
  expect(await counted()).toEqual([...ids, ...more]);
});

it("leaves out what was there before, if it is to begin with the latest", async () => {
  name = randomUUID();
  await deliver(10);
  await follow(counter({ startsAt: "latest" }), clock, go);
  const later = await deliver(2);
  await follow(counter({ startsAt: "latest" }), clock, go);
  expect(await counted()).toEqual(later);
});

it("waits for deliveries to be old enough", async () => {
  const [old] = await deliver(1);
  await deliver(1, NOW);
  await deliver(1);
  await follow(counter({ minAge: MINUTE }), clock, go);
  expect(await counted()).toEqual([old]);
});

it("does not wait for those that came by a clock that was ahead", async () => {
  const ids = [...(await deliver(1, NOW + DAY)), ...(await deliver(1))];
  await deliver(1, NOW);
  await follow(counter({ minAge: MINUTE }), clock, go);
  expect(await counted()).toEqual(ids);
});

it("reads on at once where a step's worth came while it read, and leaves less for later", async () => {
  const ids = await deliver(3);
  const comes = [3, 2];
  const step = async (range: DeliveryRange) => {
    ids.push(...(await deliver(comes.shift() ?? 0)));
    return counter().step(range);
  };
  await follow(counter({ step, idsAStep: { least: 3, most: 3 } }), clock, go);
  expect(await counted()).toEqual(ids.slice(0, 6));
});

it("lets others of its thread go first if it is patient", async () => {
  await deliver(1);
  const order: string[] = [];
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const reader = (who: string, options: Partial<DeliveryReader<void>>): DeliveryReader<void> => ({
    name: `${name} ${who}`,
    startsAt: "oldest",
    step: async () => void order.push(who),
    ...options,
  });
  const hold = async () => {
    await released;
    order.push("first");
  };
  const first = follow(reader("first", { step: hold }), clock, go);
  const patient = follow(reader("patient", { isPatient: true }), clock, go);
  // It had as much time as a reader takes that does not wait.
  await follow(reader("other", {}), clock, go);
  expect(order).not.toContain("patient");
  release();
  await Promise.all([first, patient]);
  expect(order).toContain("patient");
});

it("writes nothing of a step that breaks off, and goes on from there", async () => {
  const ids = await deliver(10);
  const write = async () => Promise.reject(new Error("no disk"));
  const before = await readPlace(name);
  await expect(follow(counter({ write }), clock, go)).rejects.toThrow("no disk");
  expect(await readPlace(name)).toEqual(before);
  await follow(counter(), clock, go);
  expect(await counted()).toEqual(ids);
});

it("computes a step again when what it went by has changed meanwhile", async () => {
  const ids = await deliver(10);
  let steps = 0;
  const reader = counter({
    async step(range) {
      steps += 1;
      const finding = await read(range);
      if (steps === 1) await changeBasis(db, name);
      return finding;
    },
  });
  await follow(reader, clock, go);
  expect([steps, await counted()]).toEqual([2, ids]);
});

it("never brings back a follower who is erased while it computes", async () => {
  const ids = await deliver(10);
  let isErased = false;
  const reader = counter({
    async step(range) {
      const finding = await read(range);
      if (!isErased) await erase({ accountId: account, openid: "oAnna" }, [], async () => {});
      isErased = true;
      return finding;
    },
  });
  await follow(reader, clock, go);
  expect(await counted()).toEqual(ids);
  expect(await db.buttonTaps.count({ where: { openid: "oAnna" } })).toBe(0);
});

it("begins anew from the first delivery that is kept, once everything is deleted", async () => {
  const ids = await deliver(600);
  await follow(counter(), clock, go);
  await db.delivery.deleteMany({ where: { id: { lte: ids[0] ?? 0 } } });
  await beginAnew(name);
  expect(await readPlace(name)).toMatchObject({ readTo: 0, isClearing: true });
  await Promise.all([1, 2].map(() => follow(counter(), clock, go)));
  expect(await counted()).toEqual(ids.slice(1));
});

it("stops between two steps when it is told to", async () => {
  await deliver(900);
  const stop = new AbortController();
  const reader = counter({
    async step(range) {
      stop.abort();
      return read(range);
    },
  });
  await follow(reader, clock, stop.signal);
  const { readTo } = await readPlace(name);
  expect((await counted()).at(-1)).toBe(readTo);
});

describe("an account that is left behind", () => {
  const slow = vouchForAccountId("slow");

  it("keeps nobody waiting, and is read once when it is ready", async () => {
    const [mine, theirs] = [await deliver(5), await deliver(5, NOW, slow)];
    let isReady = false;
    const reader = counter({ leftBehind: (finding) => (!isReady && finding.some(isOf(slow)) ? [slow] : []) });
    const readSome = counter({
      ...reader,
      write: (tx, finding) =>
        write(
          tx,
          finding.filter((one) => isReady || !isOf(slow)(one)),
        ),
    });
    await follow(readSome, clock, go);
    expect(await counted()).toEqual(mine);
    const later = await deliver(3);
    const afterwards = await deliver(2, NOW, slow);
    await follow(readSome, clock, go);
    expect(await counted()).toEqual([...mine, ...later]);
    isReady = true;
    await Promise.all([1, 2].map(() => follow(readSome, clock, go)));
    expect(await counted()).toEqual([...mine, ...theirs, ...later, ...afterwards].sort((a, b) => a - b));
    expect(await db.accountReadingPlace.count({ where: { reader: name } })).toBe(0);
  });
});

type Found = { id: number; accountId: string; openid: string };

/** A reader that keeps each delivery that it reads, in a table of counters: twice would be seen. */
function counter(given: Partial<DeliveryReader<Found[]>> = {}): DeliveryReader<Found[]> {
  return {
    name,
    startsAt: "oldest",
    step: read,
    write,
    clear: async (tx) => {
      const some = await tx.buttonTaps.findMany({ take: 100 });
      return (
        await tx.buttonTaps.deleteMany({ where: { buttonId: { in: some.map((row) => row.buttonId) } } })
      ).count;
    },
    ...given,
  };
}

async function read({ after, end, accountId, exceptAccounts = [] }: DeliveryRange): Promise<Found[]> {
  return db.delivery.findMany({
    where: {
      id: { gt: after, lte: end },
      accountId: { notIn: [...exceptAccounts], ...(accountId && { equals: accountId }) },
    },
    select: { id: true, accountId: true, openid: true },
  });
}

async function write(tx: Pick<typeof db, "buttonTaps">, finding: readonly Found[]): Promise<void> {
  const rows = finding.map(({ id, ...row }) => ({ ...row, buttonId: String(id), day: "", taps: 1 }));
  await tx.buttonTaps.createMany({ data: rows });
}

async function counted(): Promise<number[]> {
  const rows = await db.buttonTaps.findMany({ select: { buttonId: true } });
  return rows.map(({ buttonId }) => Number(buttonId)).sort((a, b) => a - b);
}

function isOf(accountId: AccountId): (finding: Found) => boolean {
  return (finding) => finding.accountId === accountId;
}

async function deliver(count: number, at = NOW - MINUTE, accountId = account): Promise<number[]> {
  const { _max } = await db.delivery.aggregate({ _max: { id: true } });
  await db.delivery.createMany({
    data: Array.from({ length: count }, () => ({
      accountId,
      key: randomUUID(),
      openid: "oAnna",
      kind: "text",
      summary: "",
      message: {},
      verdict: {},
      response: "success",
      latencyMicros: 1,
      receivedAt: new Date(at),
    })),
  });
  const rows = await db.delivery.findMany({
    where: { id: { gt: _max.id ?? 0 } },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}
