import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { vouchForAccountId } from "@/lib/auth/account-id";
import type { NewDelivery } from "@/lib/deliveries/types";
import { type BatchRow, LONGEST_WAIT_MS, RowRefused } from "@/lib/platform/db/batch-writer";
import { stoppedClock } from "@/lib/testing/clock";
import { BUDGET } from "./deadline";
import { createGroupCommit } from "./group-commit";

/** A database that can be out of order: each write does what `next` says and then what a working one does. */
function openMemory() {
  const rows: BatchRow[] = [];
  const batches: number[] = [];
  const state = {
    rows,
    batches,
    next: async (_rows: readonly BatchRow[]): Promise<void> => {},
    write: async (batch: readonly BatchRow[]): Promise<(string | null)[]> => {
      await state.next(batch);
      batches.push(batch.length);
      rows.push(...batch);
      return batch.map(() => null);
    },
    close: async () => {},
  };
  return state;
}

function rowOf(key: string): NewDelivery {
  return {
    accountId: vouchForAccountId("account"),
    key,
    openid: "oA",
    kind: "text",
    summary: "",
    message: "{}",
    ruleId: null,
    verdict: "{}",
    reply: null,
    followUps: null,
    response: `<xml>${key}</xml>`,
    receivedAt: 0,
    startedAt: 0,
  };
}

/** A promise that is kept from outside. */
function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

const FOLLOW_UPS = 9;
const RESPONSE = 10;
const ATTEMPTS = 11;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
});
afterEach(() => {
  vi.useRealTimers();
});

function openGroupCommit() {
  const memory = openMemory();
  const clock = stoppedClock();
  const groupCommit = createGroupCommit(memory, clock);
  const pass = (milliseconds: number) => {
    clock.advance(milliseconds);
    vi.advanceTimersByTime(1000);
  };
  const passBudget = () => pass(BUDGET);
  return { memory, groupCommit, pass, passBudget };
}

it("deliveries of one turn share a write, those that come meanwhile the next", async () => {
  const { memory, groupCommit } = openGroupCommit();
  const { open, opened } = gate();
  memory.next = () => opened;
  const first = ["a", "b"].map((key) => groupCommit.record(rowOf(key)));
  await new Promise((resolve) => setImmediate(resolve));
  const second = ["c", "d", "e"].map((key) => groupCommit.record(rowOf(key)));
  open();
  await Promise.all([...first, ...second]);
  expect(memory.batches).toEqual([2, 3]);
});

it("a repetition that arrives with the delivery counts as an attempt of it", async () => {
  const { memory, groupCommit } = openGroupCommit();
  const recorded = await Promise.all([groupCommit.record(rowOf("a")), groupCommit.record(rowOf("a"))]);
  expect(recorded).toEqual([{ type: "new" }, { type: "repeated", response: "<xml>a</xml>" }]);
  expect(memory.rows.map((row) => row[ATTEMPTS])).toEqual([2]);
});

it("while the database is away deliveries wait, in order, and are stored when it is back", async () => {
  const { memory, groupCommit } = openGroupCommit();
  let failures = 2;
  memory.next = async () => {
    if (failures-- > 0) throw new Error("no connection");
  };
  const recorded = await Promise.all(["a", "b", "a"].map((key) => groupCommit.record(rowOf(key))));
  expect(recorded.map(({ type }) => type)).toEqual(["new", "new", "repeated"]);
  expect(memory.rows.map((row) => [row[1], row[ATTEMPTS]])).toEqual([
    ["a", 2],
    ["b", 1],
  ]);
});

it("one that the database will never take does not hold up the others", async () => {
  const { memory, groupCommit } = openGroupCommit();
  memory.next = async (rows) => {
    if (rows.some((row) => row[1] === "bad")) throw new RowRefused("too long");
  };
  const recorded = await Promise.all(["a", "bad", "b"].map((key) => groupCommit.record(rowOf(key))));
  expect(recorded.map(({ type }) => type)).toEqual(["new", "lost", "new"]);
});

