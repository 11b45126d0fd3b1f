import { expect, it } from "vitest";
import type { AccountId } from "@/lib/auth/account-id";
import { newLeaf } from "@/lib/menu/document";
import { db } from "@/lib/platform/db/db";
import { makeAccount } from "@/lib/testing/factories";
import { findButtonNames, listButtonClicks } from "./data";

const tap = (accountId: AccountId, buttonId: string, day: string, openid: string, taps: number) =>
  db.buttonTaps.create({ data: { accountId, buttonId, day, openid, taps } });

it("counts a follower once, however often and on however many of the days they tapped", async () => {
  const { id } = await makeAccount();
  const other = await makeAccount();
  await tap(id, "news", "2026-11-20", "anna", 2);
  await tap(id, "news", "2026-11-21", "anna", 3);
  await tap(id, "news", "2026-11-21", "ben", 1);
  await tap(id, "news", "2026-11-22", "carl", 9);
  await tap(id, "shop", "2026-11-19", "anna", 9);
  await tap(other.id, "news", "2026-11-20", "dora", 9);
  expect(await listButtonClicks(id, { from: "2026-11-20", to: "2026-11-21" })).toEqual([
    { buttonId: "news", taps: 6, followers: 2 },
  ]);
});

it("knows a button that is gone by the name that it had last", async () => {
  const { id: accountId } = await makeAccount();
  const [first, last] = [newLeaf("旧名"), newLeaf("别的")];
  const publish = (number: number, name: string) =>
    db.menuVersion.create({
      data: {
        accountId,
        number,
        publishedBy: "测试",
        content: { buttons: [{ ...last, items: [{ ...first, name }] }] },
      },
    });
  await publish(1, "旧名");
  await publish(2, "新名");
  expect(await findButtonNames(accountId, [first.id, "unknown"])).toEqual(new Map([[first.id, "新名"]]));
});
