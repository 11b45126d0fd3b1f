import { beforeEach, expect, it } from "vitest";
import { changeAccount } from "@/lib/accounts/revision";
import { HOUR } from "@/lib/platform/time";
import { changeCode, makeCode } from "@/lib/testing/codes";
import { makeAccount, type TestAccount } from "@/lib/testing/factories";
import { says } from "@/lib/testing/rules";
import { findCode, readCodeBook } from "./code-book";

let account: TestAccount;
beforeEach(async () => {
  account = await makeAccount();
});

it("thousands of codes are read once, and equal replies are one object", async () => {
  await makeCodes(2500, [says("spring")]);
  const book = await readCodeBook(account.id, null);
  expect(book.most.size).toBe(2500);
  expect(book.shared.size).toBe(2);
  expect(findCode(book, "s7")?.reply).toBe(findCode(book, "s2499")?.reply);
  expect(await readCodeBook(account.id, book)).toBe(book);
});

it("of thousands only what changed is read again, and the book of before stays as it was", async () => {
  await makeCodes(2500, [says("spring")], new Date(Date.now() - HOUR));
  const { id } = await makeCode(account.id, { scene: "one" });
  const before = await readCodeBook(account.id, null);
  await changeCode(account.id, id, { replies: [says("new")] });
  const after = await readCodeBook(account.id, before);
  expect([findCode(before, "one")?.reply, findCode(after, "one")?.reply]).toEqual([
    null,
    { replyMode: "all", replies: [says("new")] },
  ]);
  expect(after.most).toBe(before.most);
  expect(after.recent.size).toBe(1);
});

it("many changes one after the other are all there", async () => {
  let book = await readCodeBook(account.id, null);
  for (let round = 0; round < 3; round++) {
    await makeCodes(600, [], new Date(), `round${round}-`);
    book = await readCodeBook(account.id, book);
  }
  const scenes = [0, 1, 2].flatMap((round) => Array.from({ length: 600 }, (_, n) => `round${round}-${n}`));
  expect(scenes.filter((scene) => !findCode(book, scene))).toEqual([]);
});

async function makeCodes(
  count: number,
  replies: object[],
  updatedAt = new Date(),
  prefix = "s",
): Promise<void> {
  const rows = Array.from({ length: count }, (_, number) => ({
    accountId: account.id,
    name: "码",
    scene: `${prefix}${number}`,
    lifetime: "permanent",
    ticket: "t",
    url: "u",
    searchText: "",
    replies,
    updatedAt,
  }));
  await changeAccount(account.id, (tx) => tx.qrCode.createMany({ data: rows }));
}
