import { describe, expect, it } from "vitest";
import { findArticles } from "@/lib/articles/data";
import { documentSchema } from "@/lib/articles/document/schema";
import { publishPageAction, takeDownPageAction } from "@/lib/articles/hosting/actions";
import { getWritten } from "@/lib/articles/writing/data";
import { db } from "@/lib/platform/db/db";
import { env } from "@/lib/platform/env";
import { signInAs } from "@/lib/testing/as";
import { makeAccount, makePerson } from "@/lib/testing/factories";
import { describeRefusals } from "@/lib/testing/refusals";
import { sandboxForFile } from "@/lib/testing/sandbox";
import {
  cancelSendingAction,
  copyForWeChatAction,
  deleteDraftAction,
  publishDraftAction,
  sendToWeChatAction,
  takeDownAtWeChatAction,
} from "./actions";
import { picturesOf } from "./picture-sources";
import { SENDING_WORDS } from "./problems";
import { bodyOf, LONG_MS, openNewsroom } from "./sending.test-kit";

const { platform, makeSandboxAccount } = sandboxForFile();
const open = async () => openNewsroom(platform(), await makeSandboxAccount());
type Newsroom = Awaited<ReturnType<typeof open>>;

describeRefusals("sending to WeChat", sendToWeChatAction, { articleIds: ["x"] });
describeRefusals("calling a sending off", cancelSendingAction, { id: "x" });
describeRefusals("publishing a draft", publishDraftAction, { id: "x" });
describeRefusals("taking an article down at WeChat", takeDownAtWeChatAction, { id: "x", articleId: "y" });
describeRefusals("deleting a draft", deleteDraftAction, { id: "x" });
describeRefusals("copying for WeChat", copyForWeChatAction, { id: "x" }, { canViewersUse: true });

async function teaArticle(room: Newsroom, title = "春茶上新") {
  const src = await room.pictureAt("#2a7a3c");
  return room.write({ title, digest: "第一批", body: bodyOf("茶园里的早晨", { src }, "欢迎来喝") });
}

