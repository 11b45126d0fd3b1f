import { describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db/db";
import { open } from "@/lib/platform/secret-box";
import { signInAs } from "@/lib/testing/as";
import { makeAccount, makeOwner, makePerson, type TestAccount } from "@/lib/testing/factories";
import { describeRefusals } from "@/lib/testing/refusals";
import { sandboxForFile } from "@/lib/testing/sandbox";
import {
  createAccountAction,
  createSandboxAccountAction,
  testConnectionAction,
  updateAccountAction,
} from "./actions";
import { settingsVersion } from "./data";
import { generateEncodingAesKey, generateIdentity, generateToken } from "./generate";
import { getConnection } from "./webhook-connection";

const { platform } = sandboxForFile();

describe("adding an account", () => {
  it("seals its secrets and records who added it", async () => {
    const owner = await makeOwner();
    await signInAs(owner);
    const input = newAccount();
    const id = idOf(await createAccountAction(input));
    const row = await db.account.findUniqueOrThrow({ where: { id } });
    expect(JSON.stringify(row)).not.toContain(input.appSecret);
    expect([row.sealedAppSecret, row.sealedToken, row.sealedAesKey].map(open)).toEqual([
      input.appSecret,
      input.token,
      input.encodingAesKey,
    ]);
    const event = await db.auditEvent.findFirstOrThrow({ where: { accountId: id } });
    expect(event).toMatchObject({ event: "account.created", actorId: owner.userId, subject: input.name });
    expect(JSON.stringify(event.detail)).not.toContain(input.token);
  });

  it("says on the field that the AppID is connected already", async () => {
    await signInAs(await makeOwner());
    const { appId } = await makeAccount();
    expect(await createAccountAction({ ...newAccount(), appId })).toMatchObject({
      code: "invalid",
      fieldErrors: { appId: "这个 AppID 已经接入" },
    });
  });

  it("is refused to who is not signed in", async () => {
    expect(await createAccountAction(newAccount())).toMatchObject({ ok: false, code: "signed-out" });
  });

  it("is refused to an administrator of another account", async () => {
    const account = await makeAccount();
    await signInAs(await makePerson({ accountId: account.id, role: "admin" }));
    expect(await createAccountAction(newAccount())).toMatchObject({ ok: false, code: "forbidden" });
    expect(await createSandboxAccountAction({ name: "演示", mode: "plain" })).toMatchObject({
      code: "forbidden",
    });
  });
});

describe("adding an account of the pretend platform", () => {
  it("makes it known there, with a few followers, so that it connects at once", async () => {
    await signInAs(await makeOwner());
    const id = idOf(await createSandboxAccountAction({ name: "演示号", mode: "secure" }));
    const { appId } = await db.account.findUniqueOrThrow({ where: { id } });
    expect(await readSandboxAccount(appId)).toMatchObject({ name: "演示号", mode: "secure", followers: 3 });
    expect(await testConnectionAction(id, {})).toMatchObject({ ok: true, data: { token: { type: "ok" } } });
  });
});

describe("changing an account's settings", () => {
  it("keeps the secrets that were left blank", async () => {
    const { account, change } = await asAdminOf();
    expect(await change({ name: "新名字" })).toEqual({ ok: true, data: { isKnownToPlatform: true } });
    const row = await db.account.findUniqueOrThrow({ where: { id: account.id } });
    expect(row.name).toBe("新名字");
    expect([row.sealedAppSecret, row.sealedToken].map(open)).toEqual([account.appSecret, account.token]);
  });

  it("keeps a replaced EncodingAESKey for deliveries on their way", async () => {
    const { account, change } = await asAdminOf();
    const encodingAesKey = generateEncodingAesKey();
    await change({ encodingAesKey });
    expect((await getConnection(account.id))?.keys.aesKeys).toEqual([encodingAesKey, account.aesKey]);
  });

  it("tells the webhook, by a higher revision", async () => {
    const { account, change } = await asAdminOf();
    const before = await getConnection(account.id);
    await change({ token: "another1" });
    const after = await getConnection(account.id);
    expect(after?.keys.token).toBe("another1");
    expect(after?.revision).toBeGreaterThan(before?.revision ?? 0);
  });

  it("records which fields and which secrets changed, and no secret", async () => {
    const { account, change } = await asAdminOf();
    await change({ mode: "secure", token: "another1" });
    const events = await db.auditEvent.findMany({ where: { accountId: account.id }, orderBy: { id: "asc" } });
    expect(events).toMatchObject([
      { event: "account.updated", detail: { mode: { from: "plain", to: "secure" } } },
      { event: "account.secretsReplaced", detail: { replaced: ["token"] } },
    ]);
  });

  it("forgets the access token of another AppID", async () => {
    const { account, change } = await asAdminOf();
    await db.accessToken.create({ data: { accountId: account.id, sealedValue: "…", expiresAt: new Date() } });
    await change({ appId: generateIdentity().appId });
    expect(await db.accessToken.findUnique({ where: { accountId: account.id } })).toBeNull();
  });

  it("is refused when somebody else has changed them since, with what is saved now beside the field", async () => {
    const { account, change } = await asAdminOf();
    await db.account.update({ where: { id: account.id }, data: { name: "别人的名字" } });
    expect(await change({ name: "我的名字" })).toMatchObject({
      code: "conflict",
      fieldErrors: { name: "现在保存的是“别人的名字”" },
    });
  });

  it("cannot take the AppID of another account", async () => {
    const { change } = await asAdminOf();
    const { appId } = await makeAccount();
    expect(await change({ appId })).toMatchObject({
      code: "invalid",
      fieldErrors: { appId: expect.any(String) },
    });
  });

  it("cannot make a real account a pretend one", async () => {
    const { change } = await asAdminOf();
    expect(await change({ kind: "sandbox" })).toMatchObject({ code: "invalid" });
  });

  it("reaches the pretend platform too", async () => {
    await signInAs(await makeOwner());
    const id = idOf(await createSandboxAccountAction({ name: "演示号", mode: "plain" }));
    const row = await db.account.findUniqueOrThrow({ where: { id } });
    const settings = {
      name: "改名了",
      kind: "sandbox",
      appId: row.appId,
      originalId: row.originalId,
    } as const;
    const secrets = { appSecret: "", token: "", encodingAesKey: "", version: settingsVersion(row) };
    await updateAccountAction(id, { ...settings, ...secrets, mode: "compatible" });
    expect(await readSandboxAccount(row.appId)).toMatchObject({ name: "改名了", mode: "compatible" });
  });
});

describe("testing the connection", () => {
  it("says in words why WeChat gave no token, and keeps the reason", async () => {
    const { account } = await asAdminOf({ kind: "sandbox" });
    const result = await testConnectionAction(account.id, {});
    expect(result).toMatchObject({ ok: true, data: { token: { type: "failed", errcode: 40013 } } });
    expect(await db.accessToken.findUniqueOrThrow({ where: { accountId: account.id } })).toMatchObject({
      lastError: expect.stringContaining("40013"),
    });
  });

  it("leaves the token in use alone when it fails", async () => {
    const { account } = await asAdminOf({ kind: "sandbox" });
    const token = { sealedValue: "…", expiresAt: new Date(2e12) };
    await db.accessToken.create({ data: { accountId: account.id, ...token } });
    await testConnectionAction(account.id, {});
    expect(await db.accessToken.findUniqueOrThrow({ where: { accountId: account.id } })).toMatchObject(token);
  });
});

describeRefusals("changing an account's settings", updateAccountAction, {
  ...newAccount(),
  version: "",
});
describeRefusals("testing the connection", testConnectionAction, {});

it("keeps editors from an account's connection", async () => {
  const { id } = await makeAccount();
  await signInAs(await makePerson({ accountId: id, role: "editor" }));
  expect(await testConnectionAction(id, {})).toMatchObject({ ok: false, code: "forbidden" });
});

async function asAdminOf(overrides: Parameters<typeof makeAccount>[0] = {}) {
  const account = await makeAccount(overrides);
  await signInAs(await makePerson({ accountId: account.id, role: "admin" }));
  const seen = await settingsOf(account);
  const change = (changes: Partial<typeof seen>) => updateAccountAction(account.id, { ...seen, ...changes });
  return { account, change };
}

async function settingsOf({ id }: TestAccount): Promise<Parameters<typeof updateAccountAction>[1]> {
  const row = await db.account.findUniqueOrThrow({ where: { id } });
  const { name, appId, originalId } = row;
  const blank = { appSecret: "", token: "", encodingAesKey: "" };
  return { name, appId, originalId, kind: "service", mode: "plain", ...blank, version: settingsVersion(row) };
}

function newAccount() {
  const secrets = { token: generateToken(), encodingAesKey: generateEncodingAesKey() };
  return { name: "小店", kind: "service", mode: "secure", ...generateIdentity(), ...secrets } as const;
}

function idOf(result: Awaited<ReturnType<typeof createAccountAction>>): string {
  if (!result.ok) throw new Error(result.message);
  return result.data.id;
}

async function readSandboxAccount(appId: string): Promise<unknown> {
  const { body } = await platform().control("GET", `/accounts/${appId}`);
  return body;
}

it("writes down who tried what they have no right to, once an hour", async () => {
  const { id } = await makeAccount();
  const viewer = await makePerson({ accountId: id, role: "viewer" });
  await signInAs(viewer);
  for (let attempt = 0; attempt < 3; attempt++) await testConnectionAction(id, {});
  const events = await db.auditEvent.findMany({ where: { event: "action.refused", actorId: viewer.userId } });
  expect(events).toMatchObject([
    { accountId: id, subject: viewer.email, times: 3, detail: { permission: "account.configure" } },
  ]);
});
