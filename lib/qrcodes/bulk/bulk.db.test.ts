import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import type { AccountId } from "@/lib/auth/account-id";
import { db } from "@/lib/platform/db/db";
import { DAY, MINUTE } from "@/lib/platform/time";
import { PLAIN_SETTINGS } from "@/lib/qrcodes/code-settings";
import { listQrCodes, readCodePage } from "@/lib/qrcodes/data";
import { signInAs } from "@/lib/testing/as";
import { stoppedClock } from "@/lib/testing/clock";
import { makeCode } from "@/lib/testing/codes";
import { makePerson } from "@/lib/testing/factories";
import { buildJobProcess, startJobProcess } from "@/lib/testing/job-process";
import { describeRefusals } from "@/lib/testing/refusals";
import { sandboxForFile } from "@/lib/testing/sandbox";
import {
  cancelBatchAction,
  checkNamesAction,
  checkScenesAction,
  pauseBatchAction,
  repeatFailedAction,
  resumeBatchAction,
  startBatchAction,
} from "./actions";
import { listKnownColumns } from "./column-names";
import { countWaitingPermanent, getBatch, listBatches, listBatchItems } from "./data";
import { MAX_LINES } from "./limits";
import { makeCodes } from "./make-codes";
import type { BatchOrder } from "./schema";

const { platform, makeSandboxAccount } = sandboxForFile();
const CREATE = "/cgi-bin/qrcode/create";
/** Noon in Beijing. */
const NOON = Date.UTC(2026, 10, 22, 4);

describeRefusals("starting a batch", startBatchAction, order(1));
describeRefusals("pausing a batch", pauseBatchAction, { id: "any" });
describeRefusals("going on with a batch", resumeBatchAction, { id: "any" });
describeRefusals("cancelling a batch", cancelBatchAction, { id: "any" });
describeRefusals("repeating what failed", repeatFailedAction, { id: "any" });
describeRefusals("checking scenes", checkScenesAction, { scenes: ["any"] }, { canViewersUse: true });
describeRefusals("checking names", checkNamesAction, { names: ["any"] }, { canViewersUse: true });

it("a list of thousands of lines is taken with others let in between", async () => {
  const { start } = await desk();
  let turns = 0;
  let isTaken = false;
  const turn = () => {
    turns += 1;
    if (!isTaken) setImmediate(turn);
  };
  turn();
  const id = await start(order(MAX_LINES));
  isTaken = true;
  // Its rows alone take longer than a slice or two.
  expect(turns).toBeGreaterThan(5);
  expect(await db.qrBatchItem.count({ where: { batchId: id, state: "waiting" } })).toBe(MAX_LINES);
  // The tests below would have to make them first.
  await db.qrBatch.delete({ where: { id } });
});

describe("what columns were taken for", () => {
  it("is remembered for the next list of the account, and of no other", async () => {
    const other = await desk();
    const { accountId, start } = await desk();
    await start({
      columns: [
        { key: "名称", field: "name" },
        { key: "区域", field: "folder" },
        { key: "电话", field: null },
      ],
    });
    await start({ columns: [{ key: "区域", field: "labels" }] });
    const known = await listKnownColumns(accountId);
    expect(new Map(known.map(({ key, field }) => [key, field]))).toEqual(
      new Map([
        ["区域", "labels"],
        ["电话", null],
      ]),
    );
    expect(await listKnownColumns(other.accountId)).toEqual([]);
  });
});

it("names of a list that current codes of the account have already are told", async () => {
  const other = await desk();
  await makeCode(other.accountId, { name: "北京店" });
  const { accountId } = await desk();
  await makeCode(accountId, { name: "上海店" });
  await makeCode(accountId, { name: "旧店", archived: true });
  const names = ["上海店", "北京店", "旧店", "新店"];
  expect(await checkNamesAction(accountId, { names })).toEqual({ ok: true, data: ["上海店"] });
});