describe("an article on its way to WeChat", () => {
  it("becomes a draft with its pictures, and its first picture as cover", async () => {
    const room = await open();
    const id = await teaArticle(room);
    await room.send(id);
    expect(await room.sending(id)).toMatchObject({ state: "sending", step: "pictures" });
    await room.work();
    expect(await room.sending(id)).toMatchObject({
      state: "draft",
      failure: null,
      items: [{ pictures: { done: 1, total: 1 }, isChanged: false }],
    });
    expect(await room.drafts()).toEqual([["春茶上新"]]);
    expect(await room.draftText()).toMatch(/茶园里的早晨.*data-src.*欢迎来喝/s);
    expect(await db.auditEvent.count({ where: { event: "article.sentToWeChat" } })).toBeGreaterThan(0);
  });

  it("shows files of the library, each given to WeChat once, and has one as its cover", async () => {
    const room = await open();
    const file = await room.upload("#cc3300");
    const image = { type: "image", attrs: { mediaId: file, alt: "图" } };
    const body = documentSchema.parse({ type: "doc", content: [image, image] });
    const [one, other] = [await room.write({ coverId: file, body }), await room.write({ body })];
    await room.send(one);
    await room.work();
    await room.send(other);
    await room.work();
    expect(await room.sending(one)).toMatchObject({ state: "draft", failure: null });
    expect(await room.draftText()).toMatch(/data-src="[^"]*mmbiz/);
    expect(await room.callsOf("media/uploadimg")).toBe(1);
    expect(await room.callsOf("material/add_material")).toBe(1);
  });

  it("is one draft of several in their order", async () => {
    const room = await open();
    const [first, second] = [await teaArticle(room, "第一篇"), await teaArticle(room, "第二篇")];
    await room.send(second, first);
    await room.work();
    expect(await room.drafts()).toEqual([["第二篇", "第一篇"]]);
    // The same picture, once for the texts and once for each cover.
    expect(await room.callsOf("media/uploadimg")).toBe(1);
  });

  it("changes its draft when it is sent again, and says before that it would", async () => {
    const room = await open();
    const id = await teaArticle(room);
    await room.send(id);
    await room.work();
    await room.rewrite(id, { title: "春茶到了" });
    expect((await room.sending(id)).items[0]?.isChanged).toBe(true);
    await room.send(id);
    await room.work();
    expect(await room.drafts()).toEqual([["春茶到了"]]);
    expect((await room.sending(id)).items[0]?.isChanged).toBe(false);
    expect(await room.callsOf("draft/add")).toBe(1);
    expect(await room.callsOf("media/uploadimg")).toBe(1);
  });

  it("says that its draft is gone, and makes a new one when it is sent again", async () => {
    const room = await open();
    const id = await teaArticle(room);
    await room.send(id);
    await room.work();
    const { draftMediaId } = await db.articleSending.findFirstOrThrow({
      where: { accountId: room.accountId },
    });
    await db.articleSending.updateMany({
      where: { draftMediaId },
      data: { draftMediaId: `${draftMediaId}x` },
    });
    await room.rewrite(id, { title: "春茶到了" });
    await room.send(id);
    await room.work();
    expect(await room.sending(id)).toMatchObject({
      state: "failed",
      failure: { words: SENDING_WORDS.draftGone },
    });
    await room.send(id);
    await room.work();
    expect(await room.sending(id)).toMatchObject({ state: "draft" });
  });

  it("with something that WeChat would refuse is not sent, and says at which field", async () => {
    const room = await open();
    const id = await room.write({ title: "长".repeat(40), body: bodyOf("没有图片") });
    const sent = await sendToWeChatAction(room.accountId, { articleIds: [id] });
    expect(sent).toMatchObject({
      ok: false,
      code: "invalid",
      fieldErrors: { [`${id}.title`]: expect.any(String), [`${id}.cover`]: expect.any(String) },
    });
    expect(await db.articleSending.count({ where: { accountId: room.accountId } })).toBe(0);
  });

  it.each([
    ["draft/add", 45003, "title"],
    ["draft/add", 45110, "author"],
    ["draft/add", 45004, "digest"],
    ["draft/add", 45002, "body"],
    ["draft/add", 41039, "sourceUrl"],
    ["draft/add", 40007, "cover"],
    ["draft/add", 45086, "body"],
    ["draft/add", 45166, "body"],
    ["draft/add", 88000, "comments"],
    ["draft/add", 53404, "body"],
    ["draft/add", 53405, "body"],
    ["draft/add", 53406, "body"],
    ["media/uploadimg", 40005, "body"],
    ["media/uploadimg", 40009, "body"],
    ["draft/add", 48001, null],
    ["draft/add", 40125, null],
  ])("refused by %s with %i stops at the field %s", async (path, errcode, field) => {
    const room = await open();
    const id = await teaArticle(room);
    await room.fail(path, { type: "errcode", errcode }, 2);
    await room.send(id);
    await room.work();
    expect(await room.sending(id)).toMatchObject({
      state: "failed",
      failure: { field, words: { zh: expect.any(String), en: expect.any(String) } },
    });
    expect(await db.auditEvent.count({ where: { event: "article.sendingFailed" } })).toBeGreaterThan(0);
  });

  it("waits while WeChat takes no more, and goes on by itself", async () => {
    const room = await open();
    const id = await teaArticle(room);
    await room.fail("media/uploadimg", { type: "errcode", errcode: 45011 });
    await room.send(id);
    await room.work();
    expect(await room.sending(id)).toMatchObject({
      state: "sending",
      failure: { words: SENDING_WORDS.minuteFull },
    });
    room.wait(LONG_MS);
    await room.work();
    expect(await room.sending(id)).toMatchObject({ state: "draft", failure: null });
  });

  it.each([
    ["in a private network", "http://10.0.0.7/p.png", SENDING_WORDS.privatePicture],
    ["on this machine", "http://127.0.0.1:9/p.png", SENDING_WORDS.privatePicture],
    ["nowhere", "http://nothing.invalid/p.png", SENDING_WORDS.missingPicture],
  ])("with a picture %s says so at the picture", async (_, src, words) => {
    const room = await open();
    const id = await room.write({ digest: "x", body: bodyOf("前面", { src }) });
    await room.send(id);
    await room.work();
    expect(await room.sending(id)).toMatchObject({
      state: "failed",
      failure: { words, articleId: id, field: "body", path: [1] },
    });
  });

  it("can be called off between two steps", async () => {
    const room = await open();
    const id = await teaArticle(room);
    const sending = await room.send(id);
    expect(await cancelSendingAction(room.accountId, { id: sending })).toMatchObject({ ok: true });
    await room.work();
    expect(await room.sending(id)).toMatchObject({ state: "cancelled" });
    expect(await room.drafts()).toEqual([]);
  });

  it("is not sent a second time while it is on its way", async () => {
    const room = await open();
    const id = await teaArticle(room);
    await room.send(id);
    expect(await sendToWeChatAction(room.accountId, { articleIds: [id] })).toMatchObject({
      code: "conflict",
    });
  });

  it("of another account is not found", async () => {
    const [room, other] = [await open(), await open()];
    const id = await teaArticle(other);
    await signInAs(await makePerson({ accountId: room.accountId, role: "admin" }));
    expect(await sendToWeChatAction(room.accountId, { articleIds: [id] })).toMatchObject({
      code: "not-found",
    });
  });

  it("keeps no draft when it is deleted there", async () => {
    const room = await open();
    const id = await teaArticle(room);
    const sending = await room.send(id);
    await room.work();
    expect(await deleteDraftAction(room.accountId, { id: sending })).toMatchObject({ ok: true });
    expect(await room.drafts()).toEqual([]);
    expect(await room.sending(id)).toMatchObject({ state: "cancelled" });
  });
});

