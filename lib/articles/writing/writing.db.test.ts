import { beforeEach, describe, expect, it } from "vitest";
import { deleteArticleAction, updateArticleAction } from "@/lib/articles/actions";
import { findArticles, listStoredArticles } from "@/lib/articles/data";
import type { AccountId } from "@/lib/auth/account-id";
import { db } from "@/lib/platform/db/db";
import { MINUTE } from "@/lib/platform/time";
import { signInAs } from "@/lib/testing/as";
import { makeAccount, makePerson, type TestPerson } from "@/lib/testing/factories";
import { describeRefusals } from "@/lib/testing/refusals";
import {
  createWrittenAction,
  findCodesAction,
  listVersionsAction,
  readVersionAction,
  readWrittenAction,
  saveWrittenAction,
} from "./actions";
import { getVersionValues, getWritten, listVersions, VERSIONS_KEPT } from "./data";
import { saveWritten } from "./mutations";
import { EMPTY_WRITTEN, type WrittenValues } from "./schema";

const paragraph = (text: string) => ({ type: "paragraph", content: [{ type: "text", text }] });
const bodyOf = (...texts: string[]) => ({ type: "doc", content: texts.map(paragraph) });
const values = { ...EMPTY_WRITTEN, title: "周末活动", digest: "满三百减五十" };
const NOON = Date.parse("2026-11-30T04:00:00Z");

describeRefusals("beginning an article", createWrittenAction, { title: "x" });
describeRefusals("saving an article", saveWrittenAction, { ...values, id: "x", revision: 1 });
describeRefusals(
  "reading an article that is written",
  readWrittenAction,
  { id: "x" },
  { canViewersUse: true },
);
describeRefusals("listing versions", listVersionsAction, { id: "x" }, { canViewersUse: true });
describeRefusals("reading a version", readVersionAction, { id: "x", number: 1 }, { canViewersUse: true });
describeRefusals("finding codes", findCodesAction, { search: "" }, { canViewersUse: true });

let accountId: AccountId;
let editor: TestPerson;
async function openDesk() {
  accountId = (await makeAccount()).id;
  editor = await makePerson({ accountId, role: "editor" });
  await signInAs(editor);
}

describe("an article that is written", () => {
  beforeEach(openDesk);

  it("keeps what was typed", async () => {
    const id = await begun();
    const saved = await saveWrittenAction(accountId, {
      ...values,
      body: bodyOf("第一段", "第二段"),
      id,
      revision: 1,
    });
    expect(saved).toMatchObject({ ok: true, data: { revision: 2 } });
    const written = await getWritten(accountId, id);
    expect(written).toMatchObject({ revision: 2, changedBy: editor.name, values: { title: "周末活动" } });
    expect(JSON.stringify(written?.values.body)).toMatch(/第一段.*第二段/u);
  });

  it("is saved only on top of what the editor knew", async () => {
    const id = await begun();
    const mine = await saveWrittenAction(accountId, { ...values, title: "我的", id, revision: 1 });
    const theirs = await saveWrittenAction(accountId, { ...values, title: "别人的", id, revision: 1 });
    expect([mine.ok, theirs]).toMatchObject([true, { ok: false, code: "conflict" }]);
    expect(await readWrittenAction(accountId, { id })).toMatchObject({ data: { values: { title: "我的" } } });
  });

  it("of another account is not found, nor is a link", async () => {
    const id = await begun();
    const other = (await makeAccount()).id;
    expect(await getWritten(other, id)).toBeNull();
    const { id: link } = await db.article.create({ data: { ...card(), accountId } });
    expect(await saveWrittenAction(accountId, { ...values, id: link, revision: 1 })).toMatchObject({
      code: "not-found",
    });
  });

  it("is no link card: the form of those does not change it, lists of them leave it out", async () => {
    const id = await begun();
    expect(await updateArticleAction(accountId, { ...card(), id, revision: 1 })).toMatchObject({
      code: "not-found",
    });
    expect(await listStoredArticles(accountId)).toEqual([]);
    expect(await findArticles(accountId, "")).toEqual([]);
  });

  it("leaves its card alone once somebody can open it", async () => {
    const id = await begun();
    await db.article.update({ where: { id }, data: { title: "已发布", url: "https://example.com/a/x" } });
    await saveWrittenAction(accountId, { ...values, title: "改了一半", id, revision: 1 });
    expect(await db.article.findUniqueOrThrow({ where: { id } })).toMatchObject({ title: "已发布" });
    expect((await getWritten(accountId, id))?.values.title).toBe("改了一半");
  });

  it.each([
    ["title", { title: "长".repeat(65) }],
    ["author", { author: "长".repeat(17) }],
    ["digest", { digest: "长".repeat(121) }],
    ["sourceUrl", { sourceUrl: "javascript:alert(1)" }],
  ])("with a wrong %s is refused at that field", async (field, change) => {
    const id = await begun();
    const result = await saveWrittenAction(accountId, { ...values, ...change, id, revision: 1 });
    expect(result).toMatchObject({ ok: false, fieldErrors: { [field]: expect.any(String) } });
  });

  it("goes with everything that was kept of it", async () => {
    const id = await begun();
    await saveWrittenAction(accountId, { ...values, id, revision: 1 });
    expect(await deleteArticleAction(accountId, { id })).toMatchObject({ data: { isDeleted: true } });
    expect(await db.articleVersion.count({ where: { accountId } })).toBe(0);
    expect(await db.writtenArticle.count({ where: { accountId } })).toBe(0);
  });
});

