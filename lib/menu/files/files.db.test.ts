import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { POST as postReplacement } from "@/app/api/media/[accountId]/files/[fileId]/route";
import { POST as postFile } from "@/app/api/media/[accountId]/files/route";
import { wechatFor } from "@/lib/accounts/wechat-for";
import type { AccountId } from "@/lib/auth/account-id";
import { giveToWeChatAction } from "@/lib/media/identities/actions";
import { saveMenuDraftAction } from "@/lib/menu/actions";
import { publishConditionalMenusAction, saveConditionalMenuAction } from "@/lib/menu/conditional/actions";
import { getDraft } from "@/lib/menu/data";
import type { MenuDocument } from "@/lib/menu/document";
import { publishMenuDraftAction } from "@/lib/menu/publishing/actions";
import { db } from "@/lib/platform/db/db";
import { signInAs } from "@/lib/testing/as";
import { makePerson } from "@/lib/testing/factories";
import { describeRefusals } from "@/lib/testing/refusals";
import { sandboxForFile } from "@/lib/testing/sandbox";
import { publishFileAnewAction, readEarlierContentAction } from "./actions";

const { makeSandboxAccount } = sandboxForFile();

describeRefusals(
  "reading which menus send earlier content",
  readEarlierContentAction,
  { id: "a" },
  {
    canViewersUse: true,
  },
);
describeRefusals("publishing a file anew", publishFileAnewAction, { id: "a" });

describe("a file that is replaced while the menu sends it", () => {
  it("reaches followers by one press, and nothing else of the menu does", async () => {
    const { accountId, fileId, mediaId } = await desk();
    expect(await readEarlierContentAction(accountId, { id: fileId })).toMatchObject({
      data: { buttons: [], conditionalMenus: [] },
    });
    const changed = menuSending(fileId, mediaId, "改了名字");
    await saveMenuDraftAction(accountId, { document: changed, revision: 1 });
    await replace(accountId, fileId);
    expect(await readEarlierContentAction(accountId, { id: fileId })).toMatchObject({
      data: { buttons: ["海报"] },
    });

    expect(await publishFileAnewAction(accountId, { id: fileId })).toMatchObject({
      ok: true,
      data: { number: 2, conditional: null },
    });

    const newId = await newIdOf(accountId, fileId);
    expect(newId).not.toBe(mediaId);
    expect(await liveButtons(accountId)).toMatchObject([{ name: "海报", media_id: newId }]);
    expect(await readEarlierContentAction(accountId, { id: fileId })).toMatchObject({
      data: { buttons: [] },
    });
    expect(await getDraft(accountId)).toMatchObject({
      baseNumber: 2,
      document: { buttons: [{ name: "改了名字", action: { mediaId: newId } }] },
    });
    const audit = await db.auditEvent.findFirst({
      where: { accountId, event: "menu.published", subject: "#2" },
    });
    expect(audit).not.toBeNull();
  });

  it("is not published over a menu that somebody made elsewhere", async () => {
    const { accountId, fileId } = await desk();
    await replace(accountId, fileId);
    const button = [{ type: "view", name: "别处", url: "https://a.example/" }] as const;
    await (await wechatFor(accountId)).menu.create({ button: [...button] });
    expect(await publishFileAnewAction(accountId, { id: fileId })).toMatchObject({ code: "conflict" });
    expect(await liveButtons(accountId)).toMatchObject([{ name: "别处" }]);
  });

  it("reaches the followers of conditional menus, unless somebody is changing these", async () => {
    const { accountId, fileId, mediaId } = await desk();
    const menu = { name: "安卓", tagId: null, tagName: null, platform: "android" } as const;
    await saveConditionalMenuAction(accountId, { ...menu, document: menuSending(fileId, mediaId, "海报") });
    await publishConditionalMenusAction(accountId, {});
    await replace(accountId, fileId);
    expect(await publishFileAnewAction(accountId, { id: fileId })).toMatchObject({
      data: { number: 2, conditional: { type: "published" } },
    });
    const newId = await newIdOf(accountId, fileId);
    const live = await (await wechatFor(accountId)).menu.get();
    expect(live?.conditional).toMatchObject([{ buttons: [{ media_id: newId }] }]);

    await replace(accountId, fileId, "blue");
    await saveConditionalMenuAction(accountId, {
      ...{ ...menu, name: "苹果", platform: "ios" },
      document: menuSending(fileId, newId, "还没好"),
    });
    expect(await publishFileAnewAction(accountId, { id: fileId })).toMatchObject({
      data: { number: 3, conditional: { type: "waiting" } },
    });
    expect((await (await wechatFor(accountId)).menu.get())?.conditional).toHaveLength(1);
    const rows = await db.conditionalMenu.findMany({ where: { accountId } });
    for (const { document } of rows)
      expect(JSON.stringify(document)).toContain(await newIdOf(accountId, fileId));
  });
});

/** An account whose menu sends a file. */
async function desk() {
  const { id: accountId } = await makeSandboxAccount();
  await signInAs(await makePerson({ accountId, role: "editor" }));
  const init = { method: "POST", headers: HEADERS, body: await picture("green") };
  const request = new Request("http://desk.example/api/media/a/files?name=a.png", init);
  const fileId: string = (await (await postFile(request, { params: Promise.resolve({ accountId }) })).json())
    .data.id;
  const mediaId = await newIdOf(accountId, fileId);
  await saveMenuDraftAction(accountId, { document: menuSending(fileId, mediaId, "海报"), revision: 0 });
  await publishMenuDraftAction(accountId, { revision: 1 });
  return { accountId, fileId, mediaId };
}

async function newIdOf(accountId: AccountId, id: string): Promise<string> {
  const given = await giveToWeChatAction(accountId, { id });
  return (given.ok && given.data.mediaId) || "";
}

function menuSending(fileId: string, mediaId: string, name: string): MenuDocument {
  const action = { type: "media" as const, mediaId, title: "海报", fileId };
  return { buttons: [{ id: "b1", name, key: "K", action, items: [] }] };
}

async function liveButtons(accountId: AccountId) {
  return (await (await wechatFor(accountId)).menu.get())?.buttons;
}

const HEADERS = { "content-type": "application/octet-stream", "sec-fetch-site": "same-origin" };

async function replace(accountId: AccountId, fileId: string, color = "red"): Promise<void> {
  const init = { method: "POST", headers: HEADERS, body: await picture(color) };
  const request = new Request(`http://desk.example/api/media/a/files/${fileId}`, init);
  await postReplacement(request, { params: Promise.resolve({ accountId, fileId }) });
}

async function picture(background: string): Promise<Uint8Array<ArrayBuffer>> {
  const image = sharp({ create: { width: 20, height: 10, channels: 3, background } }).png();
  return new Uint8Array(await image.toBuffer());
}