describe("an article copied for WeChat", () => {
  async function copy(room: Newsroom, id: string): Promise<string> {
    const copied = await copyForWeChatAction(room.accountId, { id });
    return (copied.ok && copied.data?.html) || "";
  }

  it("leads to its pictures on the web, and to WeChat once that has them as they are", async () => {
    const room = await open();
    const [file, other] = [await room.upload("#cc3300"), await room.upload("#0033cc")];
    const images = [{ mediaId: file }, { src: "/media/ours.png" }].map((attrs) => ({ type: "image", attrs }));
    const body = documentSchema.parse({ type: "doc", content: images });
    const id = await room.write({ coverId: other, body });
    const onWeb = `src="${env.PUBLIC_URL}/media/${room.accountId}/${file}.png"`;
    const html = await copy(room, id);
    expect(html).toContain(onWeb);
    expect(html).toContain(`src="${env.PUBLIC_URL}/media/ours.png"`);
    await room.rewrite(id, { body: { type: "doc", content: body.content.slice(0, 1) } });
    await room.send(id);
    await room.work();
    expect(await copy(room, id)).toContain("mmbiz");
    const { contentHash } = await db.mediaFile.findUniqueOrThrow({ where: { id: other } });
    await db.mediaFile.update({ where: { id: file }, data: { contentHash } });
    expect(await copy(room, id)).toContain(onWeb);
  });

  it("has the picture that was sent last", async () => {
    const room = await open();
    const id = await teaArticle(room);
    const { body } = (await getWritten(room.accountId, id))?.values ?? {};
    const [image] = picturesOf(documentSchema.parse(body));
    for (const [day, address] of ["https://mmbiz.qpic.cn/old", "https://mmbiz.qpic.cn/new"].entries()) {
      const pictures = { [image?.key ?? ""]: { hash: "", address } };
      const item = { accountId: room.accountId, articleId: id, position: 0, values: {}, fingerprint: "" };
      const row = { accountId: room.accountId, state: "published", step: "result", sentBy: "" };
      const data = { ...row, createdAt: new Date(day), items: { create: { ...item, pictures } } };
      await db.articleSending.create({ data });
    }
    expect(await copy(room, id)).toContain("https://mmbiz.qpic.cn/new");
  });
});

