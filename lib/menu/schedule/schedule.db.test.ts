import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { AccountId } from "@/lib/auth/account-id";
import type { ActionContext } from "@/lib/auth/admin-action";
import type { MenuDocument } from "@/lib/menu/document";
import { publishDocument, removeMenu } from "@/lib/menu/publishing/publish";
import { writeDraft } from "@/lib/menu/writes";
import { Refusal } from "@/lib/platform/action";
import { db } from "@/lib/platform/db/db";
import { createJobRunner } from "@/lib/platform/jobs/runner";
import { DAY, HOUR } from "@/lib/platform/time";
import { stoppedClock } from "@/lib/testing/clock";
import { makeAccount, makePerson } from "@/lib/testing/factories";
import { describeRefusals } from "@/lib/testing/refusals";
import { sandboxForFile } from "@/lib/testing/sandbox";
import {
  cancelMenuScheduleAction,
  changeMenuScheduleAction,
  readMenuSchedulesAction,
  scheduleMenuAction,
} from "./actions";
import { listSchedules } from "./data";
import { menuJobs } from "./jobs";
import { cancelMenuSchedule, changeMenuSchedule, scheduleMenu } from "./schedule";

const { platform, makeSandboxAccount } = sandboxForFile();

describeRefusals("scheduling a menu", scheduleMenuAction, {
  publishAt: new Date(Date.now() + HOUR),
  revertAt: null,
  ifMissed: "run",
});
describeRefusals("changing a scheduled menu", changeMenuScheduleAction, {
  id: "x",
  content: "kept",
  publishAt: new Date(Date.now() + HOUR),
  revertAt: null,
  ifMissed: "run",
});
describeRefusals("reading what is scheduled", readMenuSchedulesAction, {}, { canViewersUse: true });
describeRefusals("calling a scheduled menu off", cancelMenuScheduleAction, { id: "x" });

