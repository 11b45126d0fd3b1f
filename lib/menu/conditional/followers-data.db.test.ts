import { expect, it } from "vitest";
import type { AccountId } from "@/lib/auth/account-id";
import { db } from "@/lib/platform/db/db";
import { makeAccount } from "@/lib/testing/factories";
import { sandboxForFile } from "@/lib/testing/sandbox";
import { listFollowerTags, listRecentFollowers } from "./followers-data";

const { makeSandboxAccount } = sandboxForFile();

const hear = (accountId: AccountId, openid: string, key: string) =>
  db.delivery.create({
    data: {
      accountId,
      openid,
      key,
      kind: "text",
      summary: "你好",
      message: {},
      verdict: {},
      response: "success",
      latencyMicros: 1,
      receivedAt: new Date(),
    },
  });

it("offers whoever was heard of last first, and each follower once", async () => {
  const { id } = await makeAccount();
  const other = await makeAccount();
  for (const [index, openid] of ["anna", "ben", "anna", "carl"].entries()) await hear(id, openid, `${index}`);
  await hear(other.id, "dora", "1");
  expect(await listRecentFollowers(id)).toEqual(["carl", "anna", "ben"]);
});

it("reads the tags that WeChat has", async () => {
  const { id } = await makeSandboxAccount();
  expect(await listFollowerTags(id, "zh")).toMatchObject({ type: "tags" });
});

it("tells why the tags cannot be read instead of failing", async () => {
  const { id } = await makeSandboxAccount();
  await db.account.update({ where: { id }, data: { appId: "wx0000000000000000" } });
  expect(await listFollowerTags(id, "zh")).toMatchObject({ type: "failed", advice: expect.any(String) });
});
