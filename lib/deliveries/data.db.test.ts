import { expect, it } from "vitest";
import type { AccountId } from "@/lib/auth/account-id";
import { db } from "@/lib/platform/db/db";
import { makeAccount } from "@/lib/testing/factories";
import { listRecentFollowers } from "./data";

it("offers whoever was heard of last first, and each follower once", async () => {
  const { id } = await makeAccount();
  const other = await makeAccount();
  for (const [index, openid] of ["anna", "ben", "anna", "carl"].entries()) await hear(id, openid, `${index}`);
  await hear(other.id, "dora", "1");
  const followers = await listRecentFollowers(id);
  expect(followers.map(({ openid }) => openid)).toEqual(["carl", "anna", "ben"]);
  expect(followers[0]).toEqual({ openid: "carl", said: "你好", at: expect.any(Date) });
});

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