it("when the budget ends in line, the caller is told and what is stored later says success", async () => {
  const { memory, groupCommit, passBudget } = openGroupCommit();
  const { open, opened } = gate();
  memory.next = () => opened;
  const first = groupCommit.record(rowOf("on its way"));
  await new Promise((resolve) => setImmediate(resolve));
  const second = groupCommit.record(rowOf("in line"));
  passBudget();
  expect(await second).toEqual({ type: "late" });
  open();
  expect(await first).toEqual({ type: "new" });
  await groupCommit.close();
  expect(memory.rows.map((row) => [row[1], row[RESPONSE]])).toEqual([
    ["on its way", "<xml>on its way</xml>"],
    ["in line", "success"],
  ]);
});

it("one that is being written is never answered with success, however often WeChat asks for it", async () => {
  const { memory, groupCommit, passBudget } = openGroupCommit();
  const { open, opened } = gate();
  memory.next = () => opened;
  const first = groupCommit.record(rowOf("a"));
  await new Promise((resolve) => setImmediate(resolve));
  passBudget();
  const repetition = groupCommit.record(rowOf("a"));
  passBudget();
  memory.write = async () => ["<xml>a</xml>"];
  open();
  expect(await first).toEqual({ type: "new" });
  expect(await repetition).toEqual({ type: "repeated", response: "<xml>a</xml>" });
});

it("one that may have to wait longer than there is time is answered before it is written", async () => {
  const { memory, groupCommit, pass } = openGroupCommit();
  const { open, opened } = gate();
  memory.next = () => opened;
  const first = groupCommit.record(rowOf("on its way"));
  await new Promise((resolve) => setImmediate(resolve));
  const second = groupCommit.record(rowOf("in line"));
  pass(BUDGET - LONGEST_WAIT_MS);
  open();
  expect([await first, await second]).toEqual([{ type: "new" }, { type: "late" }]);
  await groupCommit.close();
  expect(memory.rows.at(-1)?.[RESPONSE]).toBe("success");
});

it("what is answered too late is said afterwards, before what would have followed it", async () => {
  const { memory, groupCommit, passBudget } = openGroupCommit();
  const { open, opened } = gate();
  memory.next = () => opened;
  void groupCommit.record(rowOf("on its way"));
  await new Promise((resolve) => setImmediate(resolve));
  const [reply, followUps] = ['{"n":1}', '[{"n":2}]'];
  void groupCommit.record({ ...rowOf("both"), reply, followUps });
  void groupCommit.record({ ...rowOf("answer"), reply });
  void groupCommit.record(rowOf("silence"));
  passBudget();
  open();
  await groupCommit.close();
  const promised = memory.rows.map((row) => row[FOLLOW_UPS]);
  expect(promised).toEqual([null, '[{"n":1},{"n":2}]', '[{"n":1}]', null]);
});

it("a repetition of one that is late is late too", async () => {
  const { memory, groupCommit, passBudget } = openGroupCommit();
  const { open, opened } = gate();
  memory.next = () => opened;
  void groupCommit.record(rowOf("first"));
  await new Promise((resolve) => setImmediate(resolve));
  void groupCommit.record(rowOf("a"));
  passBudget();
  expect(await groupCommit.record(rowOf("a"))).toEqual({ type: "late" });
  open();
  await groupCommit.close();
  expect(memory.rows.map((row) => row[ATTEMPTS])).toEqual([1, 2]);
});

it("a repetition that comes while the first one fails to be stored is late with it", async () => {
  const { memory, groupCommit, pass } = openGroupCommit();
  const { open, opened } = gate();
  let failures = 1;
  memory.next = async () => {
    await opened;
    if (failures-- > 0) throw new Error("no connection");
  };
  const first = groupCommit.record(rowOf("a"));
  await new Promise((resolve) => setImmediate(resolve));
  pass(BUDGET / 2);
  const repetition = groupCommit.record(rowOf("a"));
  pass(BUDGET / 2);
  open();
  expect([await first, await repetition]).toEqual([{ type: "late" }, { type: "late" }]);
  await groupCommit.close();
  expect(memory.rows.map((row) => [row[ATTEMPTS], row[RESPONSE]])).toEqual([[2, "success"]]);
});

it("what does not fit in line is answered at once", async () => {
  const { memory, groupCommit } = openGroupCommit();
  const { open, opened } = gate();
  memory.next = () => opened;
  const recorded = Array.from({ length: 20_001 }, (_, number) => groupCommit.record(rowOf(String(number))));
  expect(await recorded.at(-1)).toEqual({ type: "lost" });
  open();
  await groupCommit.close();
  expect(memory.rows).toHaveLength(20_000);
});
