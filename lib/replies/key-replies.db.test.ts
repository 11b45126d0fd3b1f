import { describe, expect, it } from "vitest";
import type { AccountId } from "@/lib/auth/account-id";
import { db } from "@/lib/platform/db/db";
import { signInAs } from "@/lib/testing/as";
import { makeAccount, makePerson } from "@/lib/testing/factories";
import { describeRefusals } from "@/lib/testing/refusals";
import {
  addKeyToRuleAction,
  copyKeyRepliesAction,
  createKeyReplyAction,
  createRuleAction,
  findRulesAction,
  readKeyReplyAction,
  removeKeyFromRuleAction,
} from "./actions";
import { listRulesTriggeredBy } from "./data";
import { LIMITS } from "./limits";
import type { Reply, Trigger } from "./schema";

const key = "MENU_0123456789ab";
const click = { type: "click", key } satisfies Trigger;
const keyword = { type: "keyword", match: "contains", text: "优惠" } satisfies Trigger;
const reply = {
  name: "门店",
  replyMode: "all" as const,
  replies: [{ type: "text", text: "上海路 1 号" } satisfies Reply],
};

describeRefusals("reading a button's reply", readKeyReplyAction, { key }, { canViewersUse: true });
describeRefusals("making a button's reply", createKeyReplyAction, { ...reply, key });
describeRefusals("copying replies", copyKeyRepliesAction, { copies: [{ from: key, to: "other" }] });
describeRefusals("giving a button a rule", addKeyToRuleAction, { key, id: "x", revision: 1 });
describeRefusals("taking a button off a rule", removeKeyFromRuleAction, { key, id: "x", revision: 1 });
describeRefusals("finding rules", findRulesAction, { search: "" }, { canViewersUse: true });

