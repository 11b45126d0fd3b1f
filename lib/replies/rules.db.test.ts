import { describe, expect, it } from "vitest";
import type { AccountId } from "@/lib/auth/account-id";
import { db } from "@/lib/platform/db/db";
import { signInAs } from "@/lib/testing/as";
import { makeAccount, makePerson } from "@/lib/testing/factories";
import { describeRefusals } from "@/lib/testing/refusals";
import {
  createRuleAction,
  deleteRuleAction,
  findArticlesAction,
  findCodesAction,
  readRuleAction,
  readStandingAction,
  setRuleEnabledAction,
  tryMessageAction,
  updateRuleAction,
} from "./actions";
import { listCardsOf, listRules } from "./data";
import { loadNewRule, loadRule, loadRules } from "./loaders";
import type { Reply, Trigger } from "./schema";

const rule = {
  name: "优惠",
  enabled: true,
  priority: 0,
  triggers: [{ type: "keyword", match: "contains", text: "优惠" } satisfies Trigger],
  replyMode: "all" as const,
  replies: [{ type: "text", text: "满 300 减 50" } satisfies Reply],
};

describeRefusals("creating a rule", createRuleAction, rule);
describeRefusals("changing a rule", updateRuleAction, { ...rule, id: "x", revision: 1 });
describeRefusals("switching a rule", setRuleEnabledAction, { id: "x", enabled: false });
describeRefusals("deleting a rule", deleteRuleAction, { id: "x" });
describeRefusals("reading a rule", readRuleAction, { id: "x" }, { canViewersUse: true });
describeRefusals("finding articles", findArticlesAction, { search: "" }, { canViewersUse: true });
describeRefusals("finding codes", findCodesAction, { search: "" }, { canViewersUse: true });
describeRefusals("trying a sentence", tryMessageAction, { text: "优惠" }, { canViewersUse: true });

describeRefusals("reading whether it answers", readStandingAction, { id: "x" }, { canViewersUse: true });