describe("when WeChat does not answer", () => {
  it("a draft that it made all the same is found, not made again", async () => {
    const room = await open();
    const id = await teaArticle(room);
    await room.fail("draft/add", { type: "lost" });
    await room.send(id);
    await room.work();
    expect(await room.sending(id)).toMatchObject({ state: "sending", isLookedFor: true });
    room.wait(LONG_MS);
    await room.work();
    expect(await room.sending(id)).toMatchObject({ state: "draft", isLookedFor: false });
    expect(await room.drafts()).toEqual([["春茶上新"]]);
  });

  it("a draft that it did not make is made, after the time that it has to answer", async () => {
    const room = await open();
    const id = await teaArticle(room);
    await room.fail("draft/add", { type: "cut" });
    await room.send(id);
    await room.work();
    expect(await room.drafts()).toEqual([]);
    room.wait(20_000);
    await room.work();
    expect(await room.drafts()).toEqual([]);
    room.wait(LONG_MS);
    await room.work();
    expect(await room.drafts()).toEqual([["春茶上新"]]);
    expect(await room.sending(id)).toMatchObject({ state: "draft" });
  });

  it("the draft of another sending that says the same is not taken for it", async () => {
    const room = await open();
    const [one, other] = [await teaArticle(room), await teaArticle(room)];
    await room.send(one);
    await room.work();
    await room.fail("draft/add", { type: "cut" });
    await room.send(other);
    await room.work();
    room.wait(LONG_MS);
    await room.work();
    expect(await room.drafts()).toHaveLength(2);
  });

  it("is asked for what it may have, as it was, though the article was changed since", async () => {
    const room = await open();
    const id = await teaArticle(room);
    await room.fail("draft/add", { type: "lost" });
    const sending = await room.send(id);
    await room.work();
    await db.articleSending.update({ where: { id: sending }, data: { state: "failed", nextAt: null } });
    await room.rewrite(id, { title: "改过的" });
    await room.send(id);
    room.wait(LONG_MS);
    await room.work();
    expect(await room.drafts()).toEqual([["春茶上新"]]);
    expect((await room.sending(id)).items[0]?.isChanged).toBe(true);
  });
});

