import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { POST as postReplacement } from "@/app/api/media/[accountId]/files/[fileId]/route";
import { POST as postFile } from "@/app/api/media/[accountId]/files/route";
import type { AccountId } from "@/lib/auth/account-id";
import { deleteFileAction, listFileUsesAction } from "@/lib/media/library/actions";
import { saveMenuDraftAction } from "@/lib/menu/actions";
import { saveConditionalMenuAction } from "@/lib/menu/conditional/actions";
import type { MenuDocument } from "@/lib/menu/document";
import { db } from "@/lib/platform/db/db";
import { signInAs } from "@/lib/testing/as";
import { makePerson } from "@/lib/testing/factories";
import { describeRefusals } from "@/lib/testing/refusals";
import { sandboxForFile } from "@/lib/testing/sandbox";
import { giveToWeChatAction, readSentFileAction } from "./actions";

const { makeSandboxAccount } = sandboxForFile();

describeRefusals("reading a sent file", readSentFileAction, { id: "a" }, { canViewersUse: true });
describeRefusals("giving WeChat a file", giveToWeChatAction, { id: "a" });

describe("a file that a button sends", () => {
  it("is given to WeChat once, and says when it holds something else", async () => {
    const { accountId } = await desk();
    const id = await upload(accountId, "green");
    expect(await readSentFileAction(accountId, { id })).toMatchObject({ data: { mediaId: null } });
    const given = await giveToWeChatAction(accountId, { id });
    const mediaId = given.ok ? given.data.mediaId : null;
    expect(mediaId).toEqual(expect.any(String));
    expect(await giveToWeChatAction(accountId, { id })).toMatchObject({ data: { mediaId } });
    const recorded = { accountId, event: "material.uploaded" };
    expect(await db.auditEvent.findMany({ where: recorded })).toMatchObject([{ subject: "a.png" }]);
    await replace(accountId, id, "red");
    expect(await readSentFileAction(accountId, { id })).toMatchObject({ data: { mediaId: null } });
    const anew = await giveToWeChatAction(accountId, { id });
    expect(anew.ok && anew.data.mediaId).not.toBe(mediaId);
  });

  it("stays while a menu sends it, the draft or one for some followers, and names that", async () => {
    const { accountId } = await desk();
    const id = await upload(accountId, "green");
    const document = menuSending(id);
    await saveMenuDraftAction(accountId, { document, revision: 0 });
    expect(await listFileUsesAction(accountId, { id })).toMatchObject({ data: [{ type: "menu" }] });
    const saved = await saveConditionalMenuAction(accountId, {
      ...{ name: "安卓", tagId: null, tagName: null, platform: "android", document },
    });
    expect(saved).toMatchObject({ ok: true });
    expect(await deleteFileAction(accountId, { id })).toMatchObject({
      data: {
        isDeleted: false,
        usedBy: [{ type: "menu" }, { type: "conditionalMenu", name: "安卓" }],
      },
    });
  });

  it("that is none of the account is none to give", async () => {
    const { accountId } = await desk();
    expect(await giveToWeChatAction(accountId, { id: "gone" })).toMatchObject({ code: "not-found" });
  });
});

function menuSending(fileId: string): MenuDocument {
  const action = { type: "media" as const, mediaId: "M", title: "海报", fileId };
  return { buttons: [{ id: "b1", name: "海报", key: "K", action, items: [] }] };
}

async function desk() {
  const { id: accountId } = await makeSandboxAccount();
  await signInAs(await makePerson({ accountId, role: "editor" }));
  return { accountId };
}

const HEADERS = { "content-type": "application/octet-stream", "sec-fetch-site": "same-origin" };

async function upload(accountId: AccountId, color: string): Promise<string> {
  const init = { method: "POST", headers: HEADERS, body: await picture(color) };
  const request = new Request("http://desk.example/api/media/a/files?name=a.png", init);
  const answer = await postFile(request, { params: Promise.resolve({ accountId }) });
  return (await answer.json()).data.id;
}

async function replace(accountId: AccountId, fileId: string, color: string): Promise<void> {
  const init = { method: "POST", headers: HEADERS, body: await picture(color) };
  const request = new Request(`http://desk.example/api/media/a/files/${fileId}`, init);
  await postReplacement(request, { params: Promise.resolve({ accountId, fileId }) });
}

async function picture(background: string): Promise<Uint8Array<ArrayBuffer>> {
  const image = sharp({ create: { width: 20, height: 10, channels: 3, background } }).png();
  return new Uint8Array(await image.toBuffer());
}
