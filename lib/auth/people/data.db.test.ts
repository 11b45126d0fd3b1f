import { expect, it } from "vitest";
import { makeAccount, makePerson } from "@/lib/testing/factories";
import { listPeoplePage } from "./data";

it("people are found by a part of their name or address, whatever its case, and signs stand for themselves", async () => {
  const { id: accountId } = await makeAccount();
  await makePerson({ accountId, role: "editor" });
  const find = async (search: string) => (await listPeoplePage(accountId, { search })).rows.length;
  expect([await find("EDIT"), await find(" edit "), await find("EXAMPLE"), await find("")]).toEqual([
    1, 1, 1, 1,
  ]);
  expect([await find("%"), await find("_____"), await find("nobody")]).toEqual([0, 0, 0]);
});
