import { beforeEach, describe, expect, it } from "vitest";
import {
  createWrittenAction,
  duplicateArticleAction,
  saveWrittenAction,
} from "@/lib/articles/writing/actions";
import { EMPTY_WRITTEN } from "@/lib/articles/writing/schema";
import type { AccountId } from "@/lib/auth/account-id";
import { db } from "@/lib/platform/db/db";
import { signInAs } from "@/lib/testing/as";
import { makeAccount, makePerson } from "@/lib/testing/factories";
import { describeRefusals } from "@/lib/testing/refusals";
import {
  archiveArticlesAction,
  createArticleAction,
  labelArticlesAction,
  moveArticlesAction,
} from "./actions";
import { findArticles } from "./data";
import { listForStaff, listKnownArticleWords } from "./list-rows";
import type { ArticleFilter } from "./list-types";
import { loadArticles } from "./loaders";

describeRefusals("archiving articles", archiveArticlesAction, { ids: ["x"], archived: true });
describeRefusals("moving articles", moveArticlesAction, { ids: ["x"], folder: "" });
describeRefusals("labelling articles", labelArticlesAction, { ids: ["x"], add: ["茶"], remove: [] });
describeRefusals("duplicating an article", duplicateArticleAction, { id: "x" });

let accountId: AccountId;
async function openDesk() {
  accountId = (await makeAccount()).id;
  await signInAs(await makePerson({ accountId, role: "editor" }));
}

describe("many articles at once", () => {
  beforeEach(openDesk);

  it("leave the list and the pickers for the archive, and keep their addresses", async () => {
    const [tea] = [await link("春茶"), await link("秋茶")];
    expect(await archiveArticlesAction(accountId, { ids: [tea], archived: true })).toMatchObject({
      data: { changed: 1 },
    });
    expect(await titles({})).toEqual(["秋茶"]);
    expect(await titles({ state: "archived" })).toEqual(["春茶"]);
    expect((await findArticles(accountId, "")).map(({ title }) => title)).toEqual(["秋茶"]);
    expect(await db.article.findUniqueOrThrow({ where: { id: tea } })).toMatchObject({ url: CARD.url });
    await archiveArticlesAction(accountId, { ids: [tea], archived: false });
    expect(await titles({})).toEqual(["秋茶", "春茶"]);
  });

  it("all archived leave a list from which the archive is reached", async () => {
    expect(await loadArticles(accountId, {})).toMatchObject({ isUnused: true });
    const ids = [await link("春茶"), await link("秋茶")];
    await archiveArticlesAction(accountId, { ids, archived: true });
    expect(await loadArticles(accountId, {})).toMatchObject({ page: { rows: [] }, isUnused: false });
  });

  it("are moved, and whoever writes one of them hears of it", async () => {
    const id = await written("春茶");
    expect(await moveArticlesAction(accountId, { ids: [id, "x"], folder: "茶" })).toMatchObject({
      data: { changed: 1 },
    });
    expect(await titles({ folder: "茶" })).toEqual(["春茶"]);
    expect(await saveWrittenAction(accountId, { ...EMPTY_WRITTEN, id, revision: 1 })).toMatchObject({
      code: "conflict",
    });
  });

  it("get labels and lose them, at most ten each", async () => {
    const ids = [await link("春茶"), await link("秋茶")];
    await labelArticlesAction(accountId, { ids, add: ["茶", "新品"], remove: [] });
    await labelArticlesAction(accountId, { ids: ids.slice(0, 1), add: [], remove: ["新品"] });
    expect(await titles({ label: "新品" })).toEqual(["秋茶"]);
    expect(await titles({ label: "茶" })).toEqual(["秋茶", "春茶"]);
    expect(await listKnownArticleWords(accountId)).toEqual({ folders: [], labels: ["新品", "茶"] });
    const add = Array.from({ length: 10 }, (_, number) => `标签${number}`);
    expect(await labelArticlesAction(accountId, { ids, add, remove: [] })).toMatchObject({
      ok: false,
      fieldErrors: { add: expect.stringContaining("10") },
    });
  });

  it("of another account stay as they are", async () => {
    const id = await link("春茶");
    const other = (await makeAccount()).id;
    await signInAs(await makePerson({ accountId: other, role: "editor" }));
    await archiveArticlesAction(other, { ids: [id], archived: true });
    await moveArticlesAction(other, { ids: [id], folder: "偷" });
    await labelArticlesAction(other, { ids: [id], add: ["偷"], remove: [] });
    expect(await duplicateArticleAction(other, { id })).toMatchObject({ code: "not-found" });
    expect((await listForStaff(accountId, {})).rows).toMatchObject([
      { folder: "", archived: false, labels: [] },
    ]);
  });
});

