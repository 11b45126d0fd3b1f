import { describe, expect, it } from "vitest";
import { PNG } from "@/lib/sandbox/testing/sample-files";
import { signInAs } from "@/lib/testing/as";
import { makeAccount, makePerson } from "@/lib/testing/factories";
import { describeRefusals } from "@/lib/testing/refusals";
import { readArticleAction, readArticlesAction } from "./actions";
import { loadPhone } from "./loaders";
import { dataOf, phonesForFile } from "./open-phone.test-kit";

const { openPhone, platform } = phonesForFile();

describeRefusals("listing a profile's articles", readArticlesAction, { offset: 0 });
describeRefusals("reading an article", readArticleAction, { pageId: "x" });

describe("the account's profile on the phone", () => {
  it("says what the account is about", async () => {
    const { account } = await openPhone();
    const { start } = await loadPhone(account.id, {});
    expect(start).toMatchObject({
      frame: { account: { introduction: expect.stringContaining(account.name) } },
    });
  });

  it("lists its articles, newest first, page by page, without those that were taken back", async () => {
    const phone = await openPhone();
    for (let number = 1; number <= 12; number += 1)
      await publishByHand(phone.account.appId, `第 ${number} 篇`);
    const gone = await publishByHand(phone.account.appId, "撤回的");
    await platform().control("DELETE", `/accounts/${phone.account.appId}/articles/${gone}`);

    const first = dataOf(await readArticlesAction(phone.account.id, { offset: "0" }));
    expect(first.articles.map(({ title }) => title)).toEqual(
      [12, 11, 10, 9, 8, 7, 6, 5, 4].map((number) => `第 ${number} 篇`),
    );
    const rest = dataOf(await readArticlesAction(phone.account.id, { offset: String(first.next) }));
    expect(rest.articles.map(({ title }) => title)).toEqual(["第 3 篇", "第 2 篇", "第 1 篇"]);
    expect(rest.next).toBeNull();
  });

  it("opens an article as its readers see it", async () => {
    const phone = await openPhone();
    await publish(phone, "新品上市", "<p>春装到店</p><script>x</script>");
    const { start } = await loadPhone(phone.account.id, {});
    const home = start.type === "ready" ? start.articleHome : "none";
    const [article] = dataOf(await readArticlesAction(phone.account.id, { offset: 0 })).articles;
    expect(article).toMatchObject({ title: "新品上市", url: expect.stringContaining(home) });
    const pageId = article?.url.slice(home.length) ?? "";
    const { html } = dataOf(await readArticleAction(phone.account.id, { pageId }));
    expect(html).toContain("<p>春装到店</p>");
    expect(html).not.toContain("<script");
  });

  it("has no articles to show of an account of the real platform", async () => {
    const account = await makeAccount();
    await signInAs(await makePerson({ accountId: account.id, role: "editor" }));
    expect(await readArticlesAction(account.id, { offset: 0 })).toMatchObject({ code: "not-found" });
    expect(await readArticleAction(account.id, { pageId: "x" })).toMatchObject({ code: "not-found" });
  });
});

async function publishByHand(appId: string, title: string): Promise<string> {
  const article = { title, description: "", pictureUrl: "", url: "https://example.com/" };
  return String((await platform().control("POST", `/accounts/${appId}/articles`, article)).body.articleId);
}

/** As the account itself does it: a draft, published. */
async function publish(
  { account, call }: Awaited<ReturnType<typeof openPhone>>,
  title: string,
  content: string,
): Promise<void> {
  const file = { type: "image", dataBase64: PNG.toString("base64"), permanent: true };
  const cover = await platform().control("POST", `/accounts/${account.appId}/media`, file);
  const draft = { title, content, thumb_media_id: cover.body.mediaId };
  const { media_id } = await call("draft/add", { articles: [draft] });
  await call("freepublish/submit", { media_id });
  await platform().advance(5);
}