describe("a menu that is published at a time", () => {
  it("goes live then, as it was when it was scheduled, in the name of who scheduled it", async () => {
    const { context, accountId, clock, look, schedule, live, appId } = await desk("平时");
    await changeDraft(context, "活动");
    await schedule({ publishIn: 2 * HOUR });
    await changeDraft(context, "后来");
    await look();
    expect(await live(appId)).toBe("平时");
    clock.advance(2 * HOUR);
    await look();
    expect(await live(appId)).toBe("活动");
    expect(await db.menuVersion.findFirst({ where: { accountId, number: 2 } })).toMatchObject({
      note: "定时发布",
      publishedBy: context.actor.name,
    });
    expect(await listSchedules(accountId, "zh")).toMatchObject([
      { state: "done", publishedNumber: 2, number: null, wayBack: null },
    ]);
    expect(await events(accountId)).toEqual(["menu.published", "menu.scheduled", "menu.published"]);
  });

  it("makes room again for the one before it", async () => {
    const { context, accountId, clock, look, schedule, live, appId } = await desk("平时");
    await changeDraft(context, "活动");
    await schedule({ publishIn: HOUR, revertIn: 3 * HOUR });
    clock.advance(HOUR);
    await look();
    expect(await live(appId)).toBe("活动");
    clock.advance(2 * HOUR);
    await look();
    expect(await live(appId)).toBe("平时");
    expect(await listSchedules(accountId, "zh")).toMatchObject([{ wayBack: { number: 1, state: "done" } }]);
    expect(await db.menuVersion.findFirst({ where: { accountId, number: 3 } })).toMatchObject({
      note: "定时换回第 1 版",
    });
  });

  it("is listed as long as it is to make room, however many plans have ended since", async () => {
    const { context, accountId, clock, look, schedule } = await desk("平时");
    await changeDraft(context, "活动");
    const { id } = await schedule({ publishIn: HOUR, revertIn: 30 * DAY });
    clock.advance(HOUR);
    await look();
    for (let day = 1; day <= 20; day += 1)
      await cancelMenuSchedule(context, await schedule({ publishIn: day * DAY }), clock);
    const plans = await listSchedules(accountId, "zh");
    expect(plans).toHaveLength(21);
    expect(plans.find((plan) => plan.id === id)).toMatchObject({
      state: "done",
      wayBack: { state: "waiting" },
    });
  });

  it("makes room for no menu where there was none", async () => {
    const { context, clock, look, schedule, live, appId } = await desk("平时");
    await removeMenu(context, "");
    await changeDraft(context, "活动");
    await schedule({ publishIn: HOUR, revertIn: 3 * HOUR });
    clock.advance(HOUR);
    await look();
    expect(await live(appId)).toBe("活动");
    clock.advance(2 * HOUR);
    await look();
    expect(await live(appId)).toBeUndefined();
  });

  it("stays when somebody has published another one meanwhile, and says so", async () => {
    const { context, accountId, clock, look, schedule, live, appId } = await desk("平时");
    await changeDraft(context, "活动");
    await schedule({ publishIn: HOUR, revertIn: 3 * HOUR });
    clock.advance(HOUR);
    await look();
    await publishDocument(context, { document: menuOf("加急"), note: "" });
    clock.advance(2 * HOUR);
    await look();
    expect(await live(appId)).toBe("加急");
    expect(await listSchedules(accountId, "zh")).toMatchObject([
      { state: "done", wayBack: { state: "failed", failure: expect.stringContaining("第 3 版") } },
    ]);
    expect((await events(accountId)).at(-1)).toBe("menu.scheduleFailed");
  });

  it("that WeChat refuses leaves all as it was, with the reason, and has no way back", async () => {
    const { accountId, clock, look, schedule, live, appId } = await desk("平时");
    await schedule({ publishIn: HOUR, revertIn: 2 * HOUR });
    await platform().control("POST", "/faults", {
      appId,
      path: "/cgi-bin/menu/create",
      times: 1,
      fault: { type: "errcode", errcode: 48001 },
    });
    clock.advance(HOUR);
    await look();
    clock.advance(HOUR);
    await look();
    expect(await live(appId)).toBe("平时");
    expect(await listSchedules(accountId, "zh")).toMatchObject([
      { state: "failed", failure: expect.stringContaining("48001"), wayBack: null },
    ]);
    expect(await events(accountId)).toContain("menu.scheduleFailed");
  });

  it("and that WeChat is silent about is brought to an end all the same", async () => {
    const { context, accountId, clock, look, schedule, live, appId } = await desk("平时");
    await changeDraft(context, "活动");
    await schedule({ publishIn: HOUR, revertIn: 2 * HOUR });
    await platform().control("POST", "/faults", {
      appId,
      path: "/cgi-bin/menu/create",
      times: 1,
      fault: { type: "cut" },
    });
    clock.advance(HOUR);
    await look();
    clock.advance(HOUR);
    await look();
    expect(await live(appId)).toBe("平时");
    expect(await listSchedules(accountId, "zh")).toMatchObject([
      { state: "failed", failure: expect.stringContaining("可能"), wayBack: { state: "done" } },
    ]);
  });
});

describe("a time that was missed", () => {
  it.each([
    { ifMissed: "run", live: "活动", state: "done" },
    { ifMissed: "skip", live: "平时", state: "missed" },
  ] as const)("is handled as was chosen: $ifMissed", async ({ ifMissed, live, state }) => {
    const account = await desk("平时");
    await changeDraft(account.context, "活动");
    await account.schedule({ publishIn: HOUR, ifMissed });
    account.clock.advance(5 * HOUR);
    await account.look();
    expect(await account.live(account.appId)).toBe(live);
    expect(await listSchedules(account.accountId, "en")).toMatchObject([{ state }]);
  });

  it("is made up for within a day, not later", async () => {
    const account = await desk("平时");
    await changeDraft(account.context, "活动");
    await account.schedule({ publishIn: HOUR });
    account.clock.advance(26 * HOUR);
    await account.look();
    expect(await account.live(account.appId)).toBe("平时");
    expect(await listSchedules(account.accountId, "zh")).toMatchObject([
      { state: "failed", failure: expect.stringContaining("24 小时") },
    ]);
  });

  it("publishes nothing when the time to put the menu back has passed, too", async () => {
    const { accountId, clock, look, schedule, live, appId } = await desk("平时");
    await schedule({ publishIn: HOUR, revertIn: 2 * HOUR });
    clock.advance(5 * HOUR);
    await look();
    expect(await live(appId)).toBe("平时");
    expect(await listSchedules(accountId, "zh")).toMatchObject([{ state: "failed", wayBack: null }]);
  });
});

