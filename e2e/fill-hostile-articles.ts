import type { Block } from "@/lib/articles/document/document-types";
import { makePreviewAction, publishPageAction, setListingAction } from "@/lib/articles/hosting/actions";
import { hostileValues } from "@/lib/articles/hosting/hostile-values.test-kit";
import { createWrittenAction, saveWrittenAction } from "@/lib/articles/writing/actions";
import type { WrittenValues } from "@/lib/articles/writing/schema";
import type { ActionResult } from "@/lib/platform/action";
import { db } from "@/lib/platform/db/db";
import { createRuleAction } from "@/lib/replies/actions";
import { ALL_HOSTILE_VECTORS } from "@/lib/testing/hostile-vectors";
import { setTestCookie } from "@/lib/testing/next-headers";
import { startSession } from "@/lib/testing/start-session";

/** As many as a page of a list shows. */
const LISTED = 20;
/** Texts in one article. */
const WRITTEN = 100;
/** What every article takes as a title; the database takes more. */
const TITLE_LENGTH = 60;

export type HostileArticles = { accountId: string; articleIds: string[]; slugs: string[]; preview: string };

/**
 * Writes articles of hostile texts and publishes them, through the actions; then gives the cards and pages of the
 * list titles that no action would take. Runs beside the desk's own process, as its owner.
 */
export async function fillHostileArticles(): Promise<HostileArticles> {
  const owner = await db.user.findFirstOrThrow({ where: { isOwner: true } });
  const cookie = await startSession(owner.id);
  setTestCookie(cookie.name, cookie.value);
  const { id: accountId } = await db.account.findFirstOrThrow({ where: { kind: "sandbox" } });
  const articles: { id: string; slug: string }[] = [];
  for (let from = 0; from < ALL_HOSTILE_VECTORS.length; from += WRITTEN) {
    const vectors = ALL_HOSTILE_VECTORS.slice(from, from + WRITTEN);
    const { id } = given(await createWrittenAction(accountId, { title: "x" }));
    given(await saveWrittenAction(accountId, { ...valuesOf(vectors), id, revision: 1 }));
    const page = given(await publishPageAction(accountId, { id }));
    articles.push({ id, slug: page?.slug ?? "" });
  }
  given(await setListingAction(accountId, { isOn: true }));
  const preview = given(await makePreviewAction(accountId, { id: articles[0]?.id ?? "" }));
  await fillList(accountId);
  const articleIds = articles.slice(0, 1).map(({ id }) => id);
  given(
    await createRuleAction(accountId, {
      ...{ name: "<script>xss()</script>", enabled: true, priority: 1, replyMode: "all" },
      triggers: [{ type: "keyword", match: "exact", text: "xss" }],
      replies: [{ type: "news", articleIds }],
    }),
  );
  return {
    accountId,
    articleIds: articles.map(({ id }) => id),
    slugs: articles.map(({ slug }) => slug),
    preview: new URL(preview.url).pathname,
  };
}

function valuesOf(vectors: readonly string[]): WrittenValues {
  // Half characters are refused at the door.
  const all = vectors.map((text) => hostileValues(text.toWellFormed().replaceAll("\uFFFD", "")));
  const words = vectors.join(" ").slice(0, TITLE_LENGTH);
  const [first] = all;
  if (!first) throw new Error("a kind without a text");
  const content = all.flatMap(({ body }) => body.content.filter(isWorthALook));
  const card = { title: words, author: words.slice(0, 8), digest: words, sourceUrl: "" };
  return {
    ...first,
    ...card,
    look: { ...first.look, options: { ...first.look.options, accent: null } },
    body: { type: "doc", content },
  };
}

/** What of a text a browser is shown; parsers look at the rest: lib/articles/hosting/hostile.test.ts */
function isWorthALook(block: Block, place: number): boolean {
  return (
    place === 2 || block.type === "image" || (block.type === "codeBlock" && block.attrs.language === "xml")
  );
}

/** Straight into the database: each text in the title, the words and the picture of some card and page. */
async function fillList(accountId: string): Promise<void> {
  const size = Math.ceil(ALL_HOSTILE_VECTORS.length / LISTED);
  for (let place = 0; place < LISTED; place++) {
    const texts = ALL_HOSTILE_VECTORS.slice(place * size, (place + 1) * size);
    const words = texts.join("\n");
    const card = {
      title: words,
      description: words,
      pictureUrl: texts[0] ?? "",
      url: texts[1] ?? "",
      searchText: "",
    };
    const { id: articleId } = await db.article.create({ data: { accountId, kind: "written", ...card } });
    const written = { title: words, digest: words, author: words, sourceUrl: "" };
    const raw = {
      body: { type: "doc", content: [] },
      look: { themeId: words, options: {} },
      updatedBy: words,
    };
    await db.writtenArticle.create({ data: { articleId, accountId, ...written, ...raw } });
    const slug = `hostile-${place}`;
    const shown = { state: "public", html: "<!doctype html>", etag: slug, styleHash: "x" };
    await db.articlePage.create({ data: { articleId, accountId, slug, ...shown, publishedAt: new Date() } });
  }
}

function given<Data>(result: ActionResult<Data>): Data {
  if (!result.ok) throw new Error(JSON.stringify(result).slice(0, 500));
  return result.data;
}