describe("a batch", () => {
  it("makes a code of every line, with what holds for all and what its line says", async () => {
    const { accountId, start, run, editor } = await desk();
    const id = await start({
      folder: "春季",
      owner: "总部",
      labels: ["海报"],
      replies: [says("您好")],
      lines: [
        { line: 2, values: { name: "上海店" } },
        {
          line: 4,
          values: { name: "北京店", folder: "华北", labels: "门店、海报", reply: "北京欢迎您", scene: "bj" },
        },
      ],
    });
    await run();
    expect(await getBatch(accountId, id)).toMatchObject({ state: "done", total: 2, made: 2, failed: 0 });
    const codes = await db.qrCode.findMany({ where: { accountId }, orderBy: { name: "desc" } });
    expect(codes).toMatchObject(
      [
        { name: "北京店", scene: "bj", folder: "华北", owner: "总部", labels: ["海报", "门店"] },
        { name: "上海店", folder: "春季", owner: "总部", labels: ["海报"], replies: [says("您好")] },
      ].toSorted((one, other) => (one.name < other.name ? 1 : -1)),
    );
    expect(codes.find(({ scene }) => scene === "bj")?.replies).toEqual([says("北京欢迎您")]);
    const events = await db.auditEvent.findMany({ where: { accountId }, orderBy: { createdAt: "asc" } });
    expect(events.map(({ event, actorName }) => [event, actorName])).toEqual([
      ["qrBatch.started", editor.name],
      ["qrCode.created", editor.name],
      ["qrCode.created", editor.name],
    ]);
    const { rows } = await listBatchItems(accountId, id, { state: "made" });
    expect(rows.map(({ number, name }) => [number, name])).toEqual([
      [2, "上海店"],
      [4, "北京店"],
    ]);
  });

  it.each(["temporary", "permanent"] as const)(
    "of %s codes is listed in the order of its lines, whatever the order of WeChat's answers",
    async (lifetime) => {
      const { accountId, start, run, fail, batch } = await desk();
      const id = await start({ ...order(9), lifetime });
      // The client asks once more after a pause, in which the others are made.
      await fail({ type: "errcode", errcode: -1 }, 1);
      await run();
      expect(await batch(id)).toMatchObject({ state: "done", made: 9 });
      const names = order(9).lines.map(({ values }) => values.name);
      expect(await namesInOrder(accountId)).toEqual(names);
      await makeCode(accountId, { name: "别的码" });
      const ofBatch = await listQrCodes(accountId, { batch: id });
      expect(ofBatch.rows.map(({ name }) => name)).toEqual(names.toReversed());
    },
  );

  it("has no code that counts as made later than it was, however far down its line stands", async () => {
    const { accountId, start, run } = await desk();
    const { lines, ...rest } = order(3);
    await start({
      ...rest,
      lifetime: "permanent",
      lines: lines.map((one) => ({ ...one, line: 40_000 + one.line })),
    });
    await run();
    const codes = await db.qrCode.findMany({ where: { accountId } });
    expect(codes).toHaveLength(3);
    for (const { createdAt } of codes) expect(createdAt.getTime()).toBeLessThan(Date.now() + 1000);
    expect(await namesInOrder(accountId)).toEqual(lines.map(({ values }) => values.name));
  });

  it("has a permanent code in its place that failed at first", async () => {
    const { accountId, start, run, fail } = await desk();
    const id = await start({ ...order(5), lifetime: "permanent", labels: ["海报"] });
    await fail({ type: "errcode", errcode: 40053 }, 2);
    await run();
    await repeatFailedAction(accountId, { id });
    await run();
    const names = order(5).lines.map(({ values }) => values.name);
    expect(await namesInOrder(accountId)).toEqual(names);
    const labelled = await listQrCodes(accountId, { label: "海报" });
    expect(labelled.rows.map(({ name }) => name)).toEqual(names.toReversed());
  });

  it("is another account's affair alone", async () => {
    const [one, other] = [await desk(), await desk()];
    const id = await other.start();
    expect(await getBatch(one.accountId, id)).toBeNull();
    expect((await listBatches(one.accountId, {})).rows).toEqual([]);
    expect((await listBatchItems(one.accountId, id, { state: "waiting" })).rows).toEqual([]);
    await one.signIn();
    for (const act of [pauseBatchAction, resumeBatchAction, cancelBatchAction, repeatFailedAction])
      expect(await act(one.accountId, { id })).toMatchObject({ code: "not-found" });
  });

  it("is refused with the line and field of every fault, and makes nothing", async () => {
    const { accountId, submit } = await desk();
    await makeCode(accountId, { name: "老码", scene: "taken" });
    const line = (number: number, values: object) => ({ line: number, values: { name: "码", ...values } });
    const faulty = [line(2, { name: "" }), line(3, { scene: "same" }), line(5, { scene: "same" })];
    expect(await submit({ lines: faulty })).toMatchObject({
      code: "invalid",
      fieldErrors: { "lines.2.name": "缺少名称", "lines.5.scene": "和第 3 行的场景值相同" },
    });
    expect(await submit({ lines: [line(7, { scene: "taken" })] })).toMatchObject({
      fieldErrors: { "lines.7.scene": "二维码“老码”已经用了这个场景值" },
    });
    expect(await db.qrBatch.count({ where: { accountId } })).toBe(0);
  });

  it("can have its scenes checked before it is sent: by codes and by other batches", async () => {
    const { accountId, start, signIn } = await desk();
    await makeCode(accountId, { name: "老码", scene: "taken" });
    await makeCode((await desk()).accountId, { scene: "elsewhere" });
    await signIn();
    await start({ lines: [{ line: 1, values: { name: "码", scene: "waiting" } }] });
    const answer = await checkScenesAction(accountId, { scenes: ["free", "taken", "waiting", "elsewhere"] });
    expect(answer.ok && new Map(answer.data.map(({ scene, problem }) => [scene, problem]))).toEqual(
      new Map([
        ["taken", "二维码“老码”已经用了这个场景值"],
        ["waiting", "另一批里已经用了这个场景值"],
      ]),
    );
    const many = Array.from({ length: 5001 }, (_, place) => `s${place}`);
    expect(await checkScenesAction(accountId, { scenes: many.slice(1) })).toEqual({ ok: true, data: [] });
    expect(await checkScenesAction(accountId, { scenes: many })).toMatchObject({ code: "invalid" });
  });

  it.each<[string, Partial<BatchOrder>]>([
    ["no lines", { lines: [] }],
    ["more lines than allowed", { lines: order(5001).lines }],
    ["something that is no line", { lines: [{ line: 0, values: { name: "码" } }] }],
    ["no name", { name: " " }],
    ["a duration beyond WeChat's", { duration: { days: 31, hours: 0, minutes: 0 } }],
  ])("with %s is refused", async (_, given) => {
    expect(await (await desk()).submit(given)).toMatchObject({ ok: false, code: "invalid" });
  });

  it("that needs an article which is gone is refused", async () => {
    const { submit } = await desk();
    const replies = [{ type: "news" as const, articleIds: ["gone"] }];
    expect(await submit({ replies })).toMatchObject({
      fieldErrors: { "replies.0.articleIds": expect.anything() },
    });
  });

  it("of numbers takes the smallest that nobody has, batches included", async () => {
    const { accountId, start, run } = await desk();
    await makeCode(accountId, { scene: "2" });
    await start({ ...order(2), sceneKind: "number" });
    const lines = [
      { line: 1, values: { name: "a" } },
      { line: 2, values: { name: "b", scene: "005" } },
    ];
    await start({ lines: [...lines, { line: 3, values: { name: "c" } }], sceneKind: "number" });
    await run();
    await run();
    const codes = await db.qrCode.findMany({
      where: { accountId },
      select: { scene: true, sceneKind: true },
    });
    expect(codes.map(({ scene }) => scene).sort()).toEqual(["1", "2", "3", "4", "5", "6"]);
    expect(codes.filter(({ sceneKind }) => sceneKind === "number")).toHaveLength(5);
  });
});

