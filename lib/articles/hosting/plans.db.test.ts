import { describe, expect, it } from "vitest";
import { DAY, HOUR } from "@/lib/platform/time";
import { stoppedClock } from "@/lib/testing/clock";
import { planPageAction } from "./actions";
import { pagePlans } from "./carry-out-plans";
import { hostingDesk, NOON } from "./hosting.test-kit";
import { planPage } from "./plan";
import { publishPage } from "./publish";
import { takeDownPage } from "./take-down";

const { accountId, publisher, clock, written, save, publish, publication, open, events } = hostingDesk();

describe("a plan", () => {
  it("publishes what is saved by then, takes it down later, each once", async () => {
    const id = await written({ title: "甲" });
    await plan(id, HOUR, 3 * HOUR);
    await save(id, { title: "甲", digest: "后来补的" });
    const { look, now } = desk();
    await look();
    expect((await open("/a/jia")).status).toBe(404);
    now.advance(HOUR);
    await look();
    expect((await open("/a/jia")).body).toContain("后来补的");
    await save(id, { title: "乙" });
    await look();
    expect((await open("/a/jia")).body).toContain("甲");
    now.advance(2 * HOUR);
    await look();
    expect((await open("/a/jia")).status).toBe(410);
    expect(await publication(id)).toMatchObject({ publishAt: null, takeDownAt: null, failure: null });
    expect(await events()).toEqual(
      expect.arrayContaining(["article.planned", "article.published", "article.takenDown"]),
    );
  });

  it("that was called off does nothing", async () => {
    const id = await written({ title: "甲" });
    await plan(id, HOUR, null);
    expect(await planPageAction(accountId(), { id, publishAt: null, takeDownAt: null })).toMatchObject({
      ok: true,
    });
    const { look, now } = desk();
    now.advance(DAY);
    await look();
    expect((await open("/a/jia")).status).toBe(404);
  });

  it("whose process died in the middle is carried out by the next, once", async () => {
    const id = await written({ title: "甲" });
    await plan(id, HOUR, null);
    const plannedFor = new Date(NOON + HOUR);
    // The first has read the plan and drawn the page when the second is through.
    const both = await Promise.all(
      [1, 2].map(() => publishPage(publisher(), { id, plannedFor }, plannedFor)),
    );
    expect(both.filter((result) => result !== null)).toHaveLength(1);
    expect((await events()).filter((event) => event === "article.published")).toHaveLength(1);
  });

  it("that cannot be carried out says why on the article", async () => {
    const id = await written({ title: "甲" });
    await plan(id, HOUR, null);
    await save(id, { title: "" });
    const { look, now } = desk();
    now.advance(HOUR);
    await look();
    expect(await publication(id)).toMatchObject({
      state: "private",
      publishAt: null,
      failure: { zh: expect.stringContaining("缺") },
    });
    expect(await events()).toContain("article.planFailed");
  });

  it("missed for so long that it should be over is not begun", async () => {
    const id = await written({ title: "甲" });
    await plan(id, HOUR, 2 * HOUR);
    const { look, now } = desk();
    now.advance(5 * HOUR);
    await look();
    expect(await publication(id)).toMatchObject({ state: "private", publishAt: null, takeDownAt: null });
  });

  it("missed while the page was public is over with its taking down, were it the last that its process did", async () => {
    const id = await written({ title: "甲" });
    await publish(id);
    await plan(id, HOUR, 2 * HOUR);
    const { look, now } = desk();
    now.advance(5 * HOUR);
    await takeDownPage(publisher(), { id, plannedFor: new Date(NOON + 2 * HOUR) });
    await look();
    expect((await open("/a/jia")).status).toBe(410);
    expect(await publication(id)).toMatchObject({ publishAt: null, takeDownAt: null });
  });

  it.each([
    ["publishAt", -HOUR, null],
    ["publishAt", 400 * DAY, null],
    ["takeDownAt", 2 * HOUR, HOUR],
    ["takeDownAt", null, HOUR],
  ])("with a wrong %s is refused there", async (field, publishIn, takeDownIn) => {
    const id = await written({ title: "甲" });
    expect(await plan(id, publishIn, takeDownIn)).toMatchObject({
      fieldErrors: { [field]: expect.anything() },
    });
  });
});

function plan(id: string, publishIn: number | null, takeDownIn: number | null) {
  const at = (after: number | null) => (after === null ? null : new Date(NOON + after));
  const times = { publishAt: at(publishIn), takeDownAt: at(takeDownIn) };
  return planPage({ ...publisher(), role: "editor", locale: "zh" }, { id, ...times }, clock);
}

/** The work of a process, at a time of its own. */
function desk() {
  const now = stoppedClock(NOON);
  const { signal } = new AbortController();
  return { now, look: () => pagePlans.run(now, signal) };
}