describe("a campaign within a longer one", () => {
  it("gives way to it, and the longer one ends in its turn", async () => {
    const { context, clock, look, schedule, live, appId } = await desk("平时");
    await changeDraft(context, "十一月");
    await schedule({ publishIn: HOUR, revertIn: 10 * HOUR });
    await changeDraft(context, "双十一");
    await schedule({ publishIn: 2 * HOUR, revertIn: 3 * HOUR });
    const seen: (string | undefined)[] = [];
    for (const hours of [1, 1, 1, 7]) {
      clock.advance(hours * HOUR);
      await look();
      seen.push(await live(appId));
    }
    expect(seen).toEqual(["十一月", "双十一", "十一月", "平时"]);
  });
});

describe("changing a plan that has not begun", () => {
  it("moves it and leaves what is to be published", async () => {
    const { context, accountId, clock, look, schedule, change, live, appId } = await desk("平时");
    await changeDraft(context, "活动");
    const { id } = await schedule({ publishIn: HOUR, revertIn: 2 * HOUR });
    await changeDraft(context, "后来");
    await change({ id, content: "kept", publishIn: 3 * HOUR });
    clock.advance(2 * HOUR);
    await look();
    expect(await live(appId)).toBe("平时");
    clock.advance(HOUR);
    await look();
    expect(await live(appId)).toBe("活动");
    expect(await listSchedules(accountId, "zh")).toMatchObject([{ state: "done", revertAt: null }]);
    expect(await events(accountId)).toContain("menu.scheduleChanged");
  });

  it("can take what the draft is now, with its mistakes named", async () => {
    const { context, clock, look, schedule, change, live, appId } = await desk("平时");
    const { id } = await schedule({ publishIn: HOUR });
    await changeDraft(context, "");
    expect(await change({ id, content: "draft", publishIn: HOUR })).toMatchObject({
      fieldErrors: { "b1.name": expect.anything() },
    });
    await changeDraft(context, "后来");
    await change({ id, content: "draft", publishIn: HOUR });
    clock.advance(HOUR);
    await look();
    expect(await live(appId)).toBe("后来");
  });

  it("is refused to whoever looks at a plan that a colleague has changed", async () => {
    const { accountId, schedule, change } = await desk("平时");
    const { id } = await schedule({ publishIn: HOUR });
    await change({ id, content: "kept", publishIn: 2 * HOUR });
    expect(await change({ id, content: "kept", publishIn: 5 * HOUR })).toMatchObject({ code: "conflict" });
    expect(await listSchedules(accountId, "zh")).toHaveLength(1);
  });

  it("is for plans that wait and are the account's own", async () => {
    const { context, clock, look, schedule, change } = await desk("平时");
    const { id } = await schedule({ publishIn: HOUR });
    const other = await makeAccount();
    const input = { id, content: "kept", revertAt: null, ifMissed: "run" } as const;
    const publishAt = new Date(clock.now() + HOUR);
    expect(
      await changeMenuSchedule({ ...context, accountId: other.id }, { ...input, publishAt }, clock),
    ).toMatchObject({ code: "conflict" });
    clock.advance(HOUR);
    await look();
    expect(await change({ id, content: "kept", publishIn: HOUR })).toMatchObject({ code: "conflict" });
  });
});

describe("calling off", () => {
  it("a publication leaves the menu as it is, once", async () => {
    const { context, accountId, clock, look, schedule, live, appId } = await desk("平时");
    const { id } = await schedule({ publishIn: HOUR, revertIn: 2 * HOUR });
    expect(await cancelMenuSchedule(context, { id }, clock)).toEqual({ id });
    expect(await cancelMenuSchedule(context, { id }, clock)).toMatchObject({ code: "conflict" });
    clock.advance(2 * HOUR);
    await look();
    expect(await live(appId)).toBe("平时");
    expect(await db.menuVersion.count({ where: { accountId } })).toBe(1);
    expect(await events(accountId)).toContain("menu.scheduleCancelled");
  });

  it("a campaign that is on keeps its menu", async () => {
    const { context, clock, look, schedule, live, appId } = await desk("平时");
    await changeDraft(context, "活动");
    const { id } = await schedule({ publishIn: HOUR, revertIn: 2 * HOUR });
    clock.advance(HOUR);
    await look();
    expect(await cancelMenuSchedule(context, { id }, clock)).toEqual({ id });
    clock.advance(HOUR);
    await look();
    expect(await live(appId)).toBe("活动");
  });

  it("is for the account's own only", async () => {
    const { context, clock, schedule } = await desk("平时");
    const { id } = await schedule({ publishIn: HOUR });
    const other = await makeAccount();
    const refusal = await cancelMenuSchedule({ ...context, accountId: other.id }, { id }, clock);
    expect(refusal).toMatchObject({ code: "conflict" });
  });
});

