import { expect, it } from "vitest";
import { takeDownPage } from "@/lib/articles/hosting/take-down";
import type { AccountId } from "@/lib/auth/account-id";
import { publishDocument } from "@/lib/menu/publishing/publish";
import { signInAs } from "@/lib/testing/as";
import { issueCode } from "@/lib/testing/codes";
import { makePerson } from "@/lib/testing/factories";
import { keyword } from "@/lib/testing/rules";
import { addRules } from "@/lib/testing/webhook";
import { wiredAccountsForFile } from "@/lib/testing/wired-account";
import { createSetAction, updateSetAction } from "./actions";
import { makeArticle } from "./sets.test-kit";

// The whole way over HTTP, with WeChat's side played by the pretend platform.

const { wireAccount } = wiredAccountsForFile();

it("a set arrives as its first article for a message, and whole after following, a tap and a scan", async () => {
  const { account, set, ids } = await desk();
  const [two = "", three = "", one = ""] = ids;
  const ticketUrl = await showEverywhere(account, set.id);
  /** By somebody else each time: two taps of one person in one second are one to WeChat. */
  const seen = async () => {
    const openid = await account.addPerson();
    const deeds = [
      { type: "follow" },
      { type: "say", text: "新闻" },
      { type: "tap", path: [0] },
      { type: "scan", url: ticketUrl },
    ];
    const shown: (string[] | undefined)[] = [];
    for (const deed of deeds) shown.push((await account.act(openid, deed)).find(isNews)?.articles);
    return shown;
  };
  expect(await seen()).toEqual([["二", "三", "一"], ["二"], ["二", "三", "一"], ["二", "三", "一"]]);

  // Changed in one place, and everything that shows it follows.
  await updateSetAction(account.id, { ...set, articleIds: [one, two, three], revision: 1 });
  const [first, all] = [["一"], ["一", "二", "三"]];
  expect(await seen()).toEqual([all, first, all, all]);

  // What followers cannot open any more is left out.
  await takeDownPage({ accountId: account.id, actor: { userId: "nobody", name: "test" } }, { id: one });
  expect(await seen()).toEqual([["二", "三"], ["二"], ["二", "三"], ["二", "三"]]);
});

it("a set of which followers can open nothing is not sent", async () => {
  const { account, set } = await desk(["unpublished"]);
  await showEverywhere(account, set.id);
  const openid = await account.addPerson();
  expect((await account.act(openid, { type: "follow" })).filter(isNews)).toEqual([]);
});

function isNews({ type }: { type: string }): boolean {
  return type === "news";
}

async function desk(titles = ["二", "三", "一"]) {
  const account = await wireAccount();
  await signInAs(await makePerson({ accountId: account.id, role: "editor" }));
  const ids: string[] = [];
  for (const title of titles) ids.push(await makeArticle(account.id, title, standingOf(title)));
  const result = await createSetAction(account.id, { name: "本周推送", articleIds: ids });
  if (!result.ok) throw new Error(JSON.stringify(result));
  return { account, ids, set: { id: result.data.id, name: "本周推送", articleIds: ids } };
}

function standingOf(title: string) {
  if (title === "unpublished") return { url: "" };
  return title === "一" ? { state: "public" } : {};
}

/** A rule for a keyword, one for those who follow, a button and a code, all with the set. @returns the code's address */
async function showEverywhere(
  account: Parameters<typeof addRules>[0] & { id: AccountId },
  setId: string,
): Promise<string> {
  const replies = [{ type: "newsSet" as const, setId }];
  await addRules(account, [
    { triggers: [keyword.exact("新闻"), { type: "follow" }, { type: "click", key: "NEWS" }], replies },
  ]);
  const button = { id: "b1", name: "新闻", key: "NEWS", action: { type: "click" as const }, items: [] };
  await publishDocument(
    { accountId: account.id, actor: null },
    { document: { buttons: [button] }, note: "" },
  );
  return (await issueCode(account.id, { replies })).url;
}
