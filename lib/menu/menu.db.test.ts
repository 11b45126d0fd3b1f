import { describe, expect, it } from "vitest";
import { vouchForAccountId } from "@/lib/auth/account-id";
import { checkMenuAction } from "@/lib/menu/checking/actions";
import { restoreMenuVersionAction } from "@/lib/menu/history/actions";
import { listVersions } from "@/lib/menu/history/data";
import { getLiveKeys } from "@/lib/menu/live/live-keys";
import {
  deleteLiveMenuAction,
  publishMenuDraftAction,
  publishMenuVersionAction,
} from "@/lib/menu/publishing/actions";
import { db } from "@/lib/platform/db/db";
import { readIn, signInAs } from "@/lib/testing/as";
import { makePerson } from "@/lib/testing/factories";
import { describeRefusals } from "@/lib/testing/refusals";
import { sandboxForFile } from "@/lib/testing/sandbox";
import { readMenuDraftAction, readMenuNewestAction, saveMenuDraftAction } from "./actions";
import { getPublishedVersion, getVersion } from "./data";
import { EMPTY_MENU, type MenuDocument } from "./document";

const { platform, makeSandboxAccount } = sandboxForFile();

const news = menu("新闻", "NEWS");
const shop = menu("商城", "SHOP");

describeRefusals("saving the draft", saveMenuDraftAction, { document: news, revision: 0 });
describeRefusals("publishing the draft", publishMenuDraftAction, { revision: 0 });
describeRefusals("publishing a version", publishMenuVersionAction, { number: 1 });
describeRefusals("restoring a version", restoreMenuVersionAction, { number: 1, revision: 0 });
describeRefusals("deleting the live menu", deleteLiveMenuAction, { typed: "" });
describeRefusals("reading the draft", readMenuDraftAction, {}, { canViewersUse: true });
describeRefusals("asking for what is newest", readMenuNewestAction, {}, { canViewersUse: true });
describeRefusals("checking the draft", checkMenuAction, {});

describe("the draft", () => {
  it("is empty at first, and then what was saved last", async () => {
    const { accountId, editor } = await desk();
    expect(await readMenuDraftAction(accountId, {})).toMatchObject({
      data: { document: { buttons: [] }, revision: 0, baseNumber: 0 },
    });
    expect(await saveMenuDraftAction(accountId, { document: news, revision: 0 })).toEqual({
      ok: true,
      data: { revision: 1 },
    });
    await saveMenuDraftAction(accountId, { document: shop, revision: 1 });
    expect(await readMenuDraftAction(accountId, {})).toMatchObject({
      data: { document: shop, revision: 2, updatedBy: editor.name },
    });
  });

  it("and the version that was published are known by their numbers, which others ask for", async () => {
    const { accountId } = await desk();
    const newest = () => readMenuNewestAction(accountId, {});
    expect(await newest()).toEqual({ ok: true, data: { revision: 0, published: null } });
    await publish(accountId, news);
    await saveMenuDraftAction(accountId, { document: shop, revision: 1 });
    expect(await newest()).toEqual({ ok: true, data: { revision: 2, published: 1 } });
  });

  it("of two who save at once keeps the first, and tells the second", async () => {
    const { accountId } = await desk();
    const save = (document: MenuDocument) => saveMenuDraftAction(accountId, { document, revision: 0 });
    const results = await Promise.all([save(news), save(shop)]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results).toContainEqual(expect.objectContaining({ code: "conflict" }));
    expect(await saveMenuDraftAction(accountId, { document: news, revision: 0 })).toMatchObject({
      code: "conflict",
    });
  });

  it("holds what is not finished, but no button twice", async () => {
    const { accountId } = await desk();
    const [button] = news.buttons;
    const twice = { buttons: button ? [button, button] : [] };
    const unfinished = { buttons: button ? [{ ...button, name: "", action: null }] : [] };
    expect(await saveMenuDraftAction(accountId, { document: twice, revision: 0 })).toMatchObject({
      code: "invalid",
    });
    expect(await saveMenuDraftAction(accountId, { document: unfinished, revision: 0 })).toMatchObject({
      ok: true,
    });
    expect(await checkMenuAction(accountId, {})).toMatchObject({
      data: [
        { isWrong: true, buttonId: button?.id, field: "name" },
        { isWrong: true, buttonId: button?.id, field: "action" },
      ],
    });
  });

  it("is what was published last before anybody touches it", async () => {
    const { accountId } = await desk();
    await publish(accountId, news);
    await db.menuDraft.deleteMany({ where: { accountId } });
    expect(await readMenuDraftAction(accountId, {})).toMatchObject({
      data: { document: news, revision: 0, baseNumber: 1 },
    });
  });
});