describe("permanent codes", () => {
  it("beyond a hundred need their number typed", async () => {
    const { submit } = await desk();
    const permanent = { ...order(101), lifetime: "permanent" as const };
    for (const confirmed of [null, 100])
      expect(await submit({ ...permanent, confirmed })).toMatchObject({
        code: "invalid",
        fieldErrors: { confirmed: expect.stringMatching(/个数/) },
      });
    expect(await submit({ ...permanent, confirmed: 101 })).toMatchObject({ ok: true });
    expect(await submit({ ...order(100), lifetime: "permanent" })).toMatchObject({ ok: true });
  });

  it("that batches are still to make count as used", async () => {
    const { accountId, start, submit } = await desk();
    await start({ ...order(3), lifetime: "permanent" });
    expect(await countWaitingPermanent(accountId)).toBe(3);
    await start(order(5));
    expect(await countWaitingPermanent(accountId)).toBe(3);
    await db.$executeRaw`
      INSERT INTO "QrCode" ("id", "accountId", "lifetime", "scene", "ticket", "url", "name", "searchText")
      WITH RECURSIVE numbers("number") AS (
        SELECT 1 UNION ALL SELECT "number" + 1 FROM numbers WHERE "number" < 99995
      )
      SELECT 'many' || "number", ${accountId}, 'permanent', 'x' || "number", '', '', '', '' FROM numbers`;
    expect(await submit({ ...order(3), lifetime: "permanent" })).toMatchObject({
      fieldErrors: { lifetime: "永久二维码只剩 2 个，不够做 3 个" },
    });
    expect(await submit({ ...order(2), lifetime: "permanent" })).toMatchObject({ ok: true });
  }, 60_000);
});

