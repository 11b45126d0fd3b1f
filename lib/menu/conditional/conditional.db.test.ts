import { describe, expect, it } from "vitest";
import { z } from "zod";
import { wechatFor } from "@/lib/accounts/wechat-for";
import type { AccountId } from "@/lib/auth/account-id";
import { saveMenuDraftAction } from "@/lib/menu/actions";
import type { MenuDocument } from "@/lib/menu/document";
import { publishMenuDraftAction } from "@/lib/menu/publishing/actions";
import { db } from "@/lib/platform/db/db";
import { signInAs } from "@/lib/testing/as";
import { makePerson } from "@/lib/testing/factories";
import { describeRefusals } from "@/lib/testing/refusals";
import { sandboxForFile } from "@/lib/testing/sandbox";
import {
  deleteConditionalMenuAction,
  orderConditionalMenusAction,
  planConditionalMenusAction,
  publishConditionalMenusAction,
  restoreConditionalMenuAction,
  saveConditionalMenuAction,
  tryMatchAction,
} from "./actions";
import { listConditionalMenus } from "./data";
import type { Platform } from "./types";

const { platform, makeSandboxAccount } = sandboxForFile();

const ios = {
  name: "苹果",
  tagId: null,
  tagName: null,
  platform: "ios" as const,
  document: menu("苹果", "IOS"),
};

describeRefusals("saving a conditional menu", saveConditionalMenuAction, ios);
describeRefusals("deleting a conditional menu", deleteConditionalMenuAction, { id: "x" });
describeRefusals("taking a deletion back", restoreConditionalMenuAction, { restore: "x" });
describeRefusals("ordering conditional menus", orderConditionalMenusAction, { ids: [] });
describeRefusals("planning conditional menus", planConditionalMenusAction, {});
describeRefusals("publishing conditional menus", publishConditionalMenusAction, {});

describe("a conditional menu", () => {
  it("is kept here, the newest in front, and another version of it is not overwritten unseen", async () => {
    const { accountId } = await desk();
    const first = await save(accountId, { name: "一" });
    await save(accountId, { name: "二" });
    expect(await listConditionalMenus(accountId)).toMatchObject([
      { name: "二", state: "draft" },
      { name: "一", state: "draft" },
    ]);
    const renamed = { ...ios, ...first, name: "三" };
    expect(await saveConditionalMenuAction(accountId, renamed)).toMatchObject({ data: { revision: 2 } });
    expect(await saveConditionalMenuAction(accountId, renamed)).toMatchObject({ code: "conflict" });
    expect(await saveConditionalMenuAction(accountId, { ...renamed, id: "gone" })).toMatchObject({
      code: "not-found",
    });
  });

  it("comes back as it was when its deletion is taken back, at its place and live as before", async () => {
    const { accountId } = await desk();
    for (const name of ["一", "二", "三"]) await save(accountId, { name });
    await publishConditionalMenusAction(accountId, {});
    const before = await listConditionalMenus(accountId);
    const restore = await remove(accountId, before[1]?.id);
    expect(await listConditionalMenus(accountId)).toHaveLength(2);
    expect(await restoreConditionalMenuAction(accountId, { restore })).toMatchObject({ ok: true });
    expect(await restoreConditionalMenuAction(accountId, { restore })).toMatchObject({ ok: true });
    expect(await listConditionalMenus(accountId)).toEqual(before);
    expect(await planConditionalMenusAction(accountId, {})).toMatchObject({
      data: { additions: 0, deletions: 0, kept: 3 },
    });
  });

  it("does not come back in another account, nor from what nobody sealed", async () => {
    const mine = await desk();
    const restore = await remove(mine.accountId, (await save(mine.accountId, {})).id);
    const other = await desk();
    for (const sealed of [restore, "v1.made-up", ""])
      expect(await restoreConditionalMenuAction(other.accountId, { restore: sealed })).toMatchObject({
        code: "not-found",
      });
    expect(await listConditionalMenus(other.accountId)).toEqual([]);
  });

  it("is for somebody", async () => {
    const { accountId } = await desk();
    expect(await saveConditionalMenuAction(accountId, { ...ios, platform: null })).toMatchObject({
      code: "invalid",
      fieldErrors: { tagId: expect.any(String) },
    });
  });
});

