import { describe, expect, it } from "vitest";
import { wechatFor } from "@/lib/accounts/wechat-for";
import type { AccountId } from "@/lib/auth/account-id";
import type { ButtonAction } from "@/lib/menu/action-types";
import { readMenuDraftAction, saveMenuDraftAction } from "@/lib/menu/actions";
import { checkMenuAction } from "@/lib/menu/checking/actions";
import { EMPTY_MENU, type MenuDocument } from "@/lib/menu/document";
import { restoreMenuVersionAction } from "@/lib/menu/history/actions";
import { listVersions } from "@/lib/menu/history/data";
import { publishMenuDraftAction } from "@/lib/menu/publishing/actions";
import { db } from "@/lib/platform/db/db";
import { sandboxUrl } from "@/lib/platform/env";
import { signInAs } from "@/lib/testing/as";
import { makePerson } from "@/lib/testing/factories";
import { describeRefusals } from "@/lib/testing/refusals";
import { sandboxForFile } from "@/lib/testing/sandbox";
import { dismissLossesAction, takeLiveMenuAction } from "./actions";
import { getLiveState } from "./drift";

const { platform, makeSandboxAccount } = sandboxForFile();

const news = menu({ type: "click" });

describeRefusals("taking the live menu", takeLiveMenuAction, { revision: 0 });
describeRefusals("dismissing what the live menu lost", dismissLossesAction, {});

describe("the live menu", () => {
  it("is none at first, and the same after it was published", async () => {
    const { accountId } = await desk();
    expect(await getLiveState(accountId, "zh", EMPTY_MENU)).toEqual({ type: "none" });
    await publish(accountId, news);
    expect(await getLiveState(accountId, "zh", EMPTY_MENU)).toEqual({ type: "same", isOpen: true });
  });

  it("differs when somebody changed it elsewhere, its buttons being recognized", async () => {
    const { accountId } = await desk();
    await publish(accountId, news);
    const button = [
      { type: "click", name: "换了名字", key: "K" },
      { type: "view", name: "新的", url: "https://a.example/" },
    ] as const;
    await (await wechatFor(accountId)).menu.create({ button: [...button] });
    expect(await getLiveState(accountId, "zh", EMPTY_MENU)).toMatchObject({
      type: "differs",
      lost: [],
      document: { buttons: [{ id: "b-K", name: "换了名字", key: "K" }, { name: "新的" }] },
    });
  });

  it("that WeChat will not tell is an answer in plain words", async () => {
    const { accountId, appId } = await desk();
    const fault = { type: "errcode", errcode: 40164 };
    await platform().control("POST", "/faults", { appId, times: 9, fault });
    expect(await getLiveState(accountId, "zh", EMPTY_MENU)).toMatchObject({
      type: "failed",
      message: expect.stringContaining("40164"),
      advice: expect.stringMatching(/.+/),
    });
  });

  it("that turns up after WeChat had fallen silent was published after all", async () => {
    const { accountId, appId } = await desk();
    const fault = { type: "cut" };
    const path = "/cgi-bin/menu/create";
    await platform().control("POST", "/faults", { appId, path, times: 1, fault });
    await publish(accountId, news);
    await getLiveState(accountId, "zh", EMPTY_MENU);
    expect((await listVersions(accountId, "zh")).versions).toMatchObject([{ outcome: "unknown" }]);
    await (await wechatFor(accountId)).menu.create({ button: [{ type: "click", name: "新闻", key: "K" }] });
    expect(await getLiveState(accountId, "zh", EMPTY_MENU)).toMatchObject({ type: "same" });
    expect((await listVersions(accountId, "zh")).versions).toMatchObject([{ outcome: "published" }]);
  });
});