describe("a rule", () => {
  it("is created, recorded and known to the webhook", async () => {
    const { accountId, editor } = await desk();
    expect(await createRuleAction(accountId, rule)).toMatchObject({ ok: true });
    expect(await db.rule.findMany({ where: { accountId } })).toMatchObject([rule]);
    expect(await db.auditEvent.findMany({ where: { accountId } })).toMatchObject([
      { event: "rule.created", subject: "优惠", actorName: editor.name, detail: { after: rule } },
    ]);
    expect(await db.account.findUnique({ where: { id: accountId } })).toMatchObject({ revision: 2 });
  });

  it("that another one beats says so, until that one is switched off", async () => {
    const { accountId } = await desk();
    const first = await createRuleAction(accountId, rule);
    const second = await createRuleAction(accountId, { ...rule, name: "后来的" });
    const [firstId, id] = [first, second].map((made) => (made.ok ? made.data.id : ""));
    const [trigger] = rule.triggers;
    expect(await readStandingAction(accountId, { id: id ?? "" })).toMatchObject({
      data: { enabled: true, triggers: 1, losses: [{ trigger, by: { id: firstId, name: "优惠" } }] },
    });
    expect((await loadRules(accountId, {})).losses).toMatchObject({ [id ?? ""]: [{ by: { name: "优惠" } }] });

    await setRuleEnabledAction(accountId, { id: firstId ?? "", enabled: false });

    expect(await readStandingAction(accountId, { id: id ?? "" })).toMatchObject({ data: { losses: [] } });
    expect(await readStandingAction(accountId, { id: firstId ?? "" })).toMatchObject({
      data: { enabled: false, losses: [] },
    });
  });

  it("with a wrong expression is refused at that trigger", async () => {
    const { accountId } = await desk();
    const triggers = [...rule.triggers, { type: "keyword" as const, match: "regex" as const, text: "(" }];
    expect(await createRuleAction(accountId, { ...rule, triggers })).toMatchObject({
      code: "invalid",
      fieldErrors: { "triggers.1.text": expect.stringContaining("正则表达式") },
    });
  });

  it("of which letters were lost on the way here is refused where they are", async () => {
    const { accountId } = await desk();
    const replies = [{ type: "text" as const, text: "满 \uFFFD\uFFFD 减 50" }];

    expect(await createRuleAction(accountId, { ...rule, replies })).toMatchObject({
      code: "invalid",
      fieldErrors: { "replies.0.text": expect.stringContaining("乱码") },
    });
  });

  it("that shows an article of another account, or none that exists, is refused at that reply", async () => {
    const { accountId } = await desk();
    const other = await makeAccount();
    const replies = [...rule.replies, { type: "news" as const, articleIds: [await articleOf(other.id)] }];
    expect(await createRuleAction(accountId, { ...rule, replies })).toMatchObject({
      code: "invalid",
      fieldErrors: { "replies.1.articleIds": expect.stringContaining("重新选择") },
    });
    expect(await db.rule.count({ where: { accountId } })).toBe(0);
  });

  it("is changed only from the version that the form was filled with, and tells who was faster", async () => {
    const { accountId, editor } = await desk();
    const id = await createdRule(accountId);
    expect(await updateRuleAction(accountId, { ...rule, name: "一", id, revision: 1 })).toMatchObject({
      ok: true,
    });
    expect(await updateRuleAction(accountId, { ...rule, name: "二", id, revision: 1 })).toMatchObject({
      code: "conflict",
    });
    expect(await readRuleAction(accountId, { id })).toMatchObject({
      data: { rule: { name: "一", revision: 2 }, changedBy: editor.name },
    });
  });

  it("that was switched meanwhile is a conflict too: the form would switch it back unseen", async () => {
    const { accountId } = await desk();
    const id = await createdRule(accountId);
    await setRuleEnabledAction(accountId, { id, enabled: false });
    expect(await updateRuleAction(accountId, { ...rule, id, revision: 1 })).toMatchObject({
      code: "conflict",
    });
    expect(await db.auditEvent.count({ where: { accountId, event: "rule.updated" } })).toBe(1);
  });

  it("is deleted, and deleting it again is no error", async () => {
    const { accountId } = await desk();
    const id = await createdRule(accountId);
    expect(await deleteRuleAction(accountId, { id })).toMatchObject({ ok: true });
    expect(await deleteRuleAction(accountId, { id })).toMatchObject({ ok: true });
    expect(await db.rule.count({ where: { accountId } })).toBe(0);
    expect(await db.auditEvent.count({ where: { accountId, event: "rule.deleted" } })).toBe(1);
  });

  it("of another account is out of reach even by its id", async () => {
    const theirs = await desk();
    const id = await createdRule(theirs.accountId);
    const { accountId } = await desk();
    expect(await updateRuleAction(accountId, { ...rule, id, revision: 1 })).toMatchObject({
      code: "not-found",
    });
    expect(await setRuleEnabledAction(accountId, { id, enabled: false })).toMatchObject({
      code: "not-found",
    });
    await deleteRuleAction(accountId, { id });
    expect(await readRuleAction(accountId, { id })).toEqual({ ok: true, data: null });
    expect(await db.rule.findUnique({ where: { id } })).toMatchObject({ enabled: true });
  });
});

