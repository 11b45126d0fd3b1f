import { describe, expect, it } from "vitest";
import { deleteArticleAction } from "@/lib/articles/actions";
import type { AccountId } from "@/lib/auth/account-id";
import { db } from "@/lib/platform/db/db";
import { createRuleAction } from "@/lib/replies/actions";
import { signInAs } from "@/lib/testing/as";
import { makeCode } from "@/lib/testing/codes";
import { makeAccount, makePerson } from "@/lib/testing/factories";
import { describeRefusals } from "@/lib/testing/refusals";
import { keyword } from "@/lib/testing/rules";
import {
  createSetAction,
  deleteSetAction,
  findMembersAction,
  readSetAction,
  updateSetAction,
} from "./actions";
import { getSet, listSets } from "./data";
import { makeArticle } from "./sets.test-kit";

const values = { name: "本周推送", articleIds: ["x"] };

describeRefusals("making a set", createSetAction, values);
describeRefusals("changing a set", updateSetAction, { ...values, id: "x", revision: 1 });
describeRefusals("deleting a set", deleteSetAction, { id: "x" });
describeRefusals("reading a set", readSetAction, { id: "x" }, { canViewersUse: true });
describeRefusals("looking for articles", findMembersAction, { search: "" }, { canViewersUse: true });

describe("a set", () => {
  it("keeps its articles in their order, is recorded with their titles and known to the webhook", async () => {
    const { accountId, articleIds } = await desk();
    const id = await madeSet(accountId, articleIds.toReversed());
    expect(await getSet(accountId, id)).toMatchObject({
      name: "本周推送",
      articles: [{ title: "三" }, { title: "二" }, { title: "一" }],
    });
    expect(await db.auditEvent.findMany({ where: { accountId } })).toMatchObject([
      {
        event: "articleSet.created",
        subject: "本周推送",
        detail: { after: { articles: ["三", "二", "一"] } },
      },
    ]);
    expect(await db.account.findUnique({ where: { id: accountId } })).toMatchObject({ revision: 2 });
  });

  it.each([
    ["articleIds", { articleIds: [] }, "请"],
    ["articleIds", { articleIds: ["gone"] }, "已经删除"],
    ["articleIds", { articleIds: Array.from({ length: 9 }, (_, place) => `a${place}`) }, "8"],
    ["name", { name: " " }, "请填写"],
  ])("with wrong %s is refused at that field", async (field, change, words) => {
    const { accountId, articleIds } = await desk();
    expect(await createSetAction(accountId, { name: "组", articleIds, ...change })).toMatchObject({
      code: "invalid",
      fieldErrors: { [field]: expect.stringContaining(words) },
    });
  });

  it("holds an article once, and none of another account", async () => {
    const [{ accountId, articleIds }, other] = [await desk(), await makeAccount()];
    const theirs = await makeArticle(other.id, "别人的");
    const [first = ""] = articleIds;
    for (const wrong of [
      [first, first],
      [first, theirs],
    ])
      expect(await createSetAction(accountId, { name: "组", articleIds: wrong })).toMatchObject({
        fieldErrors: { articleIds: expect.anything() },
      });
  });

  it("is offered articles that match, and knows those that a draft of it names unless they are gone", async () => {
    const [{ accountId, articleIds }, other] = [await desk(), await makeAccount()];
    const [first = "", second = ""] = articleIds;
    const theirs = await makeArticle(other.id, "别人的");
    expect(await findMembersAction(accountId, { search: "一" })).toMatchObject({ data: [{ title: "一" }] });
    await deleteArticleAction(accountId, { id: second });
    const named = await findMembersAction(accountId, { ids: [first, second, theirs] });
    expect(named).toMatchObject({ ok: true, data: [{ id: first, title: "一", standing: "open" }] });
  });

  it("is changed only from the version that the form was filled with", async () => {
    const { accountId, articleIds } = await desk();
    const id = await madeSet(accountId, articleIds);
    const change = (name: string) => updateSetAction(accountId, { name, articleIds, id, revision: 1 });
    expect([await change("甲"), await change("乙")]).toMatchObject([
      { data: { revision: 2 } },
      { code: "conflict" },
    ]);
    expect(await readSetAction(accountId, { id })).toMatchObject({ data: { set: { name: "甲" } } });
  });

  it("that rules and codes show stays, and they are named", async () => {
    const { accountId, articleIds } = await desk();
    const id = await madeSet(accountId, articleIds);
    const replies = [{ type: "newsSet" as const, setId: id }];
    await createRuleAction(accountId, { name: "新闻", triggers: [keyword.exact("新闻")], replies });
    await makeCode(accountId, { name: "海报", pausedReplies: replies });
    expect(await deleteSetAction(accountId, { id })).toMatchObject({
      data: {
        isDeleted: false,
        usedBy: [
          { type: "rule", name: "新闻" },
          { type: "code", name: "海报" },
        ],
      },
    });
    await db.rule.deleteMany({ where: { accountId } });
    await db.qrCode.deleteMany({ where: { accountId } });
    expect(await deleteSetAction(accountId, { id })).toMatchObject({ data: { isDeleted: true } });
    expect(await deleteSetAction(accountId, { id })).toMatchObject({ data: { isDeleted: true } });
  });

  it("keeps its articles from being deleted", async () => {
    const { accountId, articleIds } = await desk();
    await madeSet(accountId, articleIds);
    expect(await deleteArticleAction(accountId, { id: articleIds[0] ?? "" })).toMatchObject({
      data: { isDeleted: false, usedBy: [{ type: "set", name: "本周推送" }] },
    });
  });

  it("says which of its articles followers cannot open", async () => {
    const { accountId } = await desk();
    const ids = [
      await makeArticle(accountId, "打得开"),
      await makeArticle(accountId, "没发布", { url: "" }),
      await makeArticle(accountId, "下线了", { state: "takenDown" }),
    ];
    const id = await madeSet(accountId, ids);
    expect((await getSet(accountId, id))?.articles.map(({ standing }) => standing)).toEqual([
      "open",
      "unpublished",
      "takenDown",
    ]);
  });
});

it("a reply cannot show a set that is not there", async () => {
  const { accountId } = await desk();
  const foreign = await makeAccount();
  const { id } = await db.articleSet.create({
    data: { accountId: foreign.id, name: "别人的", articleIds: [], searchText: "" },
  });
  for (const setId of ["gone", id])
    expect(
      await createRuleAction(accountId, {
        ...{ name: "新闻", triggers: [keyword.exact("新闻")] },
        replies: [{ type: "newsSet", setId }],
      }),
    ).toMatchObject({
      code: "invalid",
      fieldErrors: { "replies.0.setId": expect.stringContaining("图文组") },
    });
});

it("sets are found by their names", async () => {
  const { accountId, articleIds } = await desk();
  await madeSet(accountId, articleIds, "新品发布");
  await madeSet(accountId, articleIds, "会员活动");
  expect((await listSets(accountId, { search: "会员" })).rows).toMatchObject([{ name: "会员活动" }]);
});

async function desk() {
  const { id: accountId } = await makeAccount();
  await signInAs(await makePerson({ accountId, role: "editor" }));
  const articleIds = [];
  for (const title of ["一", "二", "三"]) articleIds.push(await makeArticle(accountId, title));
  return { accountId, articleIds };
}

async function madeSet(accountId: AccountId, articleIds: string[], name = "本周推送"): Promise<string> {
  const result = await createSetAction(accountId, { name, articleIds });
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.data.id;
}