describe("WeChat's limits", () => {
  it.each([
    ["of the day", 45009, Date.UTC(2026, 10, 22, 16, 5), /明天/],
    ["of the minute", 45011, NOON + 61_000, /下一分钟/],
    ["of a busy hour", -1, NOON + MINUTE, /繁忙/],
  ])("%s: it waits, says until when, and goes on then", async (_, errcode, until, words) => {
    const { start, run, clock, fail, batch } = await desk();
    const id = await start(order(10));
    // The client itself repeats what is only busy.
    await fail({ type: "errcode", errcode }, errcode === -1 ? 9 : 3);
    await run();
    expect(await batch(id)).toMatchObject({
      state: "running",
      made: 0,
      failed: 0,
      resumeAt: new Date(until),
    });
    expect((await batch(id))?.reason?.zh).toMatch(words);
    clock.advance(until - NOON - 1);
    await run();
    expect((await batch(id))?.made).toBe(0);
    clock.advance(1);
    await run();
    expect(await batch(id)).toMatchObject({ state: "done", made: 10, resumeAt: null, reason: null });
  });

  it("hold nothing up that met them by a clock that was a day ahead", async () => {
    const { start, run, clock, fail, batch } = await desk();
    const id = await start(order(3));
    await fail({ type: "errcode", errcode: 45009 }, 3);
    await run();
    clock.advance(-DAY);
    await run();
    expect(await batch(id)).toMatchObject({ state: "done", made: 3 });
  });

  it("let other batches of the account wait too, but not other accounts", async () => {
    const one = await desk();
    const other = await desk();
    const elsewhere = await other.start(order(3));
    await one.signIn();
    const [, second] = [await one.start(order(3)), await one.start(order(3))];
    await one.fail({ type: "errcode", errcode: 45009 }, 3);
    await one.run();
    await one.run();
    expect((await one.batch(second))?.made).toBe(0);
    expect(await other.batch(elsewhere)).toMatchObject({ made: 3 });
  });

  it("are not waited for when somebody says to go on now", async () => {
    const { accountId, start, run, fail, batch } = await desk();
    const id = await start(order(3));
    await fail({ type: "errcode", errcode: 45009 }, 3);
    await run();
    expect(await resumeBatchAction(accountId, { id })).toMatchObject({ ok: true });
    await run();
    expect(await batch(id)).toMatchObject({ state: "done", made: 3 });
  });
});