describe("publishing conditional menus", () => {
  it("needs a default menu, and sends none that has mistakes", async () => {
    const { accountId } = await desk({ hasDefault: false });
    await save(accountId, {});
    expect(await publishConditionalMenusAction(accountId, {})).toMatchObject({ code: "invalid" });
    await save(accountId, { name: "坏", document: menu("", "K") });
    expect(await publishConditionalMenusAction(accountId, {})).toMatchObject({
      code: "invalid",
      message: expect.stringContaining("坏"),
    });
  });

  it("adds them in their order, and then has nothing to do", async () => {
    const { accountId } = await desk();
    for (const name of ["一", "二", "三"]) await save(accountId, { name });
    expect(await planConditionalMenusAction(accountId, {})).toMatchObject({
      data: { additions: 3, deletions: 0, kept: 0, callsADay: 2000 },
    });
    expect(await publishConditionalMenusAction(accountId, {})).toMatchObject({ data: { additions: 3 } });
    expect(await liveNames(accountId)).toEqual(["三", "二", "一"]);
    expect(await listConditionalMenus(accountId)).toMatchObject([
      { state: "live" },
      { state: "live" },
      { state: "live" },
    ]);
    expect(await publishConditionalMenusAction(accountId, {})).toMatchObject({
      data: { additions: 0, deletions: 0, kept: 3 },
    });
  });

  it("keeps the end of the list that is right, and makes the rest anew", async () => {
    const { accountId } = await desk();
    for (const name of ["一", "二", "三"]) await save(accountId, { name });
    await publishConditionalMenusAction(accountId, {});
    const [third, second, first] = await listConditionalMenus(accountId);
    const ids = [second, third, first].flatMap((one) => one?.id ?? []);
    await orderConditionalMenusAction(accountId, { ids });
    expect(await publishConditionalMenusAction(accountId, {})).toMatchObject({
      data: { additions: 1, deletions: 1, kept: 2, vanishing: [] },
    });
    expect(await liveNames(accountId)).toEqual(["二", "三", "一"]);
    await deleteConditionalMenuAction(accountId, { id: third?.id ?? "" });
    expect(await planConditionalMenusAction(accountId, {})).toMatchObject({
      data: { vanishing: [{ names: ["三"] }] },
    });
    expect(await publishConditionalMenusAction(accountId, {})).toMatchObject({
      data: { additions: 0, deletions: 1, kept: 2 },
    });
    expect(await liveNames(accountId)).toEqual(["二", "一"]);
  });

  it("replaces what changed here, or was deleted at WeChat", async () => {
    const { accountId } = await desk();
    const saved = await save(accountId, {});
    await publishConditionalMenusAction(accountId, {});
    await saveConditionalMenuAction(accountId, { ...ios, ...saved, document: menu("新", "NEW") });
    expect(await listConditionalMenus(accountId)).toMatchObject([{ state: "changed" }]);
    expect(await publishConditionalMenusAction(accountId, {})).toMatchObject({
      data: { additions: 1, deletions: 1 },
    });
    expect(await liveNames(accountId)).toEqual(["新"]);
    const { menuId } = await db.conditionalMenu.findFirstOrThrow({ where: { accountId } });
    await (await wechatFor(accountId)).menu.deleteConditional(menuId ?? "");
    expect(await publishConditionalMenusAction(accountId, {})).toMatchObject({
      data: { additions: 1, deletions: 0 },
    });
  });

  it("keeps to three domains in all of them, also when all of them change", async () => {
    const { accountId } = await desk();
    const linked = (...domains: string[]): MenuDocument => ({
      buttons: domains.map((domain) => ({
        id: domain,
        name: domain.slice(0, 2),
        key: domain,
        items: [],
        action: { type: "view", url: `https://${domain}.example/` },
      })),
    });
    const first = await save(accountId, { document: linked("a1", "b1") });
    const second = await save(accountId, { document: linked("c1", "d1") });
    expect(await publishConditionalMenusAction(accountId, {})).toMatchObject({
      code: "invalid",
      fieldErrors: { domains: expect.stringContaining("4") },
    });
    await saveConditionalMenuAction(accountId, { ...ios, ...second, document: linked("c1") });
    expect(await publishConditionalMenusAction(accountId, {})).toMatchObject({ ok: true });
    await saveConditionalMenuAction(accountId, { ...ios, ...first, document: linked("e1", "f1") });
    expect(await publishConditionalMenusAction(accountId, {})).toMatchObject({ ok: true });
  });

  it("keeps what was done before a refusal, and names what was refused", async () => {
    const { accountId, appId } = await desk();
    await save(accountId, { name: "一" });
    await publishConditionalMenusAction(accountId, {});
    await save(accountId, { name: "二" });
    const fault = { type: "errcode", errcode: 65305 };
    const path = "/cgi-bin/menu/addconditional";
    await platform().control("POST", "/faults", { appId, path, times: 1, fault });
    expect(await publishConditionalMenusAction(accountId, {})).toMatchObject({
      code: "wechat-refused",
      message: expect.stringMatching(/“二”.*65305/),
    });
    expect(await listConditionalMenus(accountId)).toMatchObject([{ state: "draft" }, { state: "live" }]);
  });
});