describe("the list of rules", () => {
  it("pages forth and back by priority, then the newest", async () => {
    const { id: accountId } = await makeAccount();
    const createdAt = new Date("2026-01-01T00:00:00Z");
    await db.rule.createMany({
      data: Array.from({ length: 130 }, (_, index) => ({
        ...rule,
        accountId,
        id: `rule${String(index).padStart(4, "0")}`,
        searchText: "",
        priority: [-5, 0, 7][index % 3],
        createdAt: index % 2 === 0 ? createdAt : new Date(createdAt.getTime() + index),
      })),
    });
    const first = await listRules(accountId, {});
    const second = await listRules(accountId, { after: first.next ?? "" });
    const third = await listRules(accountId, { after: second.next ?? "" });
    const rows = [...first.rows, ...second.rows, ...third.rows];
    const inOrder = [...rows].sort(
      (a, b) =>
        b.priority - a.priority || b.createdAt.getTime() - a.createdAt.getTime() || (a.id < b.id ? 1 : -1),
    );
    expect(rows).toEqual(inOrder);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(130);
    expect((await listRules(accountId, { before: third.previous ?? "" })).rows).toEqual(second.rows);
    expect(await listRules(accountId, { before: second.previous ?? "" })).toEqual(first);
  });

  it("finds a rule by its name, its keywords, its scene, its key and its texts", async () => {
    const { accountId } = await desk();
    const triggers: Trigger[] = [
      { type: "keyword", match: "exact", text: "Sale" },
      { type: "scan", scene: "store-42" },
      { type: "click", key: "K_NEWS" },
    ];
    await createRuleAction(accountId, { ...rule, triggers });
    for (const search of ["优惠", "sale", "STORE-4", "k_news", "满 300"])
      expect((await listRules(accountId, { search })).rows, search).toHaveLength(1);
    expect((await listRules(accountId, { search: "不存在" })).rows).toEqual([]);
  });

  it("shows a rule that cannot be read, instead of failing", async () => {
    const { id: accountId } = await makeAccount();
    await db.rule.create({ data: { ...rule, accountId, triggers: [{ type: "moon" }], searchText: "" } });
    expect((await listRules(accountId, {})).rows).toMatchObject([{ name: "优惠", triggers: [] }]);
  });

  it("brings the cards that its rules show, of this account only", async () => {
    const [{ id: accountId }, other] = [await makeAccount(), await makeAccount()];
    const [mine, theirs] = [await articleOf(accountId), await articleOf(other.id)];
    const cards = await listCardsOf(accountId, [
      { replies: [{ type: "news", articleIds: [mine, theirs, "gone"] }] },
    ]);
    expect(cards.articles.map(({ id }) => id)).toEqual([mine]);
  });
});

describe("trying a sentence", () => {
  it("names the rule that would win, as the rules are saved now", async () => {
    const { accountId } = await desk();
    const id = await createdRule(accountId);
    const won = { ok: true, data: { rule: { id, name: "优惠" }, trigger: rule.triggers[0] } };
    expect(await tryMessageAction(accountId, { text: "有优惠吗" })).toEqual(won);
    expect(await tryMessageAction(accountId, { text: "你好" })).toEqual({ ok: true, data: null });
    await setRuleEnabledAction(accountId, { id, enabled: false });
    expect(await tryMessageAction(accountId, { text: "有优惠吗" })).toEqual({ ok: true, data: null });
  });
});

describe("the pages", () => {
  it("are for members, and the form for those who may edit", async () => {
    const { accountId } = await desk();
    const id = await createdRule(accountId);
    await signInAs(await makePerson({ accountId, role: "viewer" }));
    expect(await loadRules(accountId, {})).toMatchObject({ canEdit: false, page: { rows: [{ id }] } });
    expect(await loadRule(accountId, id)).toMatchObject({ canEdit: false, rule: { id } });
    await expect(loadNewRule(accountId, {})).rejects.toThrow();
    await signInAs(await makePerson());
    await expect(loadRules(accountId, {})).rejects.toThrow();
    await expect(loadRule(accountId, id)).rejects.toThrow();
  });

  it("begin a new rule with what the page before knew, and name the code", async () => {
    const { accountId } = await desk();
    const code = {
      accountId,
      name: "门店海报",
      lifetime: "permanent",
      scene: "store-42",
      ticket: "t",
      url: "u",
    };
    await db.qrCode.create({ data: { ...code, searchText: "" } });
    expect(await loadNewRule(accountId, { scan: "store-42" })).toMatchObject({
      triggers: [{ type: "scan", scene: "store-42" }],
      codes: [{ scene: "store-42", name: "门店海报" }],
    });
  });
});

async function desk() {
  const { id: accountId } = await makeAccount();
  const editor = await makePerson({ accountId, role: "editor" });
  await signInAs(editor);
  return { accountId, editor };
}

async function createdRule(accountId: AccountId): Promise<string> {
  const result = await createRuleAction(accountId, rule);
  if (!result.ok) throw new Error(result.message);
  return result.data.id;
}

async function articleOf(accountId: AccountId): Promise<string> {
  const card = {
    title: "夏季上新",
    description: "",
    pictureUrl: "https://p.example/1.jpg",
    url: "https://a.example",
  };
  const { id } = await db.article.create({ data: { ...card, accountId, searchText: "" } });
  return id;
}
