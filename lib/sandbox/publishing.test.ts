import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startCallbackServer } from "@/lib/sandbox/testing/callback-server";
import { PNG } from "@/lib/sandbox/testing/sample-files";
import { APP_ID, type Fixture, type Json, NOON, startSandbox } from "@/lib/sandbox/testing/sandbox-fixture";
import { parseInbound } from "@/lib/wechat/wire/inbound";

let sandbox: Fixture;
let server: Awaited<ReturnType<typeof startCallbackServer>>;
let cover: string;

beforeEach(async () => {
  sandbox = await startSandbox();
  server = await startCallbackServer(() => "success");
  await sandbox.putAccount({ callbackUrl: server.url });
  const file = { type: "image", dataBase64: PNG.toString("base64"), permanent: true };
  cover = String((await sandbox.control("POST", `/accounts/${APP_ID}/media`, file)).body.mediaId);
});
afterEach(async () => {
  await server.close();
  await sandbox.close();
  expect(sandbox.problems).toEqual([]);
});

async function draft(...titles: string[]): Promise<string> {
  const articles = titles.map((title) => ({ title, content: `<p>${title}</p>`, thumb_media_id: cover }));
  return String((await sandbox.call("draft/add", { articles })).media_id);
}
const submit = (media_id: string) => sandbox.call("freepublish/submit", { media_id });
const result = (publish_id: unknown) => sandbox.call("freepublish/get", { publish_id });
const pushed = () => server.received.map(({ body }) => parseInbound(body));

async function published(...titles: string[]): Promise<Json> {
  const { publish_id, msg_data_id } = await submit(await draft(...titles));
  await sandbox.advance(5);
  return { ...(await result(publish_id)), msg_data_id };
}

describe("an order to publish", () => {
  it("is under way until its time has come, then tells the account's server", async () => {
    const media_id = await draft("一", "二");
    const { publish_id } = await submit(media_id);
    await sandbox.advance(4);
    expect(await result(publish_id)).toEqual({ publish_id, article_id: "", publish_status: 1, fail_idx: [] });
    expect(pushed()).toEqual([]);
    await sandbox.advance(1);
    const answered = await result(publish_id);
    expect(answered).toMatchObject({
      publish_status: 0,
      article_detail: {
        count: 2,
        item: [{ idx: 1 }, { idx: 2, article_url: expect.stringContaining("/s/") }],
      },
    });
    expect(pushed()).toMatchObject([
      {
        type: "publishJobFinish",
        fromUser: "mphelper",
        publishId: publish_id,
        publishStatus: 0,
        articleId: answered.article_id,
        articles: [{ articleIndex: 1 }, { articleIndex: 2 }],
        failedIndexes: [],
      },
    ]);
    expect(await sandbox.call("draft/count")).toEqual({ total_count: 0 });
    expect(await sandbox.call("freepublish/getarticle", { article_id: answered.article_id })).toMatchObject({
      news_item: [{ title: "一", content: "<p>一</p>", is_deleted: false }, { title: "二" }],
    });
    expect(await sandbox.call("freepublish/batchget", { offset: 0, count: 20 })).toMatchObject({
      total_count: 1,
      item: [{ article_id: answered.article_id, update_time: NOON / 1000 + 5 }],
    });
  });

  it("is decided by the machine's clock when nobody moves the platform's", async () => {
    await sandbox.control("PUT", "/article-rules", { publishSeconds: 0 });
    const { publish_id } = await submit(await draft("一"));
    await expect.poll(() => result(publish_id)).toMatchObject({ publish_status: 0 });
    await expect.poll(pushed).toMatchObject([{ type: "publishJobFinish" }]);
  });

  it("ends as the control plane has it, and the draft stays", async () => {
    const order = { status: 4, failedIndexes: [2] };
    await sandbox.control("PUT", `/accounts/${APP_ID}/publishing`, order);
    expect(await published("一", "二")).toMatchObject({ publish_status: 4, article_id: "", fail_idx: [2] });
    expect(pushed()).toMatchObject([{ publishStatus: 4, articles: [], failedIndexes: [2] }]);
    expect(await sandbox.call("draft/count")).toEqual({ total_count: 1 });
    expect(await published("三")).toMatchObject({ publish_status: 0 });
  });

  it("fails when its draft is deleted meanwhile", async () => {
    const media_id = await draft("一");
    const { publish_id } = await submit(media_id);
    await sandbox.call("draft/delete", { media_id });
    await sandbox.advance(5);
    expect(await result(publish_id)).toMatchObject({ publish_status: 3 });
  });

  it("is taken once, of drafts that there are, from accounts that may", async () => {
    const media_id = await draft("一");
    await submit(media_id);
    expect(await submit(media_id)).toMatchObject({ errcode: 53501 });
    expect(await submit("gone")).toMatchObject({ errcode: 40007 });
    expect(await result("1")).toMatchObject({ errcode: 53502 });
    await sandbox.putAccount({ kind: "subscription", verified: false });
    expect(await submit(media_id)).toMatchObject({ errcode: 48001 });
  });
});