describe("a menu that is published", () => {
  it("is live at WeChat, kept as a version with its note and recorded", async () => {
    const { accountId, appId, editor } = await desk();
    await saveMenuDraftAction(accountId, { document: news, revision: 0 });
    expect(await publishMenuDraftAction(accountId, { revision: 1, note: " 开业 " })).toEqual({
      ok: true,
      data: { number: 1 },
    });
    expect(await liveMenuOf(appId)).toMatchObject({ button: [{ type: "click", name: "新闻", key: "NEWS" }] });
    expect(await getPublishedVersion(accountId, "zh")).toMatchObject({
      number: 1,
      note: "开业",
      outcome: "published",
      failure: null,
      document: news,
      publishedBy: editor.name,
    });
    expect(await readMenuDraftAction(accountId, {})).toMatchObject({ data: { revision: 1, baseNumber: 1 } });
    expect(await db.auditEvent.findMany({ where: { accountId } })).toMatchObject([
      { event: "menu.published", subject: "#1" },
    ]);
  });

  it("gets a number of its own, even when two people publish at once", async () => {
    const { accountId } = await desk();
    await saveMenuDraftAction(accountId, { document: news, revision: 0 });
    const results = await Promise.all(
      [1, 2, 3].map(() => publishMenuDraftAction(accountId, { revision: 1 })),
    );
    const numbers = results.map((result) => (result.ok ? result.data.number : 0));
    expect(numbers.sort()).toEqual([1, 2, 3]);
  });

  it("before can be looked at, put live again at once, or made the draft", async () => {
    const { accountId, appId } = await desk();
    await publish(accountId, news);
    await publish(accountId, shop);
    expect(await getVersion(vouchForAccountId(accountId), 1, "zh")).toMatchObject({ document: news });
    expect(await publishMenuVersionAction(accountId, { number: 1, note: "回来" })).toMatchObject({
      data: { number: 3 },
    });
    expect(await liveMenuOf(appId)).toMatchObject({ button: [{ name: "新闻" }] });
    const { revision, document } = await draftOf(accountId);
    expect(document).toEqual(shop);
    expect(await restoreMenuVersionAction(accountId, { number: 1, revision })).toMatchObject({
      data: { document: news, revision: revision + 1, baseNumber: 1 },
    });
    expect(await listVersions(accountId, "zh")).toMatchObject({
      versions: [{ number: 3, note: "回来" }, { number: 2 }, { number: 1 }],
      next: null,
    });
  });

  it("in WeChat's own form, as older desks kept it, is read with the same ids every time", async () => {
    const { accountId } = await desk();
    const content = { button: [{ type: "click", name: "旧", key: "OLD" }] };
    await db.menuVersion.create({ data: { accountId, number: 1, content, publishedBy: "某人" } });
    const first = await getPublishedVersion(accountId, "zh");
    expect(first?.document).toMatchObject({
      buttons: [{ name: "旧", key: "OLD", action: { type: "click" } }],
    });
    expect(await getPublishedVersion(accountId, "zh")).toEqual(first);
  });
});

