import { randomBytes } from "node:crypto";
import { describe, expect, it, vi } from "vitest";
import { getSetupLink } from "@/lib/auth/setup-link";
import { systemClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db/db";
import { log } from "@/lib/platform/log";
import { DAY } from "@/lib/platform/time";
import { signInAs } from "@/lib/testing/as";
import { makeOwner } from "@/lib/testing/factories";
import { textMessage } from "@/lib/testing/inbound";
import { type AnsweringAccount, makeAnsweringAccount, openWebhook } from "@/lib/testing/webhook";
import { testConnectionAction, updateAccountAction } from "./actions";
import { getConnectionState, requireSettings } from "./data";
import { registerSandboxAccounts } from "./sandbox-control";
import { databaseTokenStore } from "./token-store";
import { getConnection } from "./webhook-connection";

/** What was sealed under a key that is gone. */
const unreadable = () => `v1.${randomBytes(60).toString("base64url")}`;

async function withLostKey(kind = "service"): Promise<AnsweringAccount> {
  const account = await makeAnsweringAccount([], "secure");
  const sealed = {
    sealedAppSecret: unreadable(),
    sealedToken: unreadable(),
    sealedAesKey: unreadable(),
    sealedPreviousAesKey: unreadable(),
  };
  await db.account.update({ where: { id: account.id }, data: { kind, ...sealed } });
  await db.accessToken.create({
    data: { accountId: account.id, sealedValue: unreadable(), expiresAt: new Date(Date.now() + DAY) },
  });
  return account;
}

async function enter(account: AnsweringAccount, secrets: Partial<Record<string, string>>) {
  await signInAs(await makeOwner());
  const { missingSecrets: _, ...settings } = await requireSettings(account.id);
  const blank = { appSecret: "", token: "", encodingAesKey: "" };
  return updateAccountAction(account.id, { ...settings, ...blank, ...secrets });
}

describe("an account whose secrets were sealed under a key that is gone", () => {
  it("says which have to be entered again, until they were, once", async () => {
    const account = await withLostKey();
    const { appSecret, token, aesKey } = account;
    expect((await requireSettings(account.id)).missingSecrets).toEqual([
      "appSecret",
      "token",
      "encodingAesKey",
    ]);
    expect(await enter(account, { token })).toMatchObject({ ok: true });
    expect((await requireSettings(account.id)).missingSecrets).toEqual(["appSecret", "encodingAesKey"]);
    expect(await enter(account, { appSecret, encodingAesKey: aesKey })).toMatchObject({ ok: true });
    expect((await requireSettings(account.id)).missingSecrets).toEqual([]);
    expect((await getConnection(account.id))?.keys).toMatchObject({ token, aesKeys: [aesKey] });
    expect(await db.account.findUniqueOrThrow({ where: { id: account.id } })).toMatchObject({
      sealedPreviousAesKey: null,
    });
  });

  it("refuses what is posted to it and says so once, until they are entered", async () => {
    const account = await withLostKey();
    const complain = vi.spyOn(log, "error");
    const webhook = openWebhook();
    const statuses: number[] = [];
    for (const text of ["1", "2"]) statuses.push((await webhook.deliver(account, textMessage(text))).status);
    await enter(account, { token: account.token });
    statuses.push((await webhook.deliver(account, textMessage("3"))).status);
    await enter(account, { encodingAesKey: account.aesKey });
    statuses.push((await webhook.deliver(account, textMessage("4"))).status);
    await webhook.close();
    expect(statuses).toEqual([403, 403, 403, 200]);
    const said = complain.mock.calls.filter(([about]) => JSON.stringify(about).includes(account.id));
    expect(said).toHaveLength(1);
    complain.mockRestore();
  });

  it("fails at WeChat's API as any refusal does, and takes no unreadable token for one", async () => {
    const account = await withLostKey();
    await signInAs(await makeOwner());
    expect(await testConnectionAction(account.id, {})).toMatchObject({
      ok: true,
      data: { token: { type: "failed", errcode: 41004 } },
    });
    const store = databaseTokenStore(account.id, systemClock);
    expect(await store.read()).toBeNull();
    await store.drop("T1");
  });

  it("does not pass for one whose API can be called, though its token is not over", async () => {
    const { id } = await withLostKey();
    const { token } = await getConnectionState(id, Date.now());
    expect(token).toMatchObject({ type: "failed", failure: { errcode: 41004 } });
  });

  it("does not keep the desk from starting when it is one of the pretend platform", async () => {
    await db.account.deleteMany({ where: { kind: "sandbox" } });
    await withLostKey("sandbox");
    await registerSandboxAccounts();
  });
});

it("a set-up link that cannot be read any more is followed by another", async () => {
  await db.user.deleteMany();
  const data = { sealedToken: unreadable(), expiresAt: new Date(Date.now() + DAY) };
  await db.setupLink.upsert({ where: { id: "setup" }, create: { id: "setup", ...data }, update: data });
  const link = await getSetupLink(systemClock);
  expect(link?.url).toMatch(/token=.{32}$/);
  expect(await getSetupLink(systemClock)).toEqual(link);
});
