import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db/db";
import { signInAs } from "@/lib/testing/as";
import { makeAccount, makeOwner, makePerson } from "@/lib/testing/factories";
import { loadAccountFrame, loadAccounts, loadNewAccount, loadSettings } from "./loaders";

const NOT_FOUND = { digest: expect.stringContaining("404") };
const SIGN_IN = { digest: expect.stringContaining("/login") };

beforeEach(() => db.account.deleteMany());

describe("the list of accounts", () => {
  it("shows a member their own accounts and how they are connected", async () => {
    const [mine] = [await makeAccount({ name: "我的" }), await makeAccount({ name: "别人的" })];
    await signInAs(await makePerson({ accountId: mine.id, role: "viewer" }));
    const { accounts, canAdd } = await loadAccounts();
    expect(accounts).toMatchObject([{ id: mine.id, token: { type: "none" }, lastDeliveryAt: null }]);
    expect(canAdd).toBe(false);
  });

  it("shows the owner all of them", async () => {
    await Promise.all([makeAccount(), makeAccount()]);
    await signInAs(await makeOwner());
    expect(await loadAccounts()).toMatchObject({ accounts: [{}, {}], canAdd: true });
  });

  it("sends who is not signed in to the sign-in page", async () => {
    await expect(loadAccounts()).rejects.toMatchObject(SIGN_IN);
  });
});

describe("the page that adds an account", () => {
  it("exists for the owner", async () => {
    await signInAs(await makeOwner());
    expect(await loadNewAccount()).toMatchObject({ token: expect.stringMatching(/^\w{32}$/) });
  });

  it("does not exist for members", async () => {
    const { id } = await makeAccount();
    await signInAs(await makePerson({ accountId: id, role: "admin" }));
    await expect(loadNewAccount()).rejects.toMatchObject(NOT_FOUND);
  });
});

describe("an account's settings", () => {
  it("come without its secrets, sealed or not", async () => {
    const account = await makeAccount();
    const row = await db.account.findUniqueOrThrow({ where: { id: account.id } });
    await signInAs(await makePerson({ accountId: account.id, role: "admin" }));
    const shown = JSON.stringify(await loadSettings(account.id));
    const secrets = [account.appSecret, account.token, account.aesKey, row.sealedAppSecret, row.sealedToken];
    expect(secrets.filter((secret) => shown.includes(secret))).toEqual([]);
  });

  it("can be looked at by a viewer, who cannot change them", async () => {
    const { id } = await makeAccount();
    await signInAs(await makePerson({ accountId: id, role: "viewer" }));
    expect(await loadSettings(id)).toMatchObject({ canConfigure: false });
  });

  it("tell why the last access token could not be fetched", async () => {
    const { id } = await makeAccount();
    const failure = { type: "refused", at: 0, errcode: 40125, errmsg: "invalid appsecret", rid: null };
    await db.accessToken.create({ data: { accountId: id, lastError: JSON.stringify(failure) } });
    await signInAs(await makeOwner());
    const { connection } = await loadSettings(id);
    expect(connection.token).toMatchObject({ type: "failed", failure: { errcode: 40125 } });
  });

  it("do not exist for a member of another account", async () => {
    const [account, other] = [await makeAccount(), await makeAccount()];
    await signInAs(await makePerson({ accountId: other.id, role: "admin" }));
    await expect(loadSettings(account.id)).rejects.toMatchObject(NOT_FOUND);
  });
});

it("offers the phone to those who may use it", async () => {
  const { id } = await makeAccount();
  await signInAs(await makePerson({ accountId: id, role: "viewer" }));
  expect((await loadAccountFrame(id)).sections).not.toContain("phone");
  await signInAs(await makePerson({ accountId: id, role: "editor" }));
  expect((await loadAccountFrame(id)).sections).toContain("phone");
});
