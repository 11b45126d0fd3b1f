import { describe, expect, it } from "vitest";
import { HOUR } from "@/lib/platform/time";
import { stoppedClock } from "@/lib/testing/clock";
import { makePreviewAction, setListingAction, takeDownPageAction } from "./actions";
import { createReaderAnswers } from "./answer-reader";
import { hostingDesk, NOON, PHONE } from "./hosting.test-kit";
import { startViewCounter } from "./views";

const { accountId, counted, answer, written, save, publish, publication, open } = hostingDesk();

it("that cannot be answered is told so kindly, and to try again", async () => {
  const count = () => {
    throw new Error("the database is away");
  };
  const id = await written({ title: "甲" });
  await publish(id);
  const failing = createReaderAnswers({ count }, stoppedClock(NOON));
  const asked = { method: "GET", path: "/a/jia", search: "", headers: { "user-agent": PHONE } };
  expect(await failing(asked)).toMatchObject({ status: 500, body: expect.stringContaining("过一会儿再试") });
});

describe("views", () => {
  it("are counted by the day in China, whoever it was", async () => {
    const id = await written({ title: "甲" });
    await publish(id);
    const views = startViewCounter();
    const page = { articleId: id, accountId: accountId() };
    for (const hours of [-1, 0, 1, 11.9, 12]) views.count(page, NOON + hours * HOUR);
    await views.write();
    views.count(page, NOON);
    await views.close();
    const { views: days, viewsInAll } = await publication(id);
    expect(viewsInAll).toBe(6);
    expect(days).toHaveLength(30);
    expect(days.at(-1)).toEqual({ day: "2026-11-30", views: 5 });
  });

  it.each([
    ["a reader in WeChat", { "user-agent": PHONE }, true],
    [
      "a phone of this make",
      { "user-agent": "Mozilla/5.0 (Linux; Android 9; CUBOT NOTE 7) Chrome/100" },
      true,
    ],
    ["a search engine", { "user-agent": "Mozilla/5.0 (compatible; Baiduspider/2.0)" }, false],
    ["another one", { "user-agent": "Mozilla/5.0 (compatible; bingbot/2.0)" }, false],
    ["a program", { "user-agent": "curl/8.5" }, false],
    ["nobody by name", { "user-agent": "" }, false],
    ["staff", { "user-agent": PHONE, cookie: "a=1; mpdesk.session_token=x.y" }, false],
    ["staff over https", { "user-agent": PHONE, cookie: "__Host-mpdesk.session_token=x.y" }, false],
    ["the phone of the desk", { "user-agent": PHONE, "sec-fetch-dest": "iframe" }, false],
    ["a browser that looks ahead", { "user-agent": PHONE, "sec-purpose": "prefetch;prerender" }, false],
  ])("count %s: %o %s", async (_, headers, isCounted) => {
    const id = await written({ title: "甲" });
    await publish(id);
    await open("/a/jia", headers);
    expect(counted).toEqual(isCounted ? [id] : []);
  });

  it("count no preview, no question for the head, nothing that is not there", async () => {
    const id = await written({ title: "甲" });
    await publish(id);
    const preview = await makePreviewAction(accountId(), { id });
    const path = preview.ok ? new URL(preview.data.url).pathname : "";
    await open(path);
    await answer({ method: "HEAD", path: "/a/jia", search: "", headers: { "user-agent": PHONE } });
    await takeDownPageAction(accountId(), { id });
    await open("/a/jia");
    expect(counted).toEqual([]);
  });
});

describe("a preview", () => {
  it("shows what is written, to whoever has its address, until it is over", async () => {
    const id = await written({ title: "没发布" });
    const preview = await makePreviewAction(accountId(), { id });
    if (!preview.ok) throw new Error(preview.message);
    const path = new URL(preview.data.url).pathname;
    expect(await open(path)).toMatchObject({
      status: 200,
      body: expect.stringMatching(/预览.*没发布/su),
      headers: { "cache-control": "no-store", "referrer-policy": "no-referrer" },
    });
    await save(id, { title: "改过了" });
    expect((await open(path)).body).toContain("改过了");
    const later = createReaderAnswers({ count: () => {} }, stoppedClock(preview.data.until.getTime() + 1));
    const late = await later({ method: "GET", path, search: "", headers: {} });
    expect(late).toMatchObject({ status: 404, body: expect.stringContaining("失效") });
    for (const wrong of ["/a/preview/", "/a/preview/v1.abc", path.slice(0, -4)])
      expect((await open(wrong)).status).toBe(404);
  });
});

describe("the list of an account", () => {
  it("is shown once it is switched on, with a feed, public articles only", async () => {
    const [first, second] = [await written({ title: "第一篇 <b>" }), await written({ title: "第二篇" })];
    await publish(first);
    await publish(second);
    await written({ title: "没发布" });
    expect((await open(`/a/of/${accountId()}`)).status).toBe(404);
    await setListingAction(accountId(), { isOn: true });
    const list = await open(`/a/of/${accountId()}`);
    expect(list.body).toMatch(/第一篇 &lt;b&gt;|第二篇/u);
    expect(list.body).not.toContain("没发布");
    const feed = await open(`/a/of/${accountId()}/rss.xml`);
    expect(feed.headers["content-type"]).toContain("application/rss+xml");
    expect(feed.body.match(/<item>/g)).toHaveLength(2);
    const known = { "if-none-match": feed.headers.etag ?? "" };
    expect(await open(`/a/of/${accountId()}/rss.xml`, known)).toMatchObject({ status: 304, body: "" });
    await takeDownPageAction(accountId(), { id: second });
    expect((await open(`/a/of/${accountId()}`)).body).not.toContain("第二篇");
    await setListingAction(accountId(), { isOn: false });
    expect((await open(`/a/of/${accountId()}/rss.xml`)).status).toBe(404);
  });

  it("begins anew at a place that is none", async () => {
    await setListingAction(accountId(), { isOn: true });
    const asked = { method: "GET", path: `/a/of/${accountId()}`, headers: {} };
    expect((await answer({ ...asked, search: "after=1.%00" })).status).toBe(200);
  });
});
