import { describe, expect, it } from "vitest";
import { z } from "zod";
import { db } from "@/lib/platform/db/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import { DAY, MINUTE } from "@/lib/platform/time";
import { stoppedClock } from "@/lib/testing/clock";
import { makeAccount } from "@/lib/testing/factories";
import { defineJob, type JobEnding, type JobOutcome, type RecurringWork } from "./job-kind";
import { LEASE } from "./leases";
import { createJobRunner, type JobRunner } from "./runner";
import { cancelJob, listJobs, scheduleJob } from "./schedule";

let made = 0;

describe("a job", () => {
  it("is done once its time has come, by one of many runners", async () => {
    const { kind, ran, schedule, clock, row } = await desk();
    const id = await schedule({ inMinutes: 10 });
    const runners = [1, 2, 3, 4].map(() => createJobRunner({ clock, kinds: [kind], recurring: [] }));
    await look(runners);
    expect(ran).toEqual([]);
    clock.advance(10 * MINUTE);
    await look(runners);
    await look(runners);
    expect(ran).toEqual(["hello"]);
    expect(await row(id)).toMatchObject({
      state: "done",
      attempts: 1,
      result: { said: "hello" },
      leaseHolder: null,
    });
  });

  it("ends in one transaction with what is recorded of it", async () => {
    const { runner, schedule, recorded, row } = await desk({
      record: () => Promise.reject(new Error("full")),
    });
    const id = await schedule({ inMinutes: 0 });
    await look([runner]);
    expect(recorded).toHaveLength(1);
    expect(await row(id)).toMatchObject({ state: "running" });
  });

  it("keeps why it failed, and is not tried again", async () => {
    const failure = { zh: "不行", en: "no" };
    const { runner, ran, schedule, accountId, kind } = await desk({
      run: async () => ({ state: "failed", failure, mayHaveActed: false }),
    });
    await schedule({ inMinutes: 0 });
    await look([runner]);
    await look([runner]);
    expect(ran).toHaveLength(1);
    expect(await listJobs(db, accountId, [kind.kind], { limit: 5 })).toMatchObject([
      { state: "failed", failure },
    ]);
  });

  it("that throws has failed unexpectedly", async () => {
    const { runner, schedule, row } = await desk({ run: () => Promise.reject(new Error("bug")) });
    const id = await schedule({ inMinutes: 0 });
    await look([runner]);
    expect(await row(id)).toMatchObject({
      state: "failed",
      failure: { en: expect.stringContaining("unexpected") },
    });
  });

  it("that is called off is not done, and cannot be called off by another account or twice", async () => {
    const { runner, ran, schedule, accountId, clock } = await desk();
    const id = await schedule({ inMinutes: 0 });
    const cancel = (account: string) =>
      inTransaction((tx) => cancelJob(tx, account, id, new Date(clock.now())));
    expect([await cancel("another"), await cancel(accountId), await cancel(accountId)]).toEqual([
      null,
      { runAt: expect.any(Date) },
      null,
    ]);
    await look([runner]);
    expect(ran).toEqual([]);
  });
});

describe("a job whose time passed while no process ran", () => {
  it.each([
    { ifMissed: "run", late: 60, state: "done" },
    { ifMissed: "skip", late: 60, state: "missed" },
    { ifMissed: "skip", late: 4, state: "done" },
  ] as const)("and that is to $ifMissed is $state after $late minutes", async ({ ifMissed, late, state }) => {
    const { runner, schedule, clock, row, recorded } = await desk();
    const id = await schedule({ inMinutes: 1, ifMissed });
    clock.advance((1 + late) * MINUTE);
    await look([runner]);
    expect(await row(id)).toMatchObject({ state });
    expect(recorded).toMatchObject([{ state }]);
  });
});

describe("a job whose process died while doing it", () => {
  it("is not repeated when it may have acted, but said to have failed", async () => {
    const { runner, other, ran, schedule, clock, row, recorded } = await desk({ run: never });
    const id = await schedule({ inMinutes: 0 });
    await runner.takeDue();
    clock.advance(LEASE - 1);
    await look([other]);
    expect(await row(id)).toMatchObject({ state: "running" });
    clock.advance(1);
    await look([other]);
    expect(ran).toHaveLength(1);
    expect(await row(id)).toMatchObject({
      state: "failed",
      failure: { en: expect.stringContaining("half way") },
    });
    expect(recorded).toMatchObject([{ state: "failed" }]);
  });

  it("is repeated where that does no harm, and the dead one's late word counts nothing", async () => {
    let comeBack = (_: JobOutcome) => {};
    const first = new Promise<JobOutcome>((resolve) => {
      comeBack = resolve;
    });
    const answers = [first, Promise.resolve(done("second"))];
    const { runner, other, schedule, clock, row } = await desk({
      ifAbandoned: "repeat",
      run: () => answers.shift() ?? never(),
    });
    const id = await schedule({ inMinutes: 0 });
    await runner.takeDue();
    clock.advance(LEASE);
    await look([other]);
    comeBack(done("first"));
    await runner.idle();
    expect(await row(id)).toMatchObject({ state: "done", attempts: 2, result: { said: "second" } });
  });
});

