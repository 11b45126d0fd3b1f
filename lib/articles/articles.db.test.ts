import { describe, expect, it } from "vitest";
import type { AccountId } from "@/lib/auth/account-id";
import { db } from "@/lib/platform/db/db";
import { signInAs } from "@/lib/testing/as";
import { makeCode } from "@/lib/testing/codes";
import { makeAccount, makePerson } from "@/lib/testing/factories";
import { describeRefusals } from "@/lib/testing/refusals";
import { createArticleAction, deleteArticleAction, readArticleAction, updateArticleAction } from "./actions";
import { listArticles } from "./data";
import { listArticleUses } from "./uses";

const card = {
  title: "夏季上新",
  description: "满 300 减 50",
  pictureUrl: "https://img.example.com/summer.jpg",
  url: "https://shop.example.com/summer?from=wechat&x=1",
};

describeRefusals("creating an article", createArticleAction, card);
describeRefusals("changing an article", updateArticleAction, { ...card, id: "x", revision: 1 });
describeRefusals("deleting an article", deleteArticleAction, { id: "x" });
describeRefusals("reading an article", readArticleAction, { id: "x" }, { canViewersUse: true });

describe("an article", () => {
  it("is created, recorded and known to the webhook", async () => {
    const { accountId, editor } = await desk();
    const result = await createArticleAction(accountId, card);
    expect(result).toMatchObject({ ok: true });
    expect(await db.article.findMany({ where: { accountId } })).toMatchObject([card]);
    expect(await db.auditEvent.findMany({ where: { accountId } })).toMatchObject([
      { event: "article.created", subject: card.title, actorName: editor.name },
    ]);
    expect(await db.account.findUnique({ where: { id: accountId } })).toMatchObject({ revision: 2 });
  });

  it.each([
    ["title", { title: " " }, "请填写"],
    ["title", { title: "长".repeat(65) }, "最多 64 个字符"],
    ["description", { description: "长".repeat(121) }, "最多 120 个字符"],
    ["pictureUrl", { pictureUrl: "javascript:alert(1)" }, "请填写完整的网址"],
    ["url", { url: "shop.example.com" }, "请填写完整的网址"],
    ["url", { url: `https://example.com/${"长".repeat(400)}` }, "1024 个字符"],
  ])("with a wrong %s is refused at that field", async (field, change, message) => {
    const { accountId } = await desk();
    const result = await createArticleAction(accountId, { ...card, ...change });
    expect(result).toMatchObject({
      ok: false,
      code: "invalid",
      fieldErrors: { [field]: expect.stringContaining(message) },
    });
    expect(await db.article.count({ where: { accountId } })).toBe(0);
  });

  it("is changed only from the version that the form was filled with", async () => {
    const { accountId } = await desk();
    const id = await createdArticle(accountId);
    const mine = await updateArticleAction(accountId, { ...card, title: "第一版", id, revision: 1 });
    const theirs = await updateArticleAction(accountId, { ...card, title: "第二版", id, revision: 1 });
    expect(mine).toEqual({ ok: true, data: { revision: 2 } });
    expect(theirs).toMatchObject({ ok: false, code: "conflict" });
    expect(await db.article.findUnique({ where: { id } })).toMatchObject({ title: "第一版", revision: 2 });
  });

  it("tells who saved the version that stands in the way", async () => {
    const { accountId, editor } = await desk();
    const id = await createdArticle(accountId);
    await updateArticleAction(accountId, { ...card, title: "别人的", id, revision: 1 });
    expect(await readArticleAction(accountId, { id })).toMatchObject({
      data: { article: { title: "别人的", revision: 2 }, changedBy: editor.name },
    });
  });

  it("that a rule shows stays, and the rule is named", async () => {
    const { accountId } = await desk();
    const id = await createdArticle(accountId);
    await ruleShowing(accountId, id, "上新");
    expect(await deleteArticleAction(accountId, { id })).toMatchObject({
      data: { isDeleted: false, usedBy: [{ name: "上新" }] },
    });
    expect(await db.article.count({ where: { id } })).toBe(1);
  });

  it("that a code shows stays, in whichever of its replies", async () => {
    const { accountId } = await desk();
    const id = await createdArticle(accountId);
    const news = [{ type: "news", articleIds: [id] }];
    await makeCode(accountId, { name: "甲", followReplies: news });
    await makeCode(accountId, { name: "乙", pausedReplies: news });
    expect(await deleteArticleAction(accountId, { id })).toMatchObject({
      data: {
        isDeleted: false,
        usedBy: [
          { type: "code", name: expect.stringMatching(/[甲乙]/) },
          { type: "code", name: expect.stringMatching(/[甲乙]/) },
        ],
      },
    });
  });

  it("that no rule shows is deleted, and deleting it again is no error", async () => {
    const { accountId } = await desk();
    const id = await createdArticle(accountId);
    expect(await deleteArticleAction(accountId, { id })).toMatchObject({ data: { isDeleted: true } });
    expect(await deleteArticleAction(accountId, { id })).toMatchObject({ data: { isDeleted: true } });
    expect(await db.auditEvent.count({ where: { accountId, event: "article.deleted" } })).toBe(1);
  });

  it("of another account is out of reach even by its id", async () => {
    const { accountId } = await desk();
    const theirs = await articleOf((await makeAccount()).id);
    expect(await updateArticleAction(accountId, { ...card, id: theirs, revision: 1 })).toMatchObject({
      code: "not-found",
    });
    await deleteArticleAction(accountId, { id: theirs });
    expect(await readArticleAction(accountId, { id: theirs })).toEqual({ ok: true, data: null });
    expect(await db.article.count({ where: { id: theirs } })).toBe(1);
  });
});