describe("a button's reply", () => {
  it("is a rule of its own that answers its taps, recorded and known to the webhook", async () => {
    const { accountId, editor } = await desk();
    expect(await createKeyReplyAction(accountId, { ...reply, key })).toMatchObject({ ok: true });
    expect(await readKeyReplyAction(accountId, { key })).toMatchObject({
      data: { rule: { ...reply, triggers: [click], enabled: true, revision: 1 }, others: [] },
    });
    expect(await db.auditEvent.findMany({ where: { accountId } })).toMatchObject([
      { event: "rule.created", subject: "门店", actorName: editor.name },
    ]);
    expect(await db.account.findUnique({ where: { id: accountId } })).toMatchObject({ revision: 2 });
  });

  it("is made once, though two people make it at the same time", async () => {
    const { accountId } = await desk();
    const results = await Promise.all([
      createKeyReplyAction(accountId, { ...reply, key }),
      createKeyReplyAction(accountId, { ...reply, key }),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toMatchObject({ code: "conflict" });
    expect(await db.rule.count({ where: { accountId } })).toBe(1);
  });

  it("comes from the rule that the engine asks: switched on, of higher priority, older", async () => {
    const { accountId } = await desk();
    const make = (name: string, values: object) =>
      db.rule.create({
        data: { ...reply, accountId, searchText: "", triggers: [click], ...values, name },
        select: { id: true },
      });
    await make("停用", { enabled: false, priority: 9 });
    await make("年轻", { priority: 5, createdAt: new Date("2026-02-01") });
    await make("年长", { priority: 5, createdAt: new Date("2026-01-01") });
    await make("关键词", { priority: 9, triggers: [{ ...keyword, text: key }] });
    expect(await readKeyReplyAction(accountId, { key })).toMatchObject({
      data: { rule: { name: "年长" }, others: [{ name: "年轻" }, { name: "停用" }] },
    });
  });

  it("is copied with the button, as a rule of its own, and only where there is none", async () => {
    const { accountId } = await desk();
    await createKeyReplyAction(accountId, { ...reply, key });
    const copies = [
      { from: key, to: "copy" },
      { from: "silent", to: "silent2" },
    ];
    expect(await copyKeyRepliesAction(accountId, { copies })).toEqual({ ok: true, data: { count: 1 } });
    expect(await copyKeyRepliesAction(accountId, { copies })).toEqual({ ok: true, data: { count: 0 } });
    expect(await readKeyReplyAction(accountId, { key: "copy" })).toMatchObject({
      data: { rule: { ...reply, triggers: [{ type: "click", key: "copy" }] }, others: [] },
    });
    expect(await readKeyReplyAction(accountId, { key: "silent2" })).toMatchObject({ data: { rule: null } });
  });

  it("is none of another account's, and of no other key", async () => {
    const other = await desk();
    await createKeyReplyAction(other.accountId, { ...reply, key });
    const { accountId } = await desk();
    await createKeyReplyAction(accountId, { ...reply, key: `${key}0` });
    expect(await readKeyReplyAction(accountId, { key })).toMatchObject({ data: { rule: null, others: [] } });
  });

  it("is found by a key with quotes, backslashes and characters beyond ASCII", async () => {
    const { accountId } = await desk();
    const odd = '"按\\钮"_%';
    await createKeyReplyAction(accountId, { ...reply, key: odd });
    expect(await readKeyReplyAction(accountId, { key: odd })).toMatchObject({
      data: { rule: { name: "门店" } },
    });
  });
});

describe("a rule that there is", () => {
  it("answers a button as well once the button is added, and can be found by its name", async () => {
    const { accountId } = await desk();
    const id = await keywordRule(accountId);
    expect(await findRulesAction(accountId, { search: "门店" })).toMatchObject({ data: { rules: [{ id }] } });
    expect(await addKeyToRuleAction(accountId, { key, id, revision: 1 })).toEqual({
      ok: true,
      data: { revision: 2 },
    });
    expect(await readKeyReplyAction(accountId, { key })).toMatchObject({
      data: { rule: { id, triggers: [keyword, click] } },
    });
  });

  it("is not given to a button that has a rule, nor when it changed or is full", async () => {
    const { accountId } = await desk();
    const id = await keywordRule(accountId);
    expect(await addKeyToRuleAction(accountId, { key, id, revision: 7 })).toMatchObject({
      code: "conflict",
    });
    const triggers = Array.from({ length: LIMITS.triggers }, (_, index) => ({ ...click, key: `K${index}` }));
    await db.rule.update({ where: { id }, data: { triggers } });
    expect(await addKeyToRuleAction(accountId, { key, id, revision: 1 })).toMatchObject({ code: "invalid" });
    await createKeyReplyAction(accountId, { ...reply, key });
    expect(await addKeyToRuleAction(accountId, { key, id, revision: 1 })).toMatchObject({
      code: "conflict",
      message: expect.stringContaining("门店"),
    });
  });

  it("goes on answering everything else when a button is taken off it", async () => {
    const { accountId } = await desk();
    const id = await keywordRule(accountId);
    await addKeyToRuleAction(accountId, { key, id, revision: 1 });
    expect(await removeKeyFromRuleAction(accountId, { key, id, revision: 1 })).toMatchObject({
      code: "conflict",
    });
    expect(await removeKeyFromRuleAction(accountId, { key, id, revision: 2 })).toEqual({
      ok: true,
      data: { isDeleted: false },
    });
    expect(await db.rule.findUnique({ where: { id } })).toMatchObject({ triggers: [keyword], revision: 3 });
  });

  it("is deleted when the button was all that it answered, and taking it off again is no error", async () => {
    const { accountId } = await desk();
    await createKeyReplyAction(accountId, { ...reply, key });
    const { id } = await db.rule.findFirstOrThrow({ where: { accountId } });
    const isDeleted = { ok: true, data: { isDeleted: true } };
    expect(await removeKeyFromRuleAction(accountId, { key, id, revision: 1 })).toEqual(isDeleted);
    expect(await removeKeyFromRuleAction(accountId, { key, id, revision: 1 })).toEqual(isDeleted);
    expect(await db.auditEvent.count({ where: { accountId, event: "rule.deleted" } })).toBe(1);
  });

  it("of another account is out of reach even by its id", async () => {
    const theirs = await desk();
    const id = await keywordRule(theirs.accountId);
    const { accountId } = await desk();
    expect(await addKeyToRuleAction(accountId, { key, id, revision: 1 })).toMatchObject({
      code: "not-found",
    });
    await db.rule.update({ where: { id }, data: { triggers: [click] } });
    await removeKeyFromRuleAction(accountId, { key, id, revision: 1 });
    expect(await db.rule.findUnique({ where: { id } })).toMatchObject({ triggers: [click], revision: 1 });
  });
});

describe("the rules of an account", () => {
  it("are found by the code that they answer, and no others", async () => {
    const [{ id: accountId }, other] = await Promise.all([makeAccount(), makeAccount()]);
    const scan = (scene: string) => ({ type: "scan", scene });
    const insert = (name: string, trigger: object, owner: AccountId = accountId, enabled = true) =>
      db.rule.create({
        data: { accountId: owner, name, enabled, triggers: [trigger], replies: [], searchText: "" },
      });
    await insert("店门口", scan('店"42'));
    await insert("停用的", scan('店"42'), accountId, false);
    await insert("另一个码", scan('店"421'));
    await insert("关键词", { type: "keyword", match: "exact", text: '店"42' });
    await insert("别人的", scan('店"42'), other.id);
    const rules = await listRulesTriggeredBy(db, accountId, [{ type: "scan", scene: '店"42' }]);
    expect(rules.map(({ name, enabled }) => [name, enabled])).toEqual(
      expect.arrayContaining([
        ["店门口", true],
        ["停用的", false],
      ]),
    );
    expect(rules).toHaveLength(2);
  });
});

async function desk() {
  const { id: accountId } = await makeAccount();
  const editor = await makePerson({ accountId, role: "editor" });
  await signInAs(editor);
  return { accountId, editor };
}

async function keywordRule(accountId: AccountId): Promise<string> {
  const result = await createRuleAction(accountId, { ...reply, triggers: [keyword] });
  if (!result.ok) throw new Error(result.message);
  return result.data.id;
}