describe("recurring work", () => {
  it("is done by one of many runners, and again after its pause", async () => {
    const { runners, runs, clock } = rounds(async () => {});
    await look(runners);
    await look(runners);
    expect(runs).toHaveLength(1);
    clock.advance(10 * MINUTE);
    await look(runners);
    expect(runs).toHaveLength(2);
  });

  it("goes on after a failure and after its process died", async () => {
    const ends = [() => Promise.reject(new Error("once")), never, async () => {}];
    const { runners, runs, clock } = rounds(() => (ends.shift() ?? never)());
    const [first, second] = runners;
    await look([first]);
    clock.advance(10 * MINUTE);
    await first.takeDue();
    clock.advance(LEASE);
    await look([second]);
    expect(runs).toHaveLength(3);
  });

  it("is told to stop when the process is about to end", async () => {
    const { runners, runs } = rounds(
      (signal) => new Promise((resolve) => signal.addEventListener("abort", () => resolve())),
    );
    await runners[0].takeDue();
    await runners[0].close();
    expect(runs).toHaveLength(1);
  });
});

describe("after the clock was a day ahead", () => {
  it("recurring work goes on, whether it rested or its process died", async () => {
    const ends = [async () => {}, never, async () => {}];
    const { runners, runs, clock } = rounds(() => (ends.shift() ?? never)());
    const [first, second] = runners;
    await look([first]);
    clock.advance(-DAY);
    await first.takeDue();
    clock.advance(-DAY);
    await look([second]);
    expect(runs).toHaveLength(3);
  });

  it("a job's dead process is not waited for", async () => {
    const { runner, other, schedule, clock, row } = await desk({ run: never });
    const id = await schedule({ inMinutes: 0 });
    await runner.takeDue();
    clock.advance(-DAY);
    await look([other]);
    expect(await row(id)).toMatchObject({ state: "failed" });
  });

  it("what is under way is not begun a second time beside itself", async () => {
    const { runner, ran, schedule, clock, row } = await desk({ ifAbandoned: "repeat", run: never });
    const id = await schedule({ inMinutes: 0 });
    await runner.takeDue();
    clock.advance(-DAY);
    await runner.takeDue();
    expect(ran).toHaveLength(1);
    expect(await row(id)).toMatchObject({ state: "running", attempts: 1 });
  });

  it("a job that a person scheduled for later keeps its time", async () => {
    const { runner, ran, schedule, clock } = await desk();
    await schedule({ inMinutes: 5 });
    clock.advance(-DAY);
    await look([runner]);
    expect(ran).toEqual([]);
    clock.advance(DAY + 5 * MINUTE);
    await look([runner]);
    expect(ran).toHaveLength(1);
  });
});

/** A kind of jobs of the test's own, and two runners that know it. */
async function desk(
  given: {
    ifAbandoned?: "repeat" | "fail";
    run?: () => Promise<JobOutcome>;
    record?: () => Promise<void>;
  } = {},
) {
  const { id: accountId } = await makeAccount();
  const clock = stoppedClock();
  const ran: string[] = [];
  const recorded: JobEnding[] = [];
  const kind = defineJob({
    kind: `test.${made++}`,
    payload: z.object({ word: z.string() }),
    ifAbandoned: given.ifAbandoned ?? "fail",
    async run({ word }) {
      ran.push(word);
      return given.run ? given.run() : done(word);
    },
    async record(_tx, _payload, _job, ending) {
      recorded.push(ending);
      await given.record?.();
    },
  });
  const schedule = ({ inMinutes, ifMissed = "run" }: { inMinutes: number; ifMissed?: "run" | "skip" }) =>
    inTransaction((tx) =>
      scheduleJob(tx, {
        accountId,
        kind: kind.kind,
        payload: { word: "hello" },
        ifMissed,
        runAt: new Date(clock.now() + inMinutes * MINUTE),
        createdBy: { id: null, name: "某人" },
      }),
    );
  const open = () => createJobRunner({ clock, kinds: [kind], recurring: [] });
  const row = (id: string) => db.job.findUnique({ where: { id } });
  return { accountId, clock, kind, ran, recorded, schedule, row, runner: open(), other: open() };
}

function rounds(run: (signal: AbortSignal) => Promise<void>) {
  const clock = stoppedClock();
  const runs: number[] = [];
  const work: RecurringWork = {
    name: `test.${made++}`,
    every: 10 * MINUTE,
    run: (_, signal) => {
      runs.push(clock.now());
      return run(signal);
    },
  };
  const open = () => createJobRunner({ clock, kinds: [], recurring: [work] });
  return { clock, runs, runners: [open(), open(), open()] as const };
}

/** All at once look for what is due, and everything that they begin comes to its end. */
async function look(runners: readonly JobRunner[]): Promise<void> {
  await Promise.all(runners.map((runner) => runner.takeDue()));
  await Promise.all(runners.map((runner) => runner.idle()));
}

function done(word: string): JobOutcome {
  return { state: "done", result: { said: word } };
}

function never(): Promise<never> {
  return new Promise(() => {});
}
