import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { PNG } from "@/lib/sandbox/testing/sample-files";
import { APP_ID, type Fixture, type Json, NOON, startSandbox } from "@/lib/sandbox/testing/sandbox-fixture";

let sandbox: Fixture;
let cover: string;

beforeEach(async () => {
  sandbox = await startSandbox();
  await sandbox.putAccount();
  const file = { type: "image", dataBase64: PNG.toString("base64"), permanent: true };
  cover = String((await sandbox.control("POST", `/accounts/${APP_ID}/media`, file)).body.mediaId);
});
afterEach(async () => {
  await sandbox.close();
  expect(sandbox.problems).toEqual([]);
});

const article = (more: Json = {}): Json => ({
  title: "新品",
  content: "<p>好</p>",
  thumb_media_id: cover,
  ...more,
});
const add = (...articles: Json[]) => sandbox.call("draft/add", { articles });
const get = (media_id: unknown) => sandbox.call("draft/get", { media_id });
const putRules = (rules: Json) => sandbox.control("PUT", "/article-rules", rules);

async function uploadPicture(bytes: Buffer): Promise<Json> {
  const form = new FormData();
  form.set("media", new Blob([new Uint8Array(bytes)]), "a.png");
  const url = `${sandbox.url}/cgi-bin/media/uploadimg?access_token=${await sandbox.accessToken()}`;
  return (await fetch(url, { method: "POST", body: form })).json();
}

describe("a draft", () => {
  it("is kept, read and told apart from material", async () => {
    const { media_id } = await add(article({ author: "小编", content_source_url: "https://e.cn/" }));
    expect(await get(media_id)).toEqual({
      news_item: [
        {
          article_type: "news",
          title: "新品",
          author: "小编",
          digest: "好",
          content: "<p>好</p>",
          content_source_url: "https://e.cn/",
          thumb_media_id: cover,
          thumb_url: `${sandbox.url}/mmbiz/${cover}/0`,
          show_cover_pic: 0,
          need_open_comment: 0,
          only_fans_can_comment: 0,
          pic_crop_235_1: "",
          pic_crop_1_1: "",
          url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/s\/[\w-]{22}$/),
        },
      ],
    });
    expect(await sandbox.call("draft/count")).toEqual({ total_count: 1 });
    expect(await sandbox.call("material/get_materialcount")).toMatchObject({ news_count: 0 });
  });

  it("comes as text/plain without a charset", async () => {
    const { media_id } = await add(article());
    const url = `${sandbox.url}/cgi-bin/draft/get?access_token=${await sandbox.accessToken()}`;
    const response = await fetch(url, { method: "POST", body: JSON.stringify({ media_id }) });
    expect(response.headers.get("content-type")).toBe("text/plain");
    expect(new TextDecoder().decode(await response.arrayBuffer())).toContain("新品");
  });

  it("of several articles is listed, changed in one place and deleted", async () => {
    const { media_id } = await add(article({ title: "一" }), article({ title: "二" }));
    const update = { media_id, index: 1, articles: article({ title: "三" }) };
    expect(await sandbox.call("draft/update", update)).toEqual({ errcode: 0, errmsg: "ok" });
    expect(await sandbox.call("draft/batchget", { offset: 0, count: 20, no_content: 1 })).toMatchObject({
      total_count: 1,
      item_count: 1,
      item: [
        { media_id, content: { news_item: [{ title: "一" }, { title: "三" }] }, update_time: NOON / 1000 },
      ],
    });
    expect(await sandbox.call("draft/update", { ...update, index: 2 })).toMatchObject({ errcode: 40114 });
    expect(await sandbox.call("draft/update", { ...update, articles: [] })).toMatchObject({ errcode: 47001 });
    expect(await sandbox.call("draft/delete", { media_id })).toEqual({ errcode: 0, errmsg: "ok" });
    expect(await sandbox.call("draft/delete", { media_id })).toMatchObject({ errcode: 40007 });
    expect(await get(media_id)).toMatchObject({ errcode: 40007 });
  });

  it("may consist of pictures", async () => {
    const image_info = { image_list: [{ image_media_id: cover }, { image_media_id: cover }] };
    const { media_id } = await add({ article_type: "newspic", title: "图", content: "字", image_info });
    expect(await get(media_id)).toMatchObject({
      news_item: [{ article_type: "newspic", content: "字", thumb_media_id: cover, image_info }],
    });
  });

  it("may be as large as eight texts of nearly 1 MB", async () => {
    const content = `<p>${"a".repeat(1_000_000)}</p>`;
    const { media_id } = await add(...Array.from({ length: 8 }, () => article({ content })));
    expect(media_id).toEqual(expect.any(String));
  });

  it.each<[number, Json]>([
    [45003, { title: "" }],
    [45003, { title: "字".repeat(33) }],
    [45110, { author: "字".repeat(17) }],
    [45004, { digest: "字".repeat(129) }],
    [45002, { content: "" }],
    [45002, { content: "a".repeat(1024 * 1024) }],
    [45166, { content: "<script>x</script>" }],
    [41039, { content_source_url: "e.cn" }],
    [41039, { content_source_url: `https://e.cn/${"a".repeat(1024)}` }],
    [40007, { thumb_media_id: "gone" }],
    [40097, { pic_crop_235_1: "0_0_2_1" }],
    [40097, { article_type: "video" }],
    [45086, { content: '<a data-miniprogram-appid="x">a</a>' }],
    [53406, { product_info: { footer_product_info: { product_key: "k" } } }],
    [40097, { article_type: "newspic", image_info: { image_list: [] } }],
  ])("is refused with %i: %j", async (errcode, more) => {
    expect(await add(article(more))).toMatchObject({ errcode });
  });

  it("takes what is just within the limits", async () => {
    const more = {
      title: "𠮷".repeat(32),
      author: "字".repeat(16),
      digest: "字".repeat(128),
      content: "a".repeat(1024 * 1024 - 1),
      pic_crop_235_1: "0_0.25_1_0.675",
      content_source_url: `https://e.cn/${"a".repeat(1011)}`,
    };
    expect(await add(article(more))).toMatchObject({ media_id: expect.any(String) });
  });

  it("counts the escapes of an author", async () => {
    const body = JSON.stringify({ articles: [article({ author: "小编" })] }).replace(
      "小编",
      "\\u5c0f\\u7f16\\u5c0f",
    );
    const url = `${sandbox.url}/cgi-bin/draft/add?access_token=${await sandbox.accessToken()}`;
    expect(await (await fetch(url, { method: "POST", body })).json()).toMatchObject({ errcode: 45110 });
  });

  it("is refused with comments where there are none, without articles, and with nine", async () => {
    await sandbox.putAccount({ mayHaveComments: false });
    expect(await add(article({ need_open_comment: 1 }))).toMatchObject({ errcode: 88000 });
    expect(await add()).toMatchObject({ errcode: 44003 });
    expect(await add(...Array.from({ length: 9 }, () => article()))).toMatchObject({ errcode: 45008 });
  });

  it("needs permanent material for its cover", async () => {
    const file = { type: "image", dataBase64: PNG.toString("base64") };
    const { mediaId } = (await sandbox.control("POST", `/accounts/${APP_ID}/media`, file)).body;
    expect(await add(article({ thumb_media_id: mediaId }))).toMatchObject({ errcode: 40007 });
  });

  it("is possible without verification, and the box is always open", async () => {
    await sandbox.putAccount({ kind: "subscription", verified: false });
    expect(await add(article())).toMatchObject({ media_id: expect.any(String) });
    expect(await sandbox.call("draft/switch?checkonly=1", {})).toEqual({
      errcode: 0,
      errmsg: "ok",
      is_open: 1,
    });
  });
});