describe("a refusal", () => {
  it("of one code leaves the others, is listed with its reason, and can be repeated", async () => {
    const { accountId, start, run, fail, batch } = await desk();
    const id = await start(order(5));
    await fail({ type: "errcode", errcode: 40053 }, 1);
    await run();
    expect(await batch(id)).toMatchObject({ state: "done", made: 4, failed: 1 });
    const { rows } = await listBatchItems(accountId, id, { state: "failed" });
    expect(rows).toMatchObject([{ failure: { zh: expect.stringMatching(/40053/) } }]);
    expect(await repeatFailedAction(accountId, { id })).toMatchObject({ ok: true });
    expect(await batch(id)).toMatchObject({ state: "running", failed: 0, endedAt: null });
    await run();
    expect(await batch(id)).toMatchObject({ state: "done", made: 5, failed: 0 });
    expect(await repeatFailedAction(accountId, { id })).toMatchObject({ code: "conflict" });
    expect(await batch(id)).toMatchObject({ state: "done" });
  });

  it.each([48001, 45029, 40164])("of the account (%i) stops the batch with the reason", async (errcode) => {
    const { start, run, fail, batch } = await desk();
    const id = await start(order(5));
    await fail({ type: "errcode", errcode }, 5);
    await run();
    expect(await batch(id)).toMatchObject({ state: "paused", made: 0, failed: 0 });
    expect((await batch(id))?.reason?.zh).toContain(String(errcode));
  });

  it("because somebody took the scene meanwhile fails that line, or chooses another scene where we may", async () => {
    const { accountId, start, run, batch } = await desk();
    const id = await start({
      sceneKind: "number",
      lines: [
        { line: 1, values: { name: "自选", scene: "7" } },
        { line: 2, values: { name: "随便" } },
      ],
    });
    await makeCode(accountId, { name: "插队的", scene: "7" });
    await makeCode(accountId, { scene: "1" });
    await run();
    expect(await batch(id)).toMatchObject({ made: 1, failed: 1 });
    const { rows } = await listBatchItems(accountId, id, { state: "failed" });
    expect(rows).toMatchObject([{ number: 1, failure: { zh: expect.stringMatching(/插队的/) } }]);
    expect(await db.qrCode.findFirst({ where: { accountId, name: "随便" } })).toMatchObject({ scene: "2" });
  });
});

describe("a batch that is not to go on", () => {
  it("makes nothing while it is paused, and the rest when it goes on", async () => {
    const { accountId, start, turn, run, batch } = await desk();
    const id = await start(order(40));
    await turn();
    const { made } = (await batch(id)) ?? { made: 0 };
    expect(made).toBeGreaterThan(0);
    expect(made).toBeLessThan(40);
    expect(await pauseBatchAction(accountId, { id })).toMatchObject({ ok: true });
    await run();
    expect(await batch(id)).toMatchObject({ state: "paused", made });
    expect(await pauseBatchAction(accountId, { id })).toMatchObject({ code: "conflict" });
    expect(await resumeBatchAction(accountId, { id })).toMatchObject({ ok: true });
    await run();
    await run();
    expect(await batch(id)).toMatchObject({ state: "done", made: 40 });
  });

  it("keeps what was made when it is cancelled, and can be taken up again", async () => {
    const { accountId, start, turn, run, batch } = await desk();
    const id = await start(order(40));
    await turn();
    expect(await cancelBatchAction(accountId, { id })).toMatchObject({ ok: true });
    await run();
    const cancelled = await batch(id);
    expect(cancelled).toMatchObject({ state: "cancelled", endedAt: expect.any(Date) });
    expect(await db.qrCode.count({ where: { accountId } })).toBe(cancelled?.made);
    expect(await resumeBatchAction(accountId, { id })).toMatchObject({ ok: true });
    await run();
    await run();
    expect(await batch(id)).toMatchObject({ state: "done", made: 40 });
    expect(await db.qrCode.count({ where: { accountId } })).toBe(40);
  });
});

