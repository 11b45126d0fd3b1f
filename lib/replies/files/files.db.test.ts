import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { POST as postReplacement } from "@/app/api/media/[accountId]/files/[fileId]/route";
import { POST as postFile } from "@/app/api/media/[accountId]/files/route";
import { changeAccount } from "@/lib/accounts/revision";
import { wechatFor } from "@/lib/accounts/wechat-for";
import type { AccountId } from "@/lib/auth/account-id";
import { deleteFileAction, listFileUsesAction } from "@/lib/media/library/actions";
import { type Clock, systemClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db/db";
import { DAY, HOUR } from "@/lib/platform/time";
import { createQrCodeAction } from "@/lib/qrcodes/actions";
import { PLAIN_SETTINGS } from "@/lib/qrcodes/code-settings";
import {
  createRuleAction,
  deleteRuleAction,
  readReplyFilesAction,
  readStandingAction,
  resendReplyFileAction,
  updateRuleAction,
} from "@/lib/replies/actions";
import { letGo } from "@/lib/replies/files/writes";
import type { Reply } from "@/lib/replies/schema";
import { sendDueFiles } from "@/lib/replies/send-files";
import { writeRules } from "@/lib/replies/writes";
import { signInAs } from "@/lib/testing/as";
import { makePerson } from "@/lib/testing/factories";
import { describeRefusals } from "@/lib/testing/refusals";
import { type WiredAccount, wiredAccountsForFile } from "@/lib/testing/wired-account";

const { platform, wireAccount } = wiredAccountsForFile();

describeRefusals("reading the files of replies", readReplyFilesAction, { ids: "a" }, { canViewersUse: true });
describeRefusals("sending a file once more", resendReplyFileAction, { id: "a" });

describe("a follower who says the keyword", () => {
  it.each(["plain", "secure"] as const)("gets the picture of the library, in %s mode", async (mode) => {
    const { account, say, contentOf } = await desk(mode);
    const poster = await picture("green");
    const file = await upload(account.id, poster);
    await addRule(account.id, [{ type: "image", fileId: file }]);
    const [line] = await say("海报");
    expect(line).toMatchObject({ type: "image", side: "account" });
    expect(await contentOf(line?.mediaId)).toEqual(poster);
  });

  it("gets the new one once it is at WeChat, and the old one until then", async () => {
    const { account, say, contentOf } = await desk();
    const [before, after] = [await picture("green"), await picture("red")];
    const file = await upload(account.id, before);
    await addRule(account.id, [{ type: "image", fileId: file }]);
    await replace(account.id, file, after);
    expect(await contentOf((await say("海报"))[0]?.mediaId)).toEqual(before);
    expect(await standingOf(account.id, file)).toEqual({ isReady: false, isAnswering: true, failure: null });
    await sendDue();
    expect(await contentOf((await say("海报"))[0]?.mediaId)).toEqual(after);
    expect(await standingOf(account.id, file)).toMatchObject({ isReady: true });
  });

  it("costs WeChat no call, and the file one upload however many replies send it", async () => {
    const { account, say, callsOf } = await desk();
    const file = await upload(account.id, await picture("green"));
    await addRule(account.id, [{ type: "image", fileId: file }]);
    await addRule(account.id, [{ type: "image", fileId: file }], "又一张");
    expect(await callsOf("material/add_material")).toBe(1);
    const calls = await callsOf("");
    await say("海报");
    expect(await callsOf("")).toBe(calls);
  });

  it("gets what a rule of before says by WeChat's own id", async () => {
    const { account, say, contentOf } = await desk();
    const bytes = await picture("blue");
    const material = { name: "a.png", contentType: "image/png", bytes: new Uint8Array(bytes) };
    const { mediaId } = await (await wechatFor(account.id)).materials.add({ type: "image", file: material });
    await addRule(account.id, [{ type: "image", mediaId, name: "a.png" }]);
    expect(await contentOf((await say("海报"))[0]?.mediaId)).toEqual(bytes);
  });
});

it("whoever scans a code gets its picture", async () => {
  const { account, openid, contentOf } = await desk();
  const poster = await picture("green");
  const file = await upload(account.id, poster);
  const replies: Reply[] = [{ type: "image", fileId: file }];
  const made = await createQrCodeAction(account.id, {
    ...{ ...PLAIN_SETTINGS, name: "门店", replies },
    ...{
      lifetime: "permanent",
      duration: { days: 0, hours: 0, minutes: 0 },
      sceneKind: "text",
      scene: "store",
    },
  });
  expect(made).toMatchObject({ ok: true });
  const code = await db.qrCode.findFirstOrThrow({ where: { accountId: account.id } });
  const lines = await account.act(openid, { type: "scan", url: code.url });
  expect(await contentOf(lines.find(({ type }) => type === "image")?.mediaId)).toEqual(poster);
});

describe("a file that WeChat does not get", () => {
  it("because WeChat is out of reach is saved, told, and sent later by itself", async () => {
    const { account, say, fail } = await desk();
    const file = await upload(account.id, await picture("green"));
    await fail({ type: "errcode", errcode: 45009 });
    const id = await addRule(account.id, [{ type: "image", fileId: file }]);
    expect(await readStandingAction(account.id, { id })).toMatchObject({
      data: {
        lateFiles: [{ id: file, isAnswering: false, failure: { zh: expect.stringContaining("45009") } }],
      },
    });
    expect((await say("海报")).filter(({ side }) => side === "account")).toEqual([]);
    await sendDue(later(HOUR));
    expect(await readStandingAction(account.id, { id })).toMatchObject({ data: { lateFiles: [] } });
    expect(await say("海报")).toMatchObject([{ type: "image" }]);
  });

  it("because of what it is refuses the rule, at its field and with what to do", async () => {
    const { account, fail } = await desk();
    const file = await upload(account.id, await picture("green"));
    await fail({ type: "errcode", errcode: 40009 });
    expect(await createRuleAction(account.id, ruleOf([{ type: "image", fileId: file }]))).toMatchObject({
      ok: false,
      fieldErrors: { "replies.0.fileId": expect.stringContaining("40009") },
    });
    expect(await db.rule.count({ where: { accountId: account.id } })).toBe(0);
  });

  it("in its new form is told, followers get the form before, and it can be sent once more", async () => {
    const { account, say, contentOf, fail } = await desk();
    const [before, after] = [await picture("green"), await picture("red")];
    const file = await upload(account.id, before);
    const id = await addRule(account.id, [{ type: "image", fileId: file }]);
    await replace(account.id, file, after);
    await fail({ type: "errcode", errcode: 40009 });
    await sendDue();
    expect(await standingOf(account.id, file)).toMatchObject({
      isAnswering: true,
      failure: { zh: expect.stringContaining("40009") },
    });
    expect(await contentOf((await say("海报"))[0]?.mediaId)).toEqual(before);
    // The rule can still be changed: its followers go on getting something.
    await fail({ type: "errcode", errcode: 40009 });
    const change = { ...ruleOf([{ type: "image", fileId: file }]), name: "改了名", id, revision: 1 };
    expect(await updateRuleAction(account.id, change)).toMatchObject({ ok: true });
    expect(await resendReplyFileAction(account.id, { id: file })).toMatchObject({
      ok: true,
      data: { standing: { isReady: true } },
    });
    expect(await contentOf((await say("海报"))[0]?.mediaId)).toEqual(after);
  });

  it.each<[string, (accountId: AccountId) => Promise<string>, string]>([
    ["is a moving picture", async (accountId) => upload(accountId, await picture("green", "gif")), "GIF"],
    ["is gone", async () => "gone", "删除"],
  ])("because it %s is refused before WeChat is asked", async (_, fileOf, words) => {
    const { account, callsOf } = await desk();
    const rule = ruleOf([{ type: "image", fileId: await fileOf(account.id) }]);
    expect(await createRuleAction(account.id, rule)).toMatchObject({
      fieldErrors: { "replies.0.fileId": expect.stringContaining(words) },
    });
    expect(await callsOf("material/add_material")).toBe(0);
  });

  it("of another account is none", async () => {
    const other = await desk();
    const file = await upload(other.account.id, await picture("green"));
    const { account } = await desk();
    expect(await createRuleAction(account.id, ruleOf([{ type: "image", fileId: file }]))).toMatchObject({
      ok: false,
    });
  });
});

describe("where WeChat's library is full", () => {
  it("a file goes there for three days, and again in time while something sends it", async () => {
    const { account, say, contentOf, fail } = await desk();
    const bytes = await picture("green");
    const file = await upload(account.id, bytes);
    await fail({ type: "errcode", errcode: 45034 });
    const id = await addRule(account.id, [{ type: "image", fileId: file }]);
    const first = (await say("海报"))[0]?.mediaId;
    const temporary = await (await wechatFor(account.id)).media.get(first ?? "");
    expect(temporary.kind === "file" && Buffer.from(temporary.bytes)).toEqual(bytes);
    await sendDue(later(2 * DAY));
    expect((await say("海报"))[0]?.mediaId).toBe(first);
    await sendDue(later(2.6 * DAY));
    const second = (await say("海报"))[0]?.mediaId;
    expect(second).not.toBe(first);
    expect(await contentOf(second)).toEqual(bytes);
    await deleteRuleAction(account.id, { id });
    await db.replyFile.updateMany({
      where: { id: file },
      data: { expiresAt: new Date(), dueAt: new Date(0) },
    });
    expect(await standingOf(account.id, file)).toMatchObject({ isReady: false, isAnswering: false });
    await sendDue();
    expect(await db.replyFile.findFirst({ where: { id: file } })).toMatchObject({ dueAt: null });
    // Sent again by whoever writes many rules at once, and asks WeChat about none of them.
    const rule = {
      id: `again-${file}`,
      revision: 1,
      createdAt: new Date(),
      values: ruleOf([{ type: "image", fileId: file }]),
    };
    await changeAccount(account.id, (tx) => writeRules(tx, account.id, [rule], new Date()));
    await sendDue();
    expect(await contentOf((await say("海报"))[0]?.mediaId)).toEqual(bytes);
  });

  it("a file that a reply is given just when it was seen to be sent by none is kept", async () => {
    const { account, fail } = await desk();
    const file = await upload(account.id, await picture("green"));
    await fail({ type: "errcode", errcode: 45034 });
    await addRule(account.id, [{ type: "image", fileId: file }]);
    const { revision } = await db.replyFile.findFirstOrThrow({ where: { id: file } });
    await fail({ type: "errcode", errcode: 45034 });
    await addRule(account.id, [{ type: "image", fileId: file }], "又一张");
    await letGo(db, account.id, { id: file, revision });
    const { dueAt } = await db.replyFile.findFirstOrThrow({ where: { id: file } });
    expect(dueAt).not.toBeNull();
  });
});

it("a file that rules and codes send stays, and says which", async () => {
  const { account } = await desk();
  const file = await upload(account.id, await picture("green"));
  const id = await addRule(account.id, [{ type: "image", fileId: file }]);
  const usedBy = [{ type: "rule", id, name: "海报" }];
  expect(await listFileUsesAction(account.id, { id: file })).toMatchObject({ data: usedBy });
  expect(await deleteFileAction(account.id, { id: file })).toMatchObject({
    data: { isDeleted: false, usedBy },
  });
  await deleteRuleAction(account.id, { id });
  expect(await deleteFileAction(account.id, { id: file })).toMatchObject({ data: { isDeleted: true } });
});

async function desk(mode: "plain" | "secure" = "plain") {
  const account = await wireAccount(mode);
  await signInAs(await makePerson({ accountId: account.id, role: "editor" }));
  const openid = await account.addPerson();
  await account.act(openid, { type: "follow" });
  return {
    account,
    openid,
    say: async (text: string) => (await account.act(openid, { type: "say", text })).slice(1),
    contentOf: (mediaId = "") => readMaterial(account, mediaId),
    callsOf: async (path: string) => {
      const { body } = await platform().control("GET", `/calls?appId=${account.appId}`);
      return JSON.stringify(body).split(`/cgi-bin/${path}`).length - 1;
    },
    /** WeChat does this with the next upload. */
    fail: async (fault: object) => {
      const path = "/cgi-bin/material/add_material";
      const { status } = await platform().control("POST", "/faults", {
        appId: account.appId,
        path,
        times: 1,
        fault,
      });
      expect(status).toBeLessThan(300);
    },
  };
}

async function readMaterial(account: WiredAccount, mediaId: string): Promise<Buffer | null> {
  const material = await (await wechatFor(account.id)).materials.get(mediaId);
  return material.kind === "file" ? Buffer.from(material.bytes) : null;
}

function ruleOf(replies: Reply[], text = "海报") {
  return {
    ...{ name: text, enabled: true, priority: 0, replyMode: "all" as const, replies },
    triggers: [{ type: "keyword" as const, match: "exact" as const, text }],
  };
}

async function addRule(accountId: AccountId, replies: Reply[], text?: string): Promise<string> {
  const made = await createRuleAction(accountId, ruleOf(replies, text));
  if (!made.ok) throw new Error(made.message);
  return made.data.id;
}

async function standingOf(accountId: AccountId, file: string) {
  const read = await readReplyFilesAction(accountId, { ids: file });
  return read.ok ? read.data[0]?.standing : null;
}

const HEADERS = { "content-type": "application/octet-stream", "sec-fetch-site": "same-origin" };

async function upload(accountId: AccountId, bytes: Uint8Array): Promise<string> {
  const init = { method: "POST", headers: HEADERS, body: new Uint8Array(bytes) };
  const request = new Request("http://desk.example/api/media/a/files?name=a.png", init);
  const answer = await postFile(request, { params: Promise.resolve({ accountId }) });
  return (await answer.json()).data.id;
}

async function replace(accountId: AccountId, fileId: string, bytes: Uint8Array): Promise<void> {
  const init = { method: "POST", headers: HEADERS, body: new Uint8Array(bytes) };
  const request = new Request(`http://desk.example/api/media/a/files/${fileId}`, init);
  await postReplacement(request, { params: Promise.resolve({ accountId, fileId }) });
}

function picture(background: string, format: "png" | "gif" = "png"): Promise<Buffer> {
  return sharp({ create: { width: 20, height: 10, channels: 3, background } })
    .toFormat(format)
    .toBuffer();
}

function sendDue(clock: Clock = systemClock): Promise<void> {
  return sendDueFiles(clock, new AbortController().signal);
}

function later(milliseconds: number): Clock {
  return { now: () => Date.now() + milliseconds };
}