describe("a menu that was made in WeChat's console", () => {
  const article = {
    title: "开业",
    author: "",
    digest: "本周六",
    show_cover: 1,
    source_url: "",
    cover_url: "https://a.example/c.jpg",
    content_url: "https://a.example/a",
  };
  const button = [
    { type: "text", name: "问候", value: "您好" },
    {
      name: "更多",
      sub_button: [
        { type: "img", name: "海报", value: "MEDIA" },
        { type: "voice", name: "语音", value: "VOICE" },
        { type: "news", name: "图文", value: "NEWS", news_info: { list: [article] } },
        { type: "video", name: "影片", value: "https://a.example/v.mp4" },
        { type: "view", name: "网页", url: "https://a.example/" },
      ],
    },
  ];

  it("becomes the draft, what its buttons say becomes rules, and what is lost is listed", async () => {
    const { accountId, appId } = await desk();
    await platform().control("PUT", `/accounts/${appId}/menu`, { button });
    expect(await getLiveState(accountId, "zh", EMPTY_MENU)).toMatchObject({
      type: "differs",
      lost: [expect.stringContaining("影片")],
    });
    expect(await takeLiveMenuAction(accountId, { revision: 0 })).toMatchObject({
      data: {
        revision: 1,
        document: {
          buttons: [
            { name: "问候", action: { type: "click" } },
            {
              name: "更多",
              items: [{}, {}, {}, {}, { action: { type: "view", url: "https://a.example/" } }],
            },
          ],
        },
        losses: [{ name: "影片", why: "video" }],
      },
    });
    const rules = await db.rule.findMany({ where: { accountId }, orderBy: { createdAt: "asc" } });
    expect(rules.flatMap(({ replies }) => replies)).toEqual([
      { type: "text", text: "您好" },
      { type: "image", mediaId: "MEDIA" },
      { type: "voice", mediaId: "VOICE" },
      { type: "news", articleIds: [expect.any(String)] },
    ]);
    expect(await db.article.findMany({ where: { accountId } })).toMatchObject([
      { title: "开业", description: "本周六", url: "https://a.example/a" },
    ]);
    const { document } = await draftOf(accountId);
    expect(rules[0]?.triggers).toEqual([{ type: "click", key: document.buttons[0]?.key }]);
  });

  it("that is taken again makes no second rule and keeps its buttons", async () => {
    const { accountId, appId } = await desk();
    await platform().control("PUT", `/accounts/${appId}/menu`, { button });
    await takeLiveMenuAction(accountId, { revision: 0 });
    const { document } = await draftOf(accountId);
    expect(await takeLiveMenuAction(accountId, { revision: 1 })).toMatchObject({
      data: { document, losses: [{ name: "影片" }] },
    });
    expect(await db.rule.count({ where: { accountId } })).toBe(4);
  });

  it("says what is lost until somebody has seen it, or the draft is published or made of something else", async () => {
    const { accountId, appId } = await desk();
    const lossesOf = async () => (await draftOf(accountId)).losses;
    const take = async () => {
      await platform().control("PUT", `/accounts/${appId}/menu`, { button });
      const { revision } = await draftOf(accountId);
      expect(await takeLiveMenuAction(accountId, { revision })).toMatchObject({ ok: true });
      expect(await lossesOf()).toEqual([{ name: "影片", why: "video" }]);
    };
    await take();
    await saveMenuDraftAction(accountId, { document: news, revision: 1 });
    expect(await lossesOf()).toHaveLength(1);
    expect(await dismissLossesAction(accountId, {})).toMatchObject({ ok: true });
    expect(await draftOf(accountId)).toMatchObject({ losses: [], revision: 2 });

    await take();
    expect(await publish(accountId, news)).toMatchObject({ ok: true });
    expect(await lossesOf()).toEqual([]);

    await take();
    const { revision } = await draftOf(accountId);
    await restoreMenuVersionAction(accountId, { number: 1, revision });
    expect(await lossesOf()).toEqual([]);
  });

  it("does not overwrite what a button says here", async () => {
    const { accountId, appId } = await desk();
    await platform().control("PUT", `/accounts/${appId}/menu`, { button: button.slice(0, 1) });
    await takeLiveMenuAction(accountId, { revision: 0 });
    await db.rule.updateMany({ where: { accountId }, data: { replies: [{ type: "text", text: "改过" }] } });
    expect(await takeLiveMenuAction(accountId, { revision: 1 })).toMatchObject({
      data: { losses: [{ name: "问候", why: "answered" }] },
    });
  });

  it("is not taken over a draft that somebody changed, and where there is none", async () => {
    const { accountId, appId } = await desk();
    expect(await takeLiveMenuAction(accountId, { revision: 0 })).toMatchObject({ code: "not-found" });
    await platform().control("PUT", `/accounts/${appId}/menu`, { button });
    await saveMenuDraftAction(accountId, { document: news, revision: 0 });
    expect(await takeLiveMenuAction(accountId, { revision: 0 })).toMatchObject({ code: "conflict" });
    expect(await db.rule.count({ where: { accountId } })).toBe(0);
  });
});

describe("checking the draft asks", () => {
  it.each<[string, ButtonAction, object]>([
    ["the linked page", { type: "view", url: `${sandboxUrl}/nowhere` }, { field: "url", isWrong: false }],
    ["no private place", { type: "view", url: "http://10.0.0.1/" }, { field: "url", isWrong: false }],
    [
      "for material that is gone",
      { type: "media", mediaId: "M", title: "", fileId: "" },
      { field: "mediaId" },
    ],
    ["for an article that is gone", { type: "article", articleId: "A", title: "" }, { field: "articleId" }],
    ["for the reply of a button", { type: "click" }, { field: "action", isWrong: false }],
  ])("%s", async (_, action, finding) => {
    const { accountId } = await desk();
    await saveMenuDraftAction(accountId, { document: menu(action), revision: 0 });
    expect(await checkMenuAction(accountId, {})).toMatchObject({ data: [{ buttonId: "b-K", ...finding }] });
  });

  it("and has nothing to say of a button that a rule answers", async () => {
    const { accountId } = await desk();
    await saveMenuDraftAction(accountId, { document: news, revision: 0 });
    const triggers = [{ type: "click", key: "K" }];
    const rule = { name: "r", triggers, replyMode: "all", replies: [], searchText: "" };
    await db.rule.create({ data: { accountId, ...rule } });
    expect(await checkMenuAction(accountId, {})).toMatchObject({ data: [] });
  });

  it("whether the account may have a menu", async () => {
    const { accountId, appId } = await desk();
    const fault = { type: "errcode", errcode: 48001 };
    await platform().control("POST", "/faults", { appId, path: "/cgi-bin/menu/get", times: 1, fault });
    await saveMenuDraftAction(accountId, { document: menu({ type: "picWeixin" }), revision: 0 });
    expect(await checkMenuAction(accountId, {})).toMatchObject({ data: [{ isWrong: true, buttonId: null }] });
  });
});

async function desk() {
  const { id: accountId, appId } = await makeSandboxAccount();
  await signInAs(await makePerson({ accountId, role: "editor" }));
  return { accountId, appId };
}

async function draftOf(accountId: AccountId) {
  const result = await readMenuDraftAction(accountId, {});
  if (!result.ok) throw new Error(result.message);
  return result.data;
}

async function publish(accountId: AccountId, document: MenuDocument) {
  const { revision } = await draftOf(accountId);
  const saved = await saveMenuDraftAction(accountId, { document, revision });
  return saved.ok ? publishMenuDraftAction(accountId, saved.data) : saved;
}

function menu(action: ButtonAction): MenuDocument {
  return { buttons: [{ id: "b-K", name: "新闻", key: "K", action, items: [] }] };
}
