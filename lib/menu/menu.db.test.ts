import { describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db/db";
import { readIn, signInAs } from "@/lib/testing/as";
import { makePerson } from "@/lib/testing/factories";
import { describeRefusals } from "@/lib/testing/refusals";
import { sandboxForFile } from "@/lib/testing/sandbox";
import { publishMenuAction, readMenusAction } from "./actions";
import { getLiveMenu, getPublishedMenu } from "./data";

const { platform, makeSandboxAccount } = sandboxForFile();

const menu = { button: [{ type: "click", name: "新闻", key: "NEWS" }] };
const text = JSON.stringify(menu);

describeRefusals("publishing a menu", publishMenuAction, { text });
describeRefusals("reading the menus", readMenusAction, {}, { canViewersUse: true });

describe("a menu that is published", () => {
  it("is live at WeChat, kept as a version and recorded", async () => {
    const { accountId, editor } = await desk();
    expect(await publishMenuAction(accountId, { text })).toEqual({ ok: true, data: { number: 1 } });
    expect(await getLiveMenu(accountId, "zh")).toMatchObject({
      type: "live",
      isOpen: true,
      buttons: [{ name: "新闻", type: "click", target: "NEWS", items: [] }],
    });
    expect(await db.menuVersion.findMany({ where: { accountId } })).toMatchObject([
      { number: 1, content: menu, publishedBy: editor.name, publishedById: editor.userId },
    ]);
    expect(await db.auditEvent.findMany({ where: { accountId } })).toMatchObject([
      { event: "menu.published" },
    ]);
  });

  it("reads the same live as it was published, so that a change from elsewhere shows", async () => {
    const { accountId } = await desk();
    await publishMenuAction(accountId, { text });
    const [live, published] = [await getLiveMenu(accountId, "zh"), await getPublishedMenu(accountId)];
    expect(live).toMatchObject({ text: published?.text });
  });

  it("gets a number of its own, even when two people publish at once", async () => {
    const { accountId } = await desk();
    const results = await Promise.all([1, 2, 3].map(() => publishMenuAction(accountId, { text })));
    const numbers = results.map((result) => (result.ok ? result.data.number : 0));
    expect(numbers.sort()).toEqual([1, 2, 3]);
  });
});

describe("a menu that is refused", () => {
  it("by us is not sent to WeChat", async () => {
    const { accountId, appId } = await desk();
    const result = await publishMenuAction(accountId, { text: '{"button":[]}' });
    expect(result).toMatchObject({ code: "invalid", fieldErrors: { text: expect.stringContaining("1–3") } });
    expect(await callsOf(appId)).not.toContain("menu/create");
  });

  it("by WeChat is told in plain words, at the buttons that it can mean", async () => {
    const { accountId, appId } = await desk();
    await refuseNext(appId, 40019);
    readIn("en");
    expect(await publishMenuAction(accountId, { text })).toMatchObject({
      code: "wechat-refused",
      message: expect.stringContaining("40019"),
      fieldErrors: { "button.0.key": "Menu 1: key" },
    });
    expect(await db.menuVersion.count({ where: { accountId } })).toBe(0);
  });

  it("because a colleague published meanwhile leaves the colleague's live", async () => {
    const { accountId, appId, editor } = await desk();
    await publishMenuAction(accountId, { text, basedOn: 0 });
    const calls = await callsOf(appId);
    const result = await publishMenuAction(accountId, { text, basedOn: 0 });
    expect(result).toMatchObject({ code: "conflict", message: expect.stringContaining(editor.name) });
    expect(await callsOf(appId)).toBe(calls);
    expect(await publishMenuAction(accountId, { text, basedOn: 1 })).toMatchObject({ ok: true });
  });

  it("by WeChat for the account's sake blames no button", async () => {
    const { accountId, appId } = await desk();
    await refuseNext(appId, 48001);
    const result = await publishMenuAction(accountId, { text });
    expect(result).toMatchObject({ code: "wechat-refused", message: expect.stringContaining("48001") });
    expect(result).not.toHaveProperty("fieldErrors");
  });
});

describe("the live menu", () => {
  it("of an account that has none yet is none, which is no error", async () => {
    const { accountId } = await desk();
    expect(await getLiveMenu(accountId, "zh")).toEqual({ type: "none" });
    expect(await getPublishedMenu(accountId)).toBeNull();
  });

  it("that WeChat will not tell is an answer in plain words", async () => {
    const { accountId, appId } = await desk();
    await platform().control("POST", "/faults", {
      appId,
      times: 9,
      fault: { type: "errcode", errcode: 40164 },
    });
    expect(await getLiveMenu(accountId, "zh")).toMatchObject({
      type: "failed",
      message: expect.stringContaining("40164"),
      advice: expect.stringMatching(/.+/),
    });
  });
});

async function desk() {
  const { id: accountId, appId } = await makeSandboxAccount();
  const editor = await makePerson({ accountId, role: "editor" });
  await signInAs(editor);
  return { accountId, appId, editor };
}

async function refuseNext(appId: string, errcode: number): Promise<void> {
  const fault = { type: "errcode", errcode };
  await platform().control("POST", "/faults", { appId, path: "/cgi-bin/menu/create", times: 1, fault });
}

async function callsOf(appId: string): Promise<string> {
  return JSON.stringify(await platform().control("GET", `/calls?appId=${appId}`));
}