describe("publishing a draft", () => {
  async function published(room: Newsroom) {
    const id = await teaArticle(room);
    const sending = await room.send(id);
    await room.work();
    expect(await publishDraftAction(room.accountId, { id: sending })).toMatchObject({ ok: true });
    await room.work();
    return { id, sending };
  }
  /** The platform's own time: its checks take some seconds. */
  const decide = (room: Newsroom) => room.control("POST", "/clock", { advanceSeconds: 60 });

  it("puts its address into the card, so that replies can show it", async () => {
    const room = await open();
    const { id } = await published(room);
    expect(await room.sending(id)).toMatchObject({ state: "publishing", step: "result" });
    await decide(room);
    room.wait(LONG_MS);
    await room.work();
    const sending = await room.sending(id);
    expect(sending).toMatchObject({ state: "published", items: [{ url: expect.stringMatching(/^http/) }] });
    expect(await room.card(id)).toMatchObject({ title: "春茶上新", url: sending.items[0]?.url });
    const page = await fetch(sending.items[0]?.url ?? "");
    expect(await page.text()).toContain("茶园里的早晨");
  });

  it("and taking it down are no changes to who is writing on", async () => {
    const room = await open();
    const { id, sending } = await published(room);
    const before = await getWritten(room.accountId, id);
    await decide(room);
    room.wait(LONG_MS);
    await room.work();
    expect((await room.card(id)).url).toMatch(/^http/);
    await takeDownAtWeChatAction(room.accountId, { id: sending, articleId: id });
    expect((await room.card(id)).url).toBe("");
    expect((await getWritten(room.accountId, id))?.revision).toBe(before?.revision);
  });

  it("leaves a card alone that leads somewhere else", async () => {
    const room = await open();
    const { id } = await published(room);
    await db.article.update({ where: { id }, data: { url: "https://example.com/a/tea" } });
    await decide(room);
    room.wait(LONG_MS);
    await room.work();
    expect(await room.card(id)).toMatchObject({ url: "https://example.com/a/tea" });
  });

  it("takes the card from a page of ours that was taken down, so that replies can show it again", async () => {
    const room = await open();
    const { id } = await published(room);
    expect(await publishPageAction(room.accountId, { id })).toMatchObject({ ok: true });
    expect(await takeDownPageAction(room.accountId, { id })).toMatchObject({ ok: true });
    expect(await findArticles(room.accountId, "春茶")).toEqual([]);
    await decide(room);
    room.wait(LONG_MS);
    await room.work();
    const { url } = await room.card(id);
    expect(url).toBe((await room.sending(id)).items[0]?.url);
    expect(await findArticles(room.accountId, "春茶")).toMatchObject([{ id, url }]);
  });

  it("is taken down there, and its card leads nowhere any more", async () => {
    const room = await open();
    const { id, sending } = await published(room);
    await decide(room);
    room.wait(LONG_MS);
    await room.work();
    const taken = await takeDownAtWeChatAction(room.accountId, { id: sending, articleId: id });
    expect(taken).toMatchObject({ ok: true, data: { usedBy: [] } });
    expect(await room.sending(id)).toMatchObject({ state: "takenDown" });
    expect(await room.card(id)).toMatchObject({ url: "" });
    // Sent again it is a new draft.
    await room.send(id);
    await room.work();
    expect(await room.drafts()).toEqual([["春茶上新"]]);
  });

  it.each([
    [40007, SENDING_WORDS.draftGone],
    [48001, SENDING_WORDS.noPublishRight],
  ])("refused with %i says what to do", async (errcode, words) => {
    const room = await open();
    await room.fail("freepublish/submit", { type: "errcode", errcode });
    const { id } = await published(room);
    expect(await room.sending(id)).toMatchObject({ state: "failed", step: "publish", failure: { words } });
  });

  it.each([53500, 53503, 53504, 53505])(
    "refused with %i says why and can be tried again",
    async (errcode) => {
      const room = await open();
      await room.fail("freepublish/submit", { type: "errcode", errcode });
      const { id, sending } = await published(room);
      expect(await room.sending(id)).toMatchObject({ state: "failed", step: "publish" });
      await publishDraftAction(room.accountId, { id: sending });
      await room.work();
      expect(await room.sending(id)).toMatchObject({ state: "publishing", failure: null });
    },
  );

  it("without an answer is looked for, and never ordered again by itself", async () => {
    const room = await open();
    await room.fail("freepublish/submit", { type: "lost" });
    const { id } = await published(room);
    expect(await room.sending(id)).toMatchObject({ state: "publishing", isLookedFor: true });
    await decide(room);
    room.wait(60_000);
    await room.work();
    expect(await room.sending(id)).toMatchObject({ state: "published" });
    expect(await room.callsOf("freepublish/submit")).toBe(1);
  });

  it("without an answer and without a result says so after some minutes", async () => {
    const room = await open();
    await room.fail("freepublish/submit", { type: "cut" });
    const { id } = await published(room);
    room.wait(LONG_MS);
    await room.work();
    expect(await room.sending(id)).toMatchObject({
      state: "failed",
      failure: { words: SENDING_WORDS.publishUnknown },
    });
    expect(await room.callsOf("freepublish/submit")).toBeLessThanOrEqual(1);
  });
});

it("another account's sending is nobody else's", async () => {
  const room = await open();
  const id = await teaArticle(room);
  const sending = await room.send(id);
  await room.work();
  const stranger = await makeAccount();
  await signInAs(await makePerson({ accountId: stranger.id, role: "admin" }));
  expect(await deleteDraftAction(stranger.id, { id: sending })).toMatchObject({ code: "conflict" });
  expect(await publishDraftAction(stranger.id, { id: sending })).toMatchObject({ code: "conflict" });
});
