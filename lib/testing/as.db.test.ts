import { expect, it } from "vitest";
import { z } from "zod";
import { adminAction } from "@/lib/auth/admin-action";
import { readIn, signInAs } from "./as";
import { makeAccount, makeOwner, makePerson } from "./factories";

const readName = adminAction("content.edit", z.object({}), async ({ actor }) => actor.name);

it("calls an action as the person who was signed in", async () => {
  const account = await makeAccount();
  const editor = await makePerson({ accountId: account.id, role: "editor" });
  await signInAs(editor);
  expect(await readName(account.id, {})).toEqual({ ok: true, data: editor.name });
});

it("lets the owner into every account", async () => {
  const account = await makeAccount();
  await signInAs(await makeOwner());
  expect(await readName(account.id, {})).toMatchObject({ ok: true });
});

it("begins every test signed out", async () => {
  const account = await makeAccount();
  expect(await readName(account.id, {})).toMatchObject({ ok: false, code: "signed-out" });
});

it("keeps a member of another account out", async () => {
  const [account, other] = [await makeAccount(), await makeAccount()];
  await signInAs(await makePerson({ accountId: other.id, role: "admin" }));
  expect(await readName(account.id, {})).toMatchObject({ ok: false, code: "not-found" });
});

it("answers in the language that was chosen", async () => {
  const account = await makeAccount();
  await signInAs(await makePerson({ accountId: account.id, role: "viewer" }));
  readIn("en");
  expect(await readName(account.id, {})).toMatchObject({
    code: "forbidden",
    message: expect.stringMatching(/role/),
  });
});