describe("versions", () => {
  beforeEach(openDesk);

  it("are one for a sitting: another person, a pause or an hour begin the next", async () => {
    const id = await begun();
    const other = await makePerson({ accountId, role: "editor" });
    await save(id, editor, 0, "一");
    await save(id, editor, 5, "二");
    await save(id, other, 6, "三");
    await save(id, editor, 7, "四");
    await save(id, editor, 18, "五");
    expect(await listVersions(accountId, id)).toMatchObject([
      { number: 4, savedBy: editor.name },
      { number: 3, savedBy: editor.name },
      { number: 2, savedBy: other.name },
      { number: 1, savedBy: editor.name },
    ]);
    expect(await getVersionValues(accountId, id, 1)).toMatchObject({ title: "二" });
    const audited = await db.auditEvent.count({ where: { accountId, event: "article.updated" } });
    expect(audited).toBe(4);
  });

  it("have what the article began with as the first one, such as the file that it was made of", async () => {
    const content = [{ type: "paragraph", content: [{ type: "text", text: "文件里的话" }] }];
    const body = { type: "doc", content };
    const result = await createWrittenAction(accountId, { title: "导入的", folder: "活动", body });
    const id = result.ok ? result.data.id : "";
    await save(id, editor, 0, "改了");
    await save(id, editor, 1, "再改");
    expect(await listVersions(accountId, id)).toMatchObject([{ number: 2 }, { number: 1 }]);
    const beginning = {
      title: "导入的",
      folder: "活动",
      body: { content: [{ content: [{ text: "文件里的话" }] }] },
    };
    expect(await getVersionValues(accountId, id, 1)).toMatchObject(beginning);
    expect(await getVersionValues(accountId, id, 2)).toMatchObject({ title: "再改" });
  });

  it("end after an hour of writing without a pause", async () => {
    const id = await begun();
    for (let minute = 0; minute <= 60; minute += 6) await save(id, editor, minute, `${minute}`);
    expect(await listVersions(accountId, id)).toHaveLength(2);
  });

  it("are kept up to a number, the newest", async () => {
    const id = await begun();
    const old = { articleId: id, accountId, values, savedBy: "", savedAt: new Date(0), begunAt: new Date(0) };
    const rows = Array.from({ length: VERSIONS_KEPT }, (_, index) => ({ ...old, number: index + 1 }));
    await db.articleVersion.createMany({ data: rows });
    await save(id, editor, 0, "新");
    const numbers = (await listVersions(accountId, id)).map(({ number }) => number);
    expect([numbers.length, numbers.at(0), numbers.at(-1)]).toEqual([VERSIONS_KEPT, VERSIONS_KEPT + 1, 2]);
  });
});

async function begun(): Promise<string> {
  const result = await createWrittenAction(accountId, { title: "新文章" });
  if (!result.ok) throw new Error(result.message);
  return result.data.id;
}

async function save(id: string, person: TestPerson, minute: number, title: string) {
  const { revision } = (await getWritten(accountId, id)) ?? { revision: 0 };
  const actor = { ...person, isOwner: false };
  const saved: WrittenValues = { ...EMPTY_WRITTEN, title };
  const clock = { now: () => NOON + minute * MINUTE };
  await saveWritten({ accountId, actor, role: "editor", locale: "zh" }, { ...saved, id, revision }, clock);
}

function card() {
  return {
    title: "x",
    description: "",
    pictureUrl: "https://example.com/p.jpg",
    url: "https://example.com/",
    searchText: "",
  };
}
