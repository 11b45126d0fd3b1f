import { expect, it } from "vitest";
import { z } from "zod";
import { changeAccount } from "@/lib/accounts/revision";
import { wechatFor } from "@/lib/accounts/wechat-for";
import { recordAudit } from "@/lib/audit/record";
import { db } from "@/lib/platform/db/db";
import { inTransaction } from "@/lib/platform/db/transaction";
import { signInAs } from "@/lib/testing/as";
import { makeAccount, makeOwner, makePerson, type TestPerson } from "@/lib/testing/factories";
import { type ActionContext, adminAction, ownerAction, personAction } from "./admin-action";

const note = async ({ actor }: Pick<ActionContext, "actor">) =>
  inTransaction(async (tx) => {
    await recordAudit(tx, { actor, event: "person.renamed", subject: "on its way", detail: {} });
    return null;
  });

it("stops a change on its way when the person is disabled", async () => {
  const { account, editor } = await arrange();
  const action = adminAction("content.edit", z.object({}), async (context) => {
    await disable(editor);
    return changeAccount(account.id, () => note(context));
  });
  expect(await action(account.id, {})).toMatchObject({
    code: "signed-out",
    message: expect.stringContaining("已停用"),
    isShutOut: true,
  });
  expect(await db.auditEvent.count({ where: { actorId: editor.userId } })).toBe(0);
});

it("stops a change on its way when the role is taken away", async () => {
  const { account, editor } = await arrange();
  const action = adminAction("content.edit", z.object({}), async (context) => {
    await db.membership.updateMany({ where: { userId: editor.userId }, data: { role: "viewer" } });
    return note(context);
  });
  expect(await action(account.id, {})).toMatchObject({ code: "forbidden" });
});

it("does not let a disabled person get as far as WeChat", async () => {
  const { account, editor } = await arrange();
  const action = adminAction("content.edit", z.object({}), async ({ accountId }) => {
    await disable(editor);
    await wechatFor(accountId);
    return null;
  });
  expect(await action(account.id, {})).toMatchObject({ code: "signed-out" });
});

it("writes down what WeChat was told before", async () => {
  const { account, editor } = await arrange();
  const action = adminAction("content.edit", z.object({}), async (context) => {
    await wechatFor(context.accountId);
    await disable(editor);
    return note(context);
  });
  expect(await action(account.id, {})).toMatchObject({ ok: true });
});

it("holds for what an owner and what everybody may do as well", async () => {
  const owner = await makeOwner();
  const actions = [ownerAction, personAction].map((gate) =>
    gate(z.object({}), async (context) => {
      await disable(owner);
      return note(context);
    }),
  );
  for (const action of actions) {
    await db.user.update({ where: { id: owner.userId }, data: { disabledAt: null } });
    await signInAs(owner);
    expect(await action({})).toMatchObject({ code: "signed-out" });
  }
});

async function arrange() {
  const account = await makeAccount();
  const editor = await makePerson({ accountId: account.id, role: "editor" });
  await signInAs(editor);
  return { account, editor };
}

async function disable({ userId }: TestPerson): Promise<void> {
  await db.user.update({ where: { id: userId }, data: { disabledAt: new Date() } });
}