describe("a menu that is not published", () => {
  it("because it has mistakes is not sent to WeChat, and they are told at their buttons", async () => {
    const { accountId, appId } = await desk();
    await saveMenuDraftAction(accountId, { document: menu("六个汉字太多", "K"), revision: 0 });
    expect(await publishMenuDraftAction(accountId, { revision: 1 })).toMatchObject({
      code: "invalid",
      fieldErrors: { "b-K.name": expect.stringContaining("最多接受 5 个汉字") },
    });
    expect(await callsOf(appId)).not.toContain("menu/create");
    expect(await db.menuVersion.count({ where: { accountId } })).toBe(0);
  });

  it("because letters of a name were lost; the draft holds it until somebody writes it anew", async () => {
    const { accountId, appId } = await desk();
    const document = menu("新\uFFFD", "K");
    expect(await saveMenuDraftAction(accountId, { document, revision: 0 })).toMatchObject({ ok: true });
    expect(await publishMenuDraftAction(accountId, { revision: 1 })).toMatchObject({
      code: "invalid",
      fieldErrors: { "b-K.name": expect.stringContaining("乱码") },
    });
    expect(await callsOf(appId)).not.toContain("menu/create");
  });

  it("because WeChat refuses it is kept with the reason, told at the buttons that it can mean", async () => {
    const { accountId, appId } = await desk();
    await publish(accountId, news);
    await failNext(appId, { type: "errcode", errcode: 40019 });
    readIn("en");
    expect(await publish(accountId, shop)).toMatchObject({
      code: "wechat-refused",
      message: expect.stringContaining("40019"),
      fieldErrors: { "b-SHOP.key": expect.any(String) },
    });
    expect((await listVersions(accountId, "en")).versions).toMatchObject([
      { number: 2, outcome: "refused", failure: expect.stringContaining("40019") },
      { number: 1, outcome: "published" },
    ]);
    expect(await getPublishedVersion(accountId, "en")).toMatchObject({ number: 1 });
    expect(await draftOf(accountId)).toMatchObject({ document: shop });
  });

  it("by WeChat for the account's sake blames no button", async () => {
    const { accountId, appId } = await desk();
    await failNext(appId, { type: "errcode", errcode: 48001 });
    const result = await publish(accountId, news);
    expect(result).toMatchObject({ code: "wechat-refused", message: expect.stringContaining("48001") });
    expect(result).toMatchObject({ fieldErrors: {} });
  });

  it("for sure, because WeChat fell silent, is kept as unknown", async () => {
    const { accountId, appId } = await desk();
    await failNext(appId, { type: "cut" });
    expect(await publish(accountId, news)).toMatchObject({ code: "wechat-unreachable" });
    expect((await listVersions(accountId, "zh")).versions).toMatchObject([{ outcome: "unknown" }]);
    expect(await db.auditEvent.findMany({ where: { accountId } })).toMatchObject([
      { event: "menu.unanswered" },
    ]);
  });

  it("because the draft changed, or a colleague published, since the person looked", async () => {
    const { accountId, editor } = await desk();
    await publish(accountId, news);
    const { revision } = await draftOf(accountId);
    expect(await publishMenuDraftAction(accountId, { revision: revision - 1 })).toMatchObject({
      code: "conflict",
    });
    expect(await publishMenuDraftAction(accountId, { revision, basedOn: 0 })).toMatchObject({
      code: "conflict",
      message: expect.stringContaining(editor.name),
    });
    expect(await publishMenuDraftAction(accountId, { revision, basedOn: 1 })).toMatchObject({ ok: true });
  });

  it("because there is no such version", async () => {
    const { accountId } = await desk();
    expect(await publishMenuVersionAction(accountId, { number: 7 })).toMatchObject({ code: "not-found" });
  });
});

describe("deleting the live menu", () => {
  it("wants the account's name typed, and leaves draft and versions", async () => {
    const { accountId, appId, name } = await desk();
    await publish(accountId, news);
    expect(await deleteLiveMenuAction(accountId, { typed: "别的" })).toMatchObject({
      code: "invalid",
      fieldErrors: { typed: expect.any(String) },
    });
    expect(await liveMenuOf(appId)).not.toBeNull();
    expect(await deleteLiveMenuAction(accountId, { typed: ` ${name} ` })).toMatchObject({ ok: true });
    expect(await liveMenuOf(appId)).toBeNull();
    expect(await draftOf(accountId)).toMatchObject({ document: news });
    expect(await db.auditEvent.count({ where: { accountId, event: "menu.deleted" } })).toBe(1);
  });

  it("is a version without buttons, so that a tap on one of before is known to be late", async () => {
    const { accountId, name } = await desk();
    await publish(accountId, news);
    expect(await getLiveKeys(vouchForAccountId(accountId))).toEqual(new Set(["NEWS"]));
    expect(await deleteLiveMenuAction(accountId, { typed: name })).toEqual({ ok: true, data: { number: 2 } });
    expect(await getLiveKeys(vouchForAccountId(accountId))).toEqual(new Set());
    expect(await getPublishedVersion(vouchForAccountId(accountId), "zh")).toMatchObject({
      number: 2,
      note: "删除了线上菜单",
      document: EMPTY_MENU,
    });
  });
});

async function desk() {
  const { id: accountId, appId, name } = await makeSandboxAccount();
  const editor = await makePerson({ accountId, role: "editor" });
  await signInAs(editor);
  return { accountId, appId, name, editor };
}

async function draftOf(accountId: string) {
  const result = await readMenuDraftAction(accountId, {});
  if (!result.ok) throw new Error(result.message);
  return result.data;
}

async function publish(accountId: string, document: MenuDocument) {
  const { revision } = await draftOf(accountId);
  const saved = await saveMenuDraftAction(accountId, { document, revision });
  return saved.ok ? publishMenuDraftAction(accountId, saved.data) : saved;
}

async function failNext(appId: string, fault: object): Promise<void> {
  await platform().control("POST", "/faults", { appId, path: "/cgi-bin/menu/create", times: 1, fault });
}

async function liveMenuOf(appId: string): Promise<unknown> {
  return (await platform().control("GET", `/accounts/${appId}`)).body.menu;
}

async function callsOf(appId: string): Promise<string> {
  return JSON.stringify(await platform().control("GET", `/calls?appId=${appId}`));
}

function menu(name: string, key: string): MenuDocument {
  return { buttons: [{ id: `b-${key}`, name, key, action: { type: "click" }, items: [] }] };
}