describe("what cannot be is refused when it is scheduled", () => {
  it.each([
    { why: "a time that has passed", publishIn: 0, field: "publishAt" },
    { why: "a time in two years", publishIn: 2 * 366 * DAY, field: "publishAt" },
    { why: "a way back before the publication", publishIn: 2 * HOUR, revertIn: HOUR, field: "revertAt" },
  ])("$why", async ({ field, ...times }) => {
    const { attempt } = await desk("平时");
    expect(await attempt(times)).toMatchObject({
      code: "invalid",
      fieldErrors: { [field]: expect.anything() },
    });
  });

  it("a way back to nothing", async () => {
    const { attempt } = await desk(null);
    const refusal = await attempt({ publishIn: HOUR, revertIn: 2 * HOUR });
    expect(refusal).toMatchObject({ fieldErrors: { revertAt: expect.anything() } });
  });

  it("a menu with a mistake", async () => {
    const { context, attempt } = await desk("平时");
    await changeDraft(context, "");
    expect(await attempt({ publishIn: HOUR })).toMatchObject({
      code: "invalid",
      fieldErrors: { "b1.name": { zh: expect.any(String) } },
    });
  });

  it("a version that is not there", async () => {
    const { attempt } = await desk("平时");
    expect(await attempt({ publishIn: HOUR, number: 7 })).toMatchObject({ code: "not-found" });
  });
});

/** An account whose followers have a menu with one button of this name, and a desk whose clock can be moved. */
async function desk(name: string | null) {
  const { id: accountId, appId } = await makeSandboxAccount();
  const { userId, name: actorName } = await makePerson({ accountId, role: "editor" });
  const context: ActionContext = {
    accountId,
    role: "editor",
    locale: "zh",
    actor: { userId, name: actorName, email: "", isOwner: false },
  };
  if (name !== null) await publishDocument(context, { document: menuOf(name), note: "" });
  await changeDraft(context, name ?? "草稿");
  const clock = stoppedClock(Date.now());
  const attempt = (input: {
    publishIn: number;
    revertIn?: number;
    number?: number;
    ifMissed?: "run" | "skip";
  }) =>
    scheduleMenu(
      context,
      {
        ...(input.number !== undefined && { number: input.number }),
        publishAt: new Date(clock.now() + input.publishIn),
        revertAt: input.revertIn === undefined ? null : new Date(clock.now() + input.revertIn),
        ifMissed: input.ifMissed ?? "run",
      },
      clock,
    );
  const schedule = async (input: Parameters<typeof attempt>[0]) => {
    const result = await attempt(input);
    if (result instanceof Refusal) throw new Error(result.message.en);
    return result;
  };
  const change = (input: { id: string; content: "kept" | "draft"; publishIn: number }) => {
    const publishAt = new Date(clock.now() + input.publishIn);
    const { id, content } = input;
    return changeMenuSchedule(context, { id, content, publishAt, revertAt: null, ifMissed: "run" }, clock);
  };
  const runner = createJobRunner({ clock, kinds: menuJobs, recurring: [] });
  const look = async () => {
    await runner.takeDue();
    await runner.idle();
  };
  return { accountId, appId, context, clock, attempt, schedule, change, look, live: liveName };
}

/** The name of the first button that followers have. */
async function liveName(appId: string): Promise<string | undefined> {
  const { body } = await platform().control("GET", `/accounts/${appId}`);
  return liveSchema.parse(body).menu?.button[0]?.name;
}

const liveSchema = z.object({
  menu: z.object({ button: z.array(z.object({ name: z.string() })) }).nullable(),
});

async function changeDraft(context: ActionContext, name: string): Promise<void> {
  const { accountId } = context;
  const stored = await db.menuDraft.findUnique({ where: { accountId } });
  await writeDraft(db, context, { document: menuOf(name), revision: stored?.revision ?? 0, baseNumber: 1 });
}

function menuOf(name: string): MenuDocument {
  return {
    buttons: [{ id: "b1", key: "K1", name, action: { type: "view", url: "https://a.example" }, items: [] }],
  };
}

async function events(accountId: AccountId): Promise<string[]> {
  const rows = await db.auditEvent.findMany({ where: { accountId }, orderBy: { id: "asc" } });
  return rows.map(({ event }) => event);
}