describe("two processes", () => {
  let program: string;
  beforeAll(async () => {
    program = await buildJobProcess();
  });
  afterAll(() => rmSync(program, { force: true }));

  it("that both think they have the work make every code once", async () => {
    const { accountId, start, batch, clock } = await desk();
    const id = await start(order(25));
    const never = new AbortController().signal;
    const both = () => Promise.all([makeCodes(clock, never), makeCodes(clock, never)]);
    await both();
    await both();
    expect(await batch(id)).toMatchObject({ state: "done", made: 25, failed: 0 });
    expect(await db.qrCode.count({ where: { accountId } })).toBe(25);
  });

  it("one of them killed: the other goes on after the lease, and every code is made once", async () => {
    const { accountId, start, batch, callsOf } = await desk();
    const id = await start({ ...order(120), lifetime: "permanent", confirmed: 120 });
    const first = startJobProcess(program);
    await vi.waitFor(async () => expect((await batch(id))?.made).toBeGreaterThan(20), { timeout: 30_000 });
    await first.kill();
    const atDeath = await batch(id);
    expect(atDeath?.made).toBeLessThan(120);
    const second = startJobProcess(program, 61_000);
    await vi.waitFor(async () => expect((await batch(id))?.state).toBe("done"), { timeout: 30_000 });
    await second.kill();
    expect(await batch(id)).toMatchObject({ made: 120, failed: 0 });
    const codes = await db.qrCode.findMany({ where: { accountId }, select: { scene: true, url: true } });
    expect(codes).toHaveLength(120);
    expect(new Set(codes.map(({ url }) => url)).size).toBe(120);
    // What the first one was asking for when it died is asked for once more: three at most.
    expect(await callsOf(CREATE)).toBeLessThanOrEqual(123);
  }, 90_000);
});

/** An account at the pretend platform with an editor who is signed in. */
async function desk() {
  const { id: accountId, appId } = await makeSandboxAccount();
  const editor = await makePerson({ accountId, role: "editor" });
  const signIn = () => signInAs(editor);
  await signIn();
  const clock = stoppedClock(NOON);
  const turn = () => makeCodes(clock, new AbortController().signal);
  const submit = (given: Partial<BatchOrder>) => startBatchAction(accountId, { ...order(3), ...given });
  return {
    accountId,
    editor,
    signIn,
    clock,
    submit,
    async start(given: Partial<BatchOrder> = {}) {
      const result = await submit(given);
      if (!result.ok) throw new Error(`${result.message} ${JSON.stringify(result.fieldErrors)}`);
      return result.data.id;
    },
    turn,
    /** A second turn ends what has come to its end. */
    async run() {
      await turn();
      await turn();
    },
    batch: (id: string) => getBatch(accountId, id),
    fail: (fault: object, times: number) =>
      platform().control("POST", "/faults", { appId, path: CREATE, times, fault }),
    async callsOf(path: string) {
      const { body } = await platform().control("GET", `/calls?appId=${appId}&limit=1000`);
      return callsSchema.parse(body).calls.filter((call) => call.path === path).length;
    },
  };
}

/** As sheets and archives have them. */
async function namesInOrder(accountId: AccountId): Promise<string[]> {
  return (await readCodePage(accountId, {}, null, 500)).map(({ name }) => name);
}

const callsSchema = z.object({ calls: z.array(z.object({ path: z.string() })) });

function order(count: number): BatchOrder {
  return {
    ...PLAIN_SETTINGS,
    name: "春季门店",
    lifetime: "temporary",
    sceneKind: "text",
    duration: { days: 7, hours: 0, minutes: 0 },
    scene: "",
    lines: Array.from({ length: count }, (_, place) => ({
      line: place + 1,
      values: { name: `码 ${place}` },
    })),
    confirmed: null,
    columns: [],
  };
}

function says(text: string) {
  return { type: "text" as const, text };
}