describe("the list of articles", () => {
  it("pages forth and back, newest first, though many were made in the same instant", async () => {
    const { id: accountId } = await makeAccount();
    const createdAt = new Date("2026-01-01T00:00:00Z");
    await db.article.createMany({
      data: Array.from({ length: 120 }, (_, index) => ({
        ...card,
        accountId,
        id: `article${String(index).padStart(4, "0")}`,
        searchText: "",
        createdAt: index < 60 ? createdAt : new Date(createdAt.getTime() + index),
      })),
    });
    const first = await listArticles(accountId, {});
    const second = await listArticles(accountId, { after: first.next ?? "" });
    const third = await listArticles(accountId, { after: second.next ?? "" });
    const ids = [...first.rows, ...second.rows, ...third.rows].map(({ id }) => id);
    expect(ids).toEqual([...ids].sort().reverse());
    expect(new Set(ids).size).toBe(120);
    expect([first.previous, third.next]).toEqual([null, null]);
    expect(await listArticles(accountId, { before: third.previous ?? "" })).toMatchObject({
      rows: second.rows,
    });
    expect(await listArticles(accountId, { before: second.previous ?? "" })).toEqual(first);
  });

  it("finds words whatever their case, and takes wildcards as they are written", async () => {
    const { accountId } = await desk();
    await createArticleAction(accountId, { ...card, title: "Summer SALE 50%" });
    await createArticleAction(accountId, { ...card, title: "Summer 500" });
    const titles = async (search: string) =>
      (await listArticles(accountId, { search })).rows.map(({ title }) => title);
    expect(await titles("summer sale")).toEqual(["Summer SALE 50%"]);
    expect(await titles("50%")).toEqual(["Summer SALE 50%"]);
    expect(await titles("上新")).toEqual([]);
  });

  it("begins at its first page when the address holds no place of it", async () => {
    const { accountId } = await desk();
    await createArticleAction(accountId, card);
    expect((await listArticles(accountId, { after: "x.'; DROP TABLE" })).rows).toHaveLength(1);
  });

  it("never shows another account's", async () => {
    const { accountId } = await desk();
    const other = await makeAccount();
    const id = await articleOf(other.id);
    await ruleShowing(other.id, id, "别人的");
    expect((await listArticles(accountId, {})).rows).toEqual([]);
    expect(await listArticleUses(db, accountId, id)).toEqual([]);
  });
});

async function desk() {
  const { id: accountId } = await makeAccount();
  const editor = await makePerson({ accountId, role: "editor" });
  await signInAs(editor);
  return { accountId, editor };
}

async function createdArticle(accountId: AccountId): Promise<string> {
  const result = await createArticleAction(accountId, card);
  if (!result.ok) throw new Error(result.message);
  return result.data.id;
}

async function articleOf(accountId: AccountId): Promise<string> {
  const { id } = await db.article.create({ data: { ...card, accountId, searchText: "" } });
  return id;
}

async function ruleShowing(accountId: AccountId, articleId: string, name: string): Promise<void> {
  await db.rule.create({
    data: {
      accountId,
      name,
      triggers: [{ type: "follow" }],
      replies: [{ type: "news", articleIds: [articleId] }],
      searchText: name,
    },
  });
}
