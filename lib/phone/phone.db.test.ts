import { describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db/db";
import { JPG, MP3, MP4, PNG } from "@/lib/sandbox/testing/sample-files";
import { signInAs } from "@/lib/testing/as";
import { makeAccount, makePerson, type TestAccount } from "@/lib/testing/factories";
import { describeRefusals } from "@/lib/testing/refusals";
import {
  addFollowerAction,
  findScannableCodesAction,
  performActAction,
  readChatFileAction,
  readExchangeAction,
  readUpdateAction,
} from "./actions";
import { loadPhone } from "./loaders";
import { dataOf, phonesForFile } from "./open-phone.test-kit";
import type { Act } from "./schema";

const { openPhone, platform } = phonesForFile();

describeRefusals("performing an act", performActAction, { openid: "o1", act: { type: "follow" } });
describeRefusals("adding a follower", addFollowerAction, { nickname: "" });
describeRefusals("reading a chat", readUpdateAction, { openid: "o1", after: 0, mark: "" });
describeRefusals("reading an exchange", readExchangeAction, { exchangeId: "x" });
describeRefusals("reading a file of a chat", readChatFileAction, { mediaId: "x" });
describeRefusals("finding codes to scan", findScannableCodesAction, { search: "" });

describe("a follower on the phone", () => {
  it("follows and is welcomed by the rule that the report names", async () => {
    const phone = await openPhone();
    const rule = await ruleOf(phone.account, [{ type: "follow" }], "欢迎");
    const items = await phone.act({ type: "follow" });
    expect(items).toMatchObject([
      { type: "event", side: "follower", event: "subscribe" },
      { type: "text", side: "account", text: "欢迎" },
    ]);
    const { exchange, judgement } = dataOf(
      await readExchangeAction(phone.account.id, { exchangeId: items[1]?.exchangeId ?? "" }),
    );
    expect(exchange).toMatchObject({ outcome: "reply", attempts: [{ response: { status: 200 } }] });
    expect(exchange.plainXml).toContain("<![CDATA[subscribe]]>");
    expect(judgement).toMatchObject({
      rule: { id: rule, name: "欢迎" },
      verdict: { why: "rule", trigger: { type: "follow" } },
      attempts: 1,
    });
  });

  it("sees in the report that no rule knew what to say", async () => {
    const phone = await openPhone();
    await phone.act({ type: "follow" });
    const [said] = await phone.act({ type: "say", text: "没有人懂" });
    const report = await readExchangeAction(phone.account.id, { exchangeId: said?.exchangeId ?? "" });
    expect(dataOf(report)).toMatchObject({
      exchange: { outcome: "silent" },
      judgement: { rule: null, verdict: { why: "no-rule" } },
    });
  });

  it("sees the words encrypted and in the clear when the account is in secure mode", async () => {
    const phone = await openPhone({ mode: "secure" });
    await ruleOf(phone.account, [{ type: "follow" }], "欢迎");
    const [followed] = await phone.act({ type: "follow" });
    const report = await readExchangeAction(phone.account.id, { exchangeId: followed?.exchangeId ?? "" });
    const { exchange } = dataOf(report);
    expect(exchange.attempts[0]?.request.body).toContain("<Encrypt>");
    expect(exchange.attempts[0]?.response?.body).toContain("<Encrypt>");
    expect(exchange.replyXml).toContain("欢迎");
    expect(dataOf(report).judgement).toMatchObject({ verdict: { why: "rule" } });
  });

  it("sees the fault notice, and learns that the desk never got the message", async () => {
    const phone = await openPhone({ callbackUrl: "http://127.0.0.1:9/nobody-listens" });
    const items = await phone.act({ type: "follow" });
    expect(items.at(-1)).toMatchObject({ type: "fault", text: expect.stringContaining("服务出现故障") });
    const report = await readExchangeAction(phone.account.id, { exchangeId: items[0]?.exchangeId ?? "" });
    expect(dataOf(report)).toMatchObject({
      exchange: { outcome: "fault", attempts: [{}, {}, {}] },
      judgement: null,
    });
  });

  it("sends pictures, voices, videos, places and links", async () => {
    const phone = await openPhone();
    await phone.act({ type: "follow" });
    const acts: Act[] = [
      { type: "image", dataBase64: PNG.toString("base64"), filename: "a.png" },
      { type: "voice", dataBase64: MP3.toString("base64"), filename: "a.mp3" },
      { type: "video", dataBase64: MP4.toString("base64"), filename: "a.mp4" },
      { type: "location", latitude: 31.24, longitude: 121.49, label: "外滩" },
      { type: "link", title: "标题", description: "", url: "https://example.com/" },
    ];
    for (const act of acts)
      expect(await phone.act(act)).toMatchObject([{ type: act.type, side: "follower" }]);
    const kinds = await db.delivery.findMany({
      where: { accountId: phone.account.id },
      orderBy: { id: "asc" },
    });
    expect(kinds.map(({ kind }) => kind)).toEqual(["subscribe", ...acts.map(({ type }) => type)]);
  });

  it("gets a picture back through the desk, and nothing that is no picture, sound or film", async () => {
    const phone = await openPhone();
    await phone.act({ type: "follow" });
    const [sent] = await phone.act({ type: "image", dataBase64: JPG.toString("base64"), filename: "a.jpg" });
    const mediaId = sent?.type === "image" ? sent.mediaId : "";
    const file = dataOf(await readChatFileAction(phone.account.id, { mediaId }));
    expect([file.contentType, Buffer.from(file.bytes)]).toEqual(["image/jpeg", JPG]);
    expect(await readChatFileAction(phone.account.id, { mediaId: "none" })).toMatchObject({ ok: false });
  });

  it("scans a code of the account and follows by it", async () => {
    const phone = await openPhone();
    await ruleOf(phone.account, [{ type: "scan", scene: "store-42" }], "二店");
    const { url } = await makeCode(phone.account, "store-42");
    const found = dataOf(await findScannableCodesAction(phone.account.id, { search: "门店" }));
    expect(found).toMatchObject([{ name: "门店", scene: "store-42", url, expiresAt: null }]);
    expect(await phone.act({ type: "scan", url })).toMatchObject([
      { type: "event", event: "subscribe", key: "store-42" },
      { type: "text", text: "二店" },
    ]);
  });

  it("is told what the client would not let them do", async () => {
    const phone = await openPhone();
    expect(
      await performActAction(phone.account.id, { openid: phone.openid, act: { type: "unfollow" } }),
    ).toMatchObject({
      ok: false,
      code: "conflict",
    });
    expect(
      await performActAction(phone.account.id, { openid: "nobody", act: { type: "follow" } }),
    ).toMatchObject({
      ok: false,
      code: "not-found",
    });
    expect(await performActAction(phone.account.id, null)).toMatchObject({ ok: false, code: "invalid" });
  });

  it("shares no chat, exchange or file with another account", async () => {
    const [mine, theirs] = [await openPhone(), await openPhone()];
    await signInAs(mine.editor);
    const { openid } = theirs;
    expect(await readUpdateAction(mine.account.id, { openid, after: 0, mark: "" })).toMatchObject({
      ok: false,
    });
    await signInAs(theirs.editor);
    const [followed] = await theirs.act({ type: "follow" });
    await signInAs(mine.editor);
    const exchangeId = followed?.exchangeId ?? "";
    expect(await readExchangeAction(mine.account.id, { exchangeId })).toMatchObject({ code: "not-found" });
  });
});

describe("the phone's page", () => {
  it("begins with the first person, or with the one in the address", async () => {
    const { account, openid } = await openPhone();
    const first = await loadPhone(account.id, {});
    expect(first.start).toMatchObject({ type: "ready", frame: { followers: [{}, {}, {}, {}] } });
    expect((await loadPhone(account.id, { follower: openid })).start).toMatchObject({
      type: "ready",
      openid,
    });
  });

  it("begins with somebody who follows when the menu is to be tried", async () => {
    const { account, openid } = await openPhone();
    const shown = [];
    for (const wish of [{ isOnMenu: true }, { isOnMenu: true, follower: openid }])
      shown.push((await loadPhone(account.id, wish)).start);
    expect(shown).toMatchObject([{ openid: expect.not.stringMatching(openid) }, { openid }]);
    const [start] = shown;
    const me = start?.type === "ready" && start.frame.followers.find((one) => one.openid === start.openid);
    expect(me).toMatchObject({ subscribed: true });
    expect((await loadPhone(account.id, { isRehearsal: true, isOnMenu: true })).start).toMatchObject({
      type: "rehearsal",
      frame: { followers: [{ subscribed: true }] },
    });
  });

  it("learns of what is new since it last looked, and of the frame only when that changed", async () => {
    const phone = await openPhone();
    const { start } = await loadPhone(phone.account.id, { follower: phone.openid });
    if (start.type !== "ready") throw new Error(start.type);
    const query = { openid: phone.openid, after: start.last, mark: start.frame.mark };
    expect(dataOf(await readUpdateAction(phone.account.id, query))).toMatchObject({
      items: [],
      frame: null,
    });
    await phone.act({ type: "follow" });
    expect(dataOf(await readUpdateAction(phone.account.id, query))).toMatchObject({
      items: [{ type: "event" }],
      frame: { account: { followers: 4 } },
    });
  });

  it("shows a person who was added", async () => {
    const { account } = await openPhone();
    const { openid } = dataOf(await addFollowerAction(account.id, { nickname: "小雨" }));
    const { start } = await loadPhone(account.id, { follower: openid });
    expect(start).toMatchObject({
      openid,
      frame: {
        followers: expect.arrayContaining([expect.objectContaining({ nickname: "小雨", subscribed: false })]),
      },
    });
  });

  it("tries the draft where the account is no sandbox account, and offers those that are", async () => {
    const { account: sandbox, editor } = await openPhone();
    const { id } = await makeAccount();
    await db.membership.create({ data: { accountId: id, userId: editor.userId, role: "editor" } });
    expect((await loadPhone(id, {})).start).toMatchObject({
      type: "rehearsal",
      isPublished: true,
      frame: { menu: [], followers: [{ subscribed: false }] },
      real: { sandboxAccounts: [{ id: sandbox.id, name: sandbox.name }], canCreate: false },
    });
  });

  it("says so when the sandbox does not know the account", async () => {
    const account = await makeAccount({ kind: "sandbox" });
    await signInAs(await makePerson({ accountId: account.id, role: "editor" }));
    expect((await loadPhone(account.id, {})).start).toEqual({
      type: "unavailable",
      reason: "unknownAccount",
    });
  });
});

async function ruleOf(account: TestAccount, triggers: object[], text: string): Promise<string> {
  const { id } = await db.rule.create({
    data: {
      accountId: account.id,
      name: text,
      triggers,
      replies: [{ type: "text", text }],
      searchText: text,
    },
  });
  return id;
}

/** A code that exists on both sides. */
async function makeCode(account: TestAccount, scene: string): Promise<{ url: string }> {
  const query = `grant_type=client_credential&appid=${account.appId}&secret=${account.appSecret}`;
  const { access_token: token } = await platform().api(`/cgi-bin/token?${query}`);
  const wish = { action_name: "QR_LIMIT_STR_SCENE", action_info: { scene: { scene_str: scene } } };
  const code = await platform().api(`/cgi-bin/qrcode/create?access_token=${String(token)}`, wish);
  const { ticket, url } = { ticket: String(code.ticket), url: String(code.url) };
  await db.qrCode.create({
    data: {
      accountId: account.id,
      name: "门店",
      lifetime: "permanent",
      scene,
      ticket,
      url,
      searchText: "门店",
    },
  });
  return { url };
}