describe("the list of articles", () => {
  beforeEach(openDesk);

  it("is narrowed by kind and by where they can be read", async () => {
    await link("链接");
    const [draft, open, sent] = [await written("草稿"), await written("公开"), await written("微信")];
    for (const id of [open, sent])
      await db.article.update({ where: { id }, data: { url: "https://example.com/" } });
    await db.articlePage.create({ data: { articleId: open, accountId, slug: open, state: "public" } });
    const sending = { accountId, state: "published", step: "result", sentBy: "" };
    const item = {
      position: 0,
      accountId,
      articleId: sent,
      values: {},
      fingerprint: "",
      pictures: {},
      url: "https://mp.weixin.qq.com/s/x",
    };
    await db.articleSending.create({ data: { ...sending, items: { create: item } } });
    expect(await titles({ kind: "link" })).toEqual(["链接"]);
    expect(await titles({ state: "draft" })).toEqual(["草稿"]);
    expect(await titles({ state: "public" })).toEqual(["公开"]);
    expect(await titles({ state: "wechat" })).toEqual(["微信"]);
    expect((await listForStaff(accountId, {})).rows).toMatchObject([
      { isAtWeChat: true, isPublic: false },
      { isPublic: true },
      { id: draft, isPublic: false, isAtWeChat: false },
      { kind: "link" },
    ]);
  });
});

describe("a copy", () => {
  beforeEach(openDesk);

  it("of a written article has its words, folder and labels, and no versions", async () => {
    const id = await written("春茶");
    await moveArticlesAction(accountId, { ids: [id], folder: "茶" });
    await labelArticlesAction(accountId, { ids: [id], add: ["新品"], remove: [] });
    const copy = await duplicateArticleAction(accountId, { id });
    if (!copy.ok) throw new Error(copy.message);
    expect((await listForStaff(accountId, {})).rows).toMatchObject([
      { id: copy.data.id, title: "春茶（副本）", folder: "茶", labels: ["新品"], url: "", kind: "written" },
      { id },
    ]);
    expect(await db.articleVersion.count({ where: { articleId: copy.data.id } })).toBe(0);
  });

  it("of a link leads to the same place", async () => {
    await duplicateArticleAction(accountId, { id: await link("长".repeat(64)) });
    const [copy] = (await listForStaff(accountId, {})).rows;
    expect(copy).toMatchObject({ url: CARD.url, kind: "link", title: expect.stringMatching(/（副本）$/) });
    expect(copy?.title).toHaveLength(64);
  });
});

const CARD = { description: "", pictureUrl: "https://example.com/p.jpg", url: "https://example.com/" };

async function link(title: string): Promise<string> {
  return idOf(await createArticleAction(accountId, { ...CARD, title }));
}

async function written(title: string): Promise<string> {
  return idOf(await createWrittenAction(accountId, { title }));
}

function idOf(result: Awaited<ReturnType<typeof createArticleAction>>): string {
  if (!result.ok) throw new Error(result.message);
  return result.data.id;
}

async function titles(filter: ArticleFilter): Promise<string[]> {
  return (await listForStaff(accountId, filter)).rows.map(({ title }) => title);
}
