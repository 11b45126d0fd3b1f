import { expect, it } from "vitest";
import { db } from "@/lib/platform/db/db";
import { sandboxForFile } from "@/lib/testing/sandbox";
import { listFollowerTags } from "./data";

const { makeSandboxAccount } = sandboxForFile();

it("reads the tags that WeChat has", async () => {
  const { id } = await makeSandboxAccount();
  expect(await listFollowerTags(id, "zh")).toMatchObject({ type: "tags" });
});

it("tells why the tags cannot be read instead of failing", async () => {
  const { id } = await makeSandboxAccount();
  await db.account.update({ where: { id }, data: { appId: "wx0000000000000000" } });
  expect(await listFollowerTags(id, "zh")).toMatchObject({ type: "failed", advice: expect.any(String) });
});