describe("pictures of articles", () => {
  it("have an address and are in no list", async () => {
    const { url } = await uploadPicture(PNG);
    expect(Buffer.from(await (await fetch(String(url))).arrayBuffer())).toEqual(PNG);
    expect(await sandbox.call("material/get_materialcount")).toMatchObject({ image_count: 1 });
    const { media_id } = await add(article({ content: `<img src="${url}"><img src="https://e.cn/a.png">` }));
    const shown = String(url).replace(/0$/, "640");
    expect(await get(media_id)).toMatchObject({ news_item: [{ content: `<img data-src="${shown}"  />` }] });
    expect((await fetch(shown)).status).toBe(200);
  });

  it.each<[string, Buffer, number]>([
    ["jpg and png only", Buffer.from("GIF89a"), 40005],
    ["less than 1 MB", Buffer.concat([PNG, Buffer.alloc(1024 * 1024)]), 40009],
    ["not empty", Buffer.alloc(0), 44001],
  ])("are %s", async (_name, bytes, errcode) => {
    expect(await uploadPicture(bytes)).toMatchObject({ errcode });
  });
});

describe("the filter", () => {
  it("follows the account's rights and the rules of the control plane", async () => {
    const content = `<div class="a"><p style="font-family:'A'"><a href="https://e.cn/">a</a></p></div>`;
    const stored = async () => {
      const { media_id } = await add(article({ content }));
      return (await get(media_id)).news_item;
    };
    expect(await stored()).toMatchObject([{ content: '<p style="font-family:&#39;A&#39;"><a>a</a></p>' }]);
    await sandbox.putAccount({ mayLinkOut: true });
    await putRules({ filter: { blockDivs: "kept", classes: "removed" } });
    expect(await stored()).toMatchObject([
      { content: '<div><p style="font-family:&#39;A&#39;"><a href="https://e.cn/">a</a></p></div>' },
    ]);
  });

  it("has rules that are read back, and refused when they are none", async () => {
    expect((await putRules({ titleCharacters: 64 })).body).toMatchObject({
      titleCharacters: 64,
      filter: { classes: "kept" },
    });
    expect(await add(article({ title: "字".repeat(64) }))).toMatchObject({ media_id: expect.any(String) });
    expect((await sandbox.control("GET", "/article-rules")).body).toMatchObject({ titleCharacters: 64 });
    expect((await putRules({ filter: { classes: "maybe" } })).status).toBe(400);
  });
});
