import { expect, it } from "vitest";
import { db } from "@/lib/platform/db/db";
import { DAY, MINUTE } from "@/lib/platform/time";
import { makeAccount } from "@/lib/testing/factories";
import { describeAccessTokenStore } from "@/lib/wechat/api/access-token-store.test-kit";
import { WeChatRefusal } from "@/lib/wechat/api/errors";
import { readStoredFailure } from "./token-failure";
import { databaseTokenStore } from "./token-store";

const clock = { now: () => Date.now() };

describeAccessTokenStore("databaseTokenStore", async () => {
  const { id } = await makeAccount();
  return { open: () => databaseTokenStore(id, clock) };
});

it("keeps no token in the clear", async () => {
  const { id } = await makeAccount();
  await databaseTokenStore(id, clock).withLease(async () => ({
    value: "SECRET",
    expiresAt: Date.now() + MINUTE,
  }));
  expect(JSON.stringify(await db.accessToken.findUniqueOrThrow({ where: { accountId: id } }))).not.toContain(
    "SECRET",
  );
});

it.each([
  ["once its time is over", -1],
  ["when its clock was a day ahead", DAY],
])("takes the lease of a process that died, %s", async (_, left) => {
  const { id } = await makeAccount();
  const leaseUntil = new Date(Date.now() + left);
  await db.accessToken.create({ data: { accountId: id, leaseHolder: "died", leaseUntil } });
  const token = { value: "T1", expiresAt: Date.now() + MINUTE };
  expect(await databaseTokenStore(id, clock).withLease(async () => token)).toEqual(token);
});

it("does not let a holder that was too slow overwrite its successor's token", async () => {
  const { id } = await makeAccount();
  const store = databaseTokenStore(id, clock);
  const successor = { value: "T2", expiresAt: 2_000_000_000_000 };
  await store.withLease(async () => {
    await db.accessToken.update({ where: { accountId: id }, data: { leaseUntil: new Date(0) } });
    await databaseTokenStore(id, clock).withLease(async () => successor);
    return { value: "T1", expiresAt: 2_000_000_000_000 };
  });
  expect(await store.read()).toEqual(successor);
});

it("remembers why the last fetch failed until one succeeds", async () => {
  const { id } = await makeAccount();
  const store = databaseTokenStore(id, clock);
  const errmsg = "invalid ip 203.0.113.7 ipv6 ::ffff:203.0.113.7, not in whitelist, rid: 5f-1";
  const refusal = new WeChatRefusal({ errcode: 40164, errmsg, path: "/cgi-bin/stable_token" });
  await store.withLease(() => Promise.reject(refusal)).catch(() => null);
  const { lastError } = await db.accessToken.findUniqueOrThrow({ where: { accountId: id } });
  expect(readStoredFailure(lastError ?? "")).toMatchObject({ errcode: 40164, rid: "5f-1" });
  expect(readStoredFailure(lastError ?? "").advice.zh).toContain("203.0.113.7");
  await store.withLease(async () => ({ value: "T1", expiresAt: 0 }));
  expect(await db.accessToken.findUniqueOrThrow({ where: { accountId: id } })).toMatchObject({
    lastError: null,
  });
});
