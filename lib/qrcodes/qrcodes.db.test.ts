import { describe, expect, it } from "vitest";
import type { AccountId } from "@/lib/auth/account-id";
import { db } from "@/lib/platform/db/db";
import { DAY } from "@/lib/platform/time";
import { serveWeChatPicture } from "@/lib/qrcodes/pictures/serve-wechat-picture";
import { signInAs, signOut } from "@/lib/testing/as";
import { makeAccount, makePerson } from "@/lib/testing/factories";
import { describeRefusals } from "@/lib/testing/refusals";
import { sandboxForFile } from "@/lib/testing/sandbox";
import { createQrCodeAction } from "./actions";
import { PLAIN_SETTINGS } from "./code-settings";
import { countPermanentQrCodes, getQrCode, listQrCodes } from "./data";

const { platform, makeSandboxAccount } = sandboxForFile();

const values = {
  ...PLAIN_SETTINGS,
  name: "门店海报",
  sceneKind: "text" as const,
  lifetime: "temporary" as const,
  duration: { days: 7, hours: 0, minutes: 0 },
  scene: "store-42",
};

describeRefusals("creating a code", createQrCodeAction, values);

describe("a temporary code", () => {
  it("is made by WeChat, kept until it expires, and recorded", async () => {
    const { accountId, editor } = await desk();
    const before = Date.now();
    expect(await createQrCodeAction(accountId, values)).toMatchObject({
      ok: true,
      data: { scene: "store-42" },
    });
    const [code] = await db.qrCode.findMany({ where: { accountId } });
    expect(code).toMatchObject({
      name: "门店海报",
      url: expect.stringMatching(/^http:\/\/weixin\.qq\.com\/q\//),
    });
    expect(code?.expiresAt?.getTime()).toBeGreaterThanOrEqual(before + 7 * DAY);
    expect(await db.auditEvent.findMany({ where: { accountId } })).toMatchObject([
      { event: "qrCode.created", subject: "门店海报", actorName: editor.name },
    ]);
  });

  it.each([[{ days: 0, hours: 0, minutes: 0 }], [{ days: 30, hours: 0, minutes: 1 }]])(
    "does not last %o",
    async (duration) => {
      const { accountId } = await desk();
      expect(await createQrCodeAction(accountId, { ...values, duration })).toMatchObject({
        code: "invalid",
        fieldErrors: { "duration.days": "有效期要在 1 分钟到 30 天之间" },
      });
    },
  );
});

describe("a permanent code", () => {
  it("never expires and counts towards the account's limit", async () => {
    const { accountId } = await desk();
    await createQrCodeAction(accountId, { ...values, lifetime: "permanent" });
    expect((await listQrCodes(accountId, {})).rows).toMatchObject([
      { lifetime: "permanent", expiresAt: null },
    ]);
    expect(await countPermanentQrCodes(accountId)).toBe(1);
  });
});

describe("a scene", () => {
  it("is chosen by us when it is left empty", async () => {
    const { accountId } = await desk();
    const result = await createQrCodeAction(accountId, { ...values, scene: " " });
    expect(result).toMatchObject({ ok: true, data: { scene: expect.stringMatching(/^\w{4}-\w{4}$/) } });
  });

  it("belongs to one code of the account, and WeChat is not asked for a second", async () => {
    const { accountId, appId } = await desk();
    await createQrCodeAction(accountId, values);
    expect(await createQrCodeAction(accountId, { ...values, name: "另一张" })).toMatchObject({
      code: "invalid",
      fieldErrors: { scene: expect.stringContaining("门店海报") },
    });
    const { body } = await platform().control("GET", `/calls?appId=${appId}`);
    expect(JSON.stringify(body).match(/qrcode\/create/g)).toHaveLength(1);
  });

  it("may be used by two people at once, and one of them is told", async () => {
    const { accountId } = await desk();
    const results = await Promise.all([
      createQrCodeAction(accountId, values),
      createQrCodeAction(accountId, values),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toMatchObject({ fieldErrors: { scene: expect.anything() } });
  });

  it("of another account stands in nobody's way", async () => {
    const other = await desk();
    await createQrCodeAction(other.accountId, values);
    const { accountId } = await desk();
    expect(await createQrCodeAction(accountId, values)).toMatchObject({ ok: true });
    expect((await listQrCodes(accountId, {})).rows).toHaveLength(1);
  });

  it("that is a number is chosen by us, the smallest that no code has", async () => {
    const { accountId } = await desk();
    const number = { ...values, sceneKind: "number" as const };
    await createQrCodeAction(accountId, { ...number, scene: "2" });
    await createQrCodeAction(accountId, { ...values, scene: "1" });
    expect(await createQrCodeAction(accountId, { ...number, scene: "" })).toMatchObject({
      data: { scene: "3" },
    });
    expect(await createQrCodeAction(accountId, { ...number, scene: "1" })).toMatchObject({
      fieldErrors: { scene: expect.stringContaining("门店海报") },
    });
  });

  it.each(["0", "100001", "007", "1.5", "七"])("that is a number is not %s", async (scene) => {
    const { accountId } = await desk();
    expect(await createQrCodeAction(accountId, { ...values, sceneKind: "number", scene })).toMatchObject({
      fieldErrors: { scene: expect.anything() },
    });
  });

  it("that a batch is about to use is not given away", async () => {
    const { accountId } = await desk();
    const items = { create: [{ number: 1, scene: "store-42", values: {} }] };
    await db.qrBatch.create({ data: { accountId, name: "一批", total: 1, createdBy: "测试", items } });
    expect(await createQrCodeAction(accountId, values)).toMatchObject({
      fieldErrors: { scene: expect.anything() },
    });
  });

  it.each([["换\n行"], ["长".repeat(65)]])("like %j is refused at its field", async (scene) => {
    const { accountId } = await desk();
    expect(await createQrCodeAction(accountId, { ...values, scene })).toMatchObject({
      fieldErrors: { scene: expect.anything() },
    });
  });
});

it("WeChat's refusal is told in plain words, and nothing is kept", async () => {
  const { accountId, appId } = await desk();
  await platform().control("POST", "/faults", {
    appId,
    path: "/cgi-bin/qrcode/create",
    times: 1,
    fault: { type: "errcode", errcode: 45029 },
  });
  expect(await createQrCodeAction(accountId, values)).toMatchObject({
    code: "wechat-refused",
    message: expect.stringContaining("45029"),
  });
  expect(await db.qrCode.count({ where: { accountId } })).toBe(0);
});

describe("a code", () => {
  it("is shown to its own account only", async () => {
    const { accountId } = await desk();
    const made = await createQrCodeAction(accountId, values);
    const id = made.ok ? made.data.id : "";
    expect(await getQrCode(accountId, id)).toMatchObject({ id, name: "门店海报", lifetime: "temporary" });
    expect(await getQrCode((await makeAccount()).id, id)).toBeNull();
  });
});

describe("the picture", () => {
  it("is WeChat's own JPEG, named after the code when it is downloaded", async () => {
    const { accountId, codeId } = await deskWithCode();
    const response = await serveWeChatPicture(accountId, codeId, true);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("image/jpeg");
    expect(response.headers.get("cache-control")).toContain("private");
    expect(response.headers.get("content-disposition")).toBe(
      `attachment; filename="____-store-42.jpg"; filename*=UTF-8''${encodeURIComponent("门店海报")}-store-42.jpg`,
    );
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xff, 0xd8, 0xff]);
  });

  it("is shown to viewers, to nobody who is signed out, and to no other account's members", async () => {
    const { accountId, codeId } = await deskWithCode();
    const other = await makeAccount();
    await signInAs(await makePerson({ accountId, role: "viewer" }));
    expect((await serveWeChatPicture(accountId, codeId, false)).status).toBe(200);
    await signInAs(await makePerson({ accountId: other.id, role: "admin" }));
    expect((await serveWeChatPicture(accountId, codeId, false)).status).toBe(404);
    expect((await serveWeChatPicture(other.id, codeId, false)).status).toBe(404);
    signOut();
    expect((await serveWeChatPicture(accountId, codeId, false)).status).toBe(401);
  });

  it("of a code that has expired is gone", async () => {
    const { accountId, codeId } = await deskWithCode();
    await platform().control("POST", "/clock", { advanceSeconds: 8 * 86_400 });
    expect((await serveWeChatPicture(accountId, codeId, false)).status).toBe(410);
    await platform().control("POST", "/clock", { advanceSeconds: -8 * 86_400 });
  });

  it("is missing for now when WeChat cannot be reached", async () => {
    const { accountId, codeId } = await deskWithCode();
    await platform().control("POST", "/faults", {
      path: "/cgi-bin/showqrcode",
      times: 1,
      fault: { type: "status", status: 500 },
    });
    expect((await serveWeChatPicture(accountId, codeId, false)).status).toBe(502);
  });
});

async function desk() {
  const { id: accountId, appId } = await makeSandboxAccount();
  const editor = await makePerson({ accountId, role: "editor" });
  await signInAs(editor);
  return { accountId, appId, editor };
}

async function deskWithCode(): Promise<{ accountId: AccountId; codeId: string }> {
  const { accountId } = await desk();
  const result = await createQrCodeAction(accountId, values);
  if (!result.ok) throw new Error(result.message);
  return { accountId, codeId: result.data.id };
}
