import { describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db/db";
import { DAY, MINUTE } from "@/lib/platform/time";
import { renewQrCodeAction } from "@/lib/qrcodes/renewal/actions";
import { signInAs } from "@/lib/testing/as";
import { makePerson } from "@/lib/testing/factories";
import { describeRefusals } from "@/lib/testing/refusals";
import { sandboxForFile } from "@/lib/testing/sandbox";
import {
  archiveQrCodesAction,
  createQrCodeAction,
  moveQrCodesAction,
  pauseQrCodeAction,
  readQrCodeAction,
  reuseQrCodeAction,
  updateQrCodeAction,
} from "./actions";
import { PLAIN_SETTINGS } from "./code-settings";
import { getQrCode, getQuota, listQrCodes } from "./data";

const { makeSandboxAccount } = sandboxForFile();

const settings = { ...PLAIN_SETTINGS, name: "春季海报" };
const values = {
  ...settings,
  lifetime: "permanent" as const,
  duration: { days: 7, hours: 0, minutes: 0 },
  sceneKind: "text" as const,
  scene: "",
};
const hello = { type: "text" as const, text: "欢迎光临" };

describeRefusals("changing a code", updateQrCodeAction, { ...settings, id: "x", revision: 1 });
describeRefusals("re-using a code", reuseQrCodeAction, { ...settings, id: "x", revision: 1 });
describeRefusals("pausing a code", pauseQrCodeAction, { id: "x", paused: true });
describeRefusals("renewing a code", renewQrCodeAction, { id: "x" });
describeRefusals("archiving codes", archiveQrCodesAction, { ids: ["x"], archived: true });
describeRefusals("reading a code", readQrCodeAction, { id: "x" }, { canViewersUse: true });

describe("the settings of a code", () => {
  it("can all be changed, with the labels' index and the record", async () => {
    const { accountId, id } = await deskWithCode({ labels: ["地推", "旧的"] });
    const changed = {
      ...settings,
      name: "夏季海报",
      folder: "夏季",
      owner: "南京路店",
      note: "贴在门口",
      labels: ["地推", "包装", "包装"],
      replies: [hello],
      followReplies: [{ ...hello, text: "欢迎新朋友" }],
      alsoWelcome: true,
      pausedReplies: [{ ...hello, text: "活动结束了" }],
      tags: [{ id: 101, name: "门店" }],
      endsAt: "2030-01-01T00:00:00.000Z",
    };
    expect(await updateQrCodeAction(accountId, { ...changed, id, revision: 1 })).toEqual({
      ok: true,
      data: { revision: 2 },
    });
    expect(await getQrCode(accountId, id)).toMatchObject({
      ...changed,
      labels: ["地推", "包装"],
      endsAt: new Date(changed.endsAt),
      revision: 2,
    });
    const labels = await db.qrCodeLabel.findMany({ where: { codeId: id }, orderBy: { label: "asc" } });
    expect(new Set(labels.map(({ label }) => label))).toEqual(new Set(["地推", "包装"]));
    expect(await db.auditEvent.findFirst({ where: { accountId, event: "qrCode.updated" } })).toMatchObject({
      subject: "夏季海报",
      detail: { id, before: { name: "春季海报" }, after: { folder: "夏季" } },
    });
  });

  it("go back to the same reply for new followers", async () => {
    const { accountId, id } = await deskWithCode({ followReplies: [hello] });
    await updateQrCodeAction(accountId, { ...settings, id, revision: 1 });
    expect(await getQrCode(accountId, id)).toMatchObject({ followReplies: null });
  });

  it("are told to the webhook by the account's revision", async () => {
    const { accountId, id } = await deskWithCode();
    const before = await db.account.findUniqueOrThrow({ where: { id: accountId } });
    await pauseQrCodeAction(accountId, { id, paused: true });
    const after = await db.account.findUniqueOrThrow({ where: { id: accountId } });
    expect(after.revision).toBe(before.revision + 1);
  });

  it("of another person are not overwritten: both versions are there to choose from", async () => {
    const { accountId, id, editor } = await deskWithCode();
    await updateQrCodeAction(accountId, { ...settings, name: "第一个", id, revision: 1 });
    expect(await updateQrCodeAction(accountId, { ...settings, id, revision: 1 })).toMatchObject({
      code: "conflict",
    });
    expect(await readQrCodeAction(accountId, { id })).toMatchObject({
      data: { code: { name: "第一个", revision: 2 }, changedBy: editor.name },
    });
  });

  it("cannot name an article that is gone, and the field is told", async () => {
    const { accountId, id } = await deskWithCode();
    const pausedReplies = [hello, { type: "news" as const, articleIds: ["gone"] }];
    expect(
      await updateQrCodeAction(accountId, { ...settings, pausedReplies, id, revision: 1 }),
    ).toMatchObject({ code: "invalid", fieldErrors: { "pausedReplies.1.articleIds": expect.anything() } });
  });

  it.each([
    ["name", { name: " " }],
    ["folder", { folder: "夹".repeat(41) }],
    ["labels.0", { labels: ["x".repeat(41)] }],
    ["replies.0.text", { replies: [{ type: "text" as const, text: "字".repeat(700) }] }],
    ["note", { note: "看不见\u0000" }],
    ["endsAt", { endsAt: "tomorrow" }],
  ])("are refused at the field %s", async (field, wrong) => {
    const { accountId, id } = await deskWithCode();
    expect(await updateQrCodeAction(accountId, { ...settings, ...wrong, id, revision: 1 })).toMatchObject({
      code: "invalid",
      fieldErrors: { [field]: expect.anything() },
    });
  });

  it("of another account's code stay as they are", async () => {
    const other = await deskWithCode();
    const { accountId } = await desk();
    const { id } = other;
    expect(await updateQrCodeAction(accountId, { ...settings, id, revision: 1 })).toMatchObject({
      code: "not-found",
    });
    expect(await archiveQrCodesAction(accountId, { ids: [id], archived: true })).toMatchObject({
      data: { changed: 0 },
    });
    expect(await moveQrCodesAction(accountId, { ids: [id], folder: "我的" })).toMatchObject({
      data: { changed: 0 },
    });
    expect(await pauseQrCodeAction(accountId, { id, paused: true })).toMatchObject({ code: "not-found" });
    expect(await renewQrCodeAction(accountId, { id })).toMatchObject({ code: "not-found" });
    expect(await readQrCodeAction(accountId, { id })).toMatchObject({ data: null });
    expect(await getQrCode(other.accountId, id)).toMatchObject({
      name: "春季海报",
      state: "active",
      folder: "",
    });
  });
});

describe("a code's state", () => {
  it("is paused and active again", async () => {
    const { accountId, id } = await deskWithCode();
    await pauseQrCodeAction(accountId, { id, paused: true });
    expect(await getQrCode(accountId, id)).toMatchObject({ state: "paused" });
    await pauseQrCodeAction(accountId, { id, paused: false });
    expect(await getQrCode(accountId, id)).toMatchObject({ state: "active" });
  });

  it("is over once its campaign has ended", async () => {
    const { accountId, id } = await deskWithCode({ endsAt: "2020-01-01T00:00:00.000Z" });
    expect(await getQrCode(accountId, id)).toMatchObject({ state: "ended" });
  });

  it("is expired, until it is renewed for as long as before with the same scene", async () => {
    const { accountId, id } = await deskWithCode({ lifetime: "temporary" as const });
    const made = await db.qrCode.findUniqueOrThrow({ where: { id } });
    const week = 7 * DAY;
    await db.qrCode.update({
      where: { id },
      data: { createdAt: new Date(Date.now() - 2 * week), expiresAt: new Date(Date.now() - week) },
    });
    expect(await getQrCode(accountId, id)).toMatchObject({ state: "expired" });
    expect(await renewQrCodeAction(accountId, { id })).toMatchObject({ ok: true });
    const renewed = await db.qrCode.findUniqueOrThrow({ where: { id } });
    expect(renewed.scene).toBe(made.scene);
    expect(Math.abs((renewed.expiresAt?.getTime() ?? 0) - Date.now() - week)).toBeLessThan(MINUTE);
    expect(await db.auditEvent.count({ where: { accountId, event: "qrCode.renewed" } })).toBe(1);
  });

  it("of a permanent code is not renewed", async () => {
    const { accountId, id } = await deskWithCode();
    expect(await renewQrCodeAction(accountId, { id })).toMatchObject({ code: "invalid" });
  });
});

describe("an archived code", () => {
  it("is out of the list, found in the archive, and can be restored", async () => {
    const { accountId, id } = await deskWithCode();
    expect(await archiveQrCodesAction(accountId, { ids: [id, id, "unknown"], archived: true })).toMatchObject(
      {
        data: { changed: 1 },
      },
    );
    expect((await listQrCodes(accountId, {})).rows).toEqual([]);
    expect((await listQrCodes(accountId, { state: "archived" })).rows).toMatchObject([
      { id, state: "archived" },
    ]);
    await archiveQrCodesAction(accountId, { ids: [id], archived: false });
    expect((await listQrCodes(accountId, {})).rows).toMatchObject([{ id, state: "active" }]);
  });

  it("that was paused is paused again once it is restored, which is said", async () => {
    const { accountId, id } = await deskWithCode();
    const other = await make(accountId, { name: "夏季海报" });
    await pauseQrCodeAction(accountId, { id, paused: true });
    const ids = [id, other];
    await archiveQrCodesAction(accountId, { ids, archived: true });
    expect(await archiveQrCodesAction(accountId, { ids, archived: false })).toEqual({
      ok: true,
      data: { changed: 2, paused: 1 },
    });
    expect(await getQrCode(accountId, id)).toMatchObject({ state: "paused" });
  });

  it("that is permanent is given a new purpose without asking WeChat for another", async () => {
    const { accountId, id } = await deskWithCode({ labels: ["旧的"], replies: [hello] });
    await pauseQrCodeAction(accountId, { id, paused: true });
    await archiveQrCodesAction(accountId, { ids: [id], archived: true });
    expect(await getQuota(accountId)).toEqual({ made: 1, archived: 1 });
    const before = await db.qrCode.findUniqueOrThrow({ where: { id } });
    const fresh = { ...settings, name: "新店开业", labels: ["新的"] };
    expect(await reuseQrCodeAction(accountId, { ...fresh, id, revision: before.revision })).toMatchObject({
      ok: true,
    });
    const { scene, ticket, url } = before;
    expect(await db.qrCode.findUniqueOrThrow({ where: { id } })).toMatchObject({ scene, ticket, url });
    expect(await getQrCode(accountId, id)).toMatchObject({ ...fresh, state: "active", endsAt: null });
    expect(await getQuota(accountId)).toEqual({ made: 1, archived: 0 });
    expect(await db.auditEvent.findFirst({ where: { accountId, event: "qrCode.reused" } })).toMatchObject({
      subject: "新店开业",
      detail: { before: { name: "春季海报" } },
    });
  });

  it.each([
    ["in use", { lifetime: "permanent" as const }, false],
    ["temporary", { lifetime: "temporary" as const }, true],
  ])("that is %s is not taken for something else", async (_, given, archived) => {
    const { accountId, id } = await deskWithCode(given);
    if (archived) await archiveQrCodesAction(accountId, { ids: [id], archived });
    const { revision } = await db.qrCode.findUniqueOrThrow({ where: { id } });
    expect(await reuseQrCodeAction(accountId, { ...settings, id, revision })).toMatchObject({
      code: "conflict",
    });
  });
});

async function desk() {
  const { id: accountId } = await makeSandboxAccount();
  const editor = await makePerson({ accountId, role: "editor" });
  await signInAs(editor);
  return { accountId, editor };
}

async function make(accountId: string, given: Partial<Parameters<typeof createQrCodeAction>[1]>) {
  const result = await createQrCodeAction(accountId, { ...values, ...given });
  if (!result.ok) throw new Error(result.message);
  return result.data.id;
}

async function deskWithCode(given: Partial<Parameters<typeof createQrCodeAction>[1]> = {}) {
  const { accountId, editor } = await desk();
  return { accountId, editor, id: await make(accountId, given) };
}