describe("what a follower sees", () => {
  it("is asked of WeChat and worked out here, by tag", async () => {
    const { accountId, appId } = await desk();
    const wechat = await wechatFor(accountId);
    const tag = await wechat.tags.create("会员");
    const [member, other] = [await addFollower(appId), await addFollower(appId)];
    await wechat.tags.tag(tag.id, [member]);
    await save(accountId, { name: "会员", tagId: tag.id, platform: null, document: menu("会员", "VIP") });
    await publishConditionalMenusAction(accountId, {});
    expect(await tryMatchAction(accountId, { openid: member })).toMatchObject({
      data: {
        wechat: { type: "menu", document: { buttons: [{ name: "会员" }] } },
        ours: { name: "会员", platform: null },
      },
    });
    expect(await tryMatchAction(accountId, { openid: other })).toMatchObject({
      data: {
        wechat: { type: "menu", document: { buttons: [{ name: "默认" }] } },
        ours: { id: null, document: { buttons: [{ name: "默认" }] } },
      },
    });
  });

  describeRefusals("a trial", tryMatchAction, { openid: "nobody" });

  it("is not known of somebody who is no follower", async () => {
    const { accountId } = await desk();
    expect(await tryMatchAction(accountId, { openid: "nobody" })).toMatchObject({
      data: { wechat: { type: "failed", message: expect.stringContaining("65302") } },
    });
  });
});

async function desk({ hasDefault = true } = {}) {
  const { id: accountId, appId } = await makeSandboxAccount();
  await signInAs(await makePerson({ accountId, role: "editor" }));
  if (hasDefault) {
    await saveMenuDraftAction(accountId, { document: menu("默认", "DEFAULT"), revision: 0 });
    await publishMenuDraftAction(accountId, { revision: 1 });
  }
  return { accountId, appId };
}

type Changes = { name?: string; tagId?: number; platform?: Platform | null; document?: MenuDocument };

/** By its name it is told apart at WeChat, too, which keeps none. */
async function save(accountId: string, changes: Changes) {
  const { name = ios.name } = changes;
  const result = await saveConditionalMenuAction(accountId, {
    ...ios,
    document: menu(name, "K"),
    ...changes,
  });
  if (!result.ok) throw new Error(result.message);
  return result.data;
}

async function remove(accountId: string, id = ""): Promise<string> {
  const result = await deleteConditionalMenuAction(accountId, { id });
  return (result.ok && result.data.restore) || "";
}

async function liveNames(accountId: AccountId): Promise<string[]> {
  const wechat = await wechatFor(accountId);
  return (await wechat.menu.get())?.conditional.map(({ buttons }) => buttons[0]?.name ?? "") ?? [];
}

async function addFollower(appId: string): Promise<string> {
  const { body } = await platform().control("POST", `/accounts/${appId}/followers`, {});
  const { openid } = z.object({ openid: z.string() }).parse(body);
  await platform().control("POST", `/accounts/${appId}/followers/${openid}/act`, { type: "follow" });
  return openid;
}

function menu(name: string, key: string): MenuDocument {
  return { buttons: [{ id: `b-${key}`, name, key, action: { type: "click" }, items: [] }] };
}