describe("what was published", () => {
  it("can be taken down one by one, until nothing is left", async () => {
    const { publish_id, article_id } = await published("一", "二");
    const remove = (index?: number) => sandbox.call("freepublish/delete", { article_id, index });
    expect(await remove(3)).toMatchObject({ errcode: 40114 });
    expect(await remove(1)).toEqual({ errcode: 0, errmsg: "ok" });
    expect(await sandbox.call("freepublish/getarticle", { article_id })).toMatchObject({
      news_item: [{ is_deleted: true }, { is_deleted: false }],
    });
    expect(await result(publish_id)).toMatchObject({ publish_status: 0 });
    expect(await remove(2)).toEqual({ errcode: 0, errmsg: "ok" });
    expect(await result(publish_id)).toMatchObject({ publish_status: 5 });
    expect(await remove()).toMatchObject({ errcode: 53600 });
    expect(await sandbox.call("freepublish/getarticle", { article_id })).toMatchObject({ errcode: 53600 });
  });

  it("can be linked from a menu and commented on", async () => {
    const { article_id, msg_data_id } = await published("一");
    const button = [{ type: "article_id", name: "看", article_id }];
    expect(await sandbox.call("menu/create", { button })).toMatchObject({ errcode: 0 });
    expect(await sandbox.call("comment/open", { msg_data_id, index: 0 })).toMatchObject({ errcode: 0 });
    expect(await sandbox.call("freepublish/getarticle", { article_id })).toMatchObject({
      news_item: [{ need_open_comment: 1 }],
    });
    expect(await sandbox.call("comment/close", { msg_data_id, index: 1 })).toMatchObject({ errcode: 88001 });
    await sandbox.putAccount({ mayHaveComments: false });
    expect(await sandbox.call("comment/close", { msg_data_id, index: 0 })).toMatchObject({ errcode: 88000 });
  });

  it("is listed for the profile and read as it came out of the filter", async () => {
    const { article_id } = await published("一", "二");
    const { body } = await sandbox.control("GET", `/accounts/${APP_ID}/articles`);
    expect(body).toMatchObject({
      total: 1,
      publications: [
        {
          articleId: article_id,
          publishedAt: NOON + 5000,
          isDeleted: false,
          articles: [
            { title: "一", digest: "" },
            { title: "二", isDeleted: false },
          ],
        },
      ],
    });
    const pageId = /"pageId":"([^"]+)"/.exec(JSON.stringify(body))?.[1] ?? "";
    expect((await sandbox.control("GET", `/accounts/${APP_ID}/pages/${pageId}`)).body).toMatchObject({
      kind: "news",
      html: "<p>一</p>",
    });
    expect((await sandbox.control("GET", `/accounts/${APP_ID}/pages/gone`)).status).toBe(404);
  });
});

describe("the page of an article", () => {
  const pageOf = async (address: unknown) => {
    const response = await fetch(String(address));
    return { response, html: await response.text() };
  };

  it("shows the filtered text and runs nothing", async () => {
    const upload = { type: "image", dataBase64: PNG.toString("base64"), permanent: true };
    const { mediaId } = (await sandbox.control("POST", `/accounts/${APP_ID}/media`, upload)).body;
    const content = `<p onclick="x()">文</p><script>x</script><img src="${sandbox.url}/mmbiz/${mediaId}/0">`;
    const article = { title: "<b>题", content, thumb_media_id: cover, content_source_url: 'https://e.cn/"' };
    const { media_id } = await sandbox.call("draft/add", { articles: [article] });
    const { news_item } = await sandbox.call("draft/get", { media_id });
    const { response, html } = await pageOf(/"url":"([^"]+)"/.exec(JSON.stringify(news_item))?.[1]);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-security-policy")).toMatch(
      /^default-src 'none';.*; sandbox allow-popups/,
    );
    expect(html).toContain("&lt;b&gt;题");
    expect(html).toContain(`<p>文</p><img src="${sandbox.url}/mmbiz/${mediaId}/640"  />`);
    expect(html).toContain('href="https://e.cn/&quot;"');
    expect(html).toMatch(/<meta property="og:title" content="&lt;b&gt;题[^"]*">/);
    expect(html).toMatch(/<meta property="og:image" content="[^"]+\/mmbiz\/[^"]+\/0">/);
    expect(html).not.toMatch(/<script|onclick/);
  });

  it("is gone when the article is taken down", async () => {
    const { article_id, article_detail } = await published("一");
    const address = /"article_url":"([^"]+)"/.exec(JSON.stringify(article_detail))?.[1];
    expect((await pageOf(address)).html).toContain("2026-11-22");
    await sandbox.call("freepublish/delete", { article_id });
    const { response, html } = await pageOf(address);
    expect(response.status).toBe(404);
    expect(html).toContain("该内容已被发布者删除");
    expect((await pageOf(`${sandbox.url}/s/none`)).response.status).toBe(404);
  });
});
