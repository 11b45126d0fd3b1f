import { XMLParser } from "fast-xml-parser";
import { type DefaultTreeAdapterTypes, parse, parseFragment } from "parse5";
import { describe, expect, it } from "vitest";
import { renderHtml } from "@/lib/articles/markup/render-html";
import { contextOf, pictureAt } from "@/lib/articles/serialise/context.test-kit";
import { corpus } from "@/lib/articles/serialise/corpus.test-kit";
import { serialise } from "@/lib/articles/serialise/serialise";
import { NO_OPTIONS } from "@/lib/articles/themes/options";
import { EMPTY_WRITTEN } from "@/lib/articles/writing/schema";
import { ALL_HOSTILE_VECTORS, HOSTILE_VECTORS } from "@/lib/testing/hostile-vectors";
import { drawPage, type PageFrame } from "./draw-page";
import { rssFeed } from "./feed";
import { hostileValues } from "./hostile-values.test-kit";
import { listingPage } from "./listing-page";
import { noticePage } from "./notice-page";

const AT = new Date("2026-11-30T04:00:00Z");
/** Of the corpus, the hand-made ones first: each is drawn and parsed. */
const ENOUGH = 80;
const KINDS = Object.entries(HOSTILE_VECTORS);

it("there are as many hostile texts as were promised, each of them once", () => {
  expect(ALL_HOSTILE_VECTORS.length).toBeGreaterThanOrEqual(200);
  expect(new Set(ALL_HOSTILE_VECTORS).size).toBe(ALL_HOSTILE_VECTORS.length);
});

describe.each(KINDS)("hostile texts: %s", (_, vectors) => {
  it("come to life on no page", () => {
    expect(vectors.flatMap((text) => harmIn(drawPage(hostileValues(text), frameOf(text)).html))).toEqual([]);
  });

  it.each(["draft", "copy"] as const)("nor at WeChat: %s", (target) => {
    const drawn = vectors.map((text) => {
      const picture = pictureAt(text);
      const account = { name: text, signature: text, avatar: picture, qrCode: picture, profileId: text };
      const context = contextOf({ picture: () => picture, qrCode: () => picture, account });
      const { body } = hostileValues(text);
      const content = [...body.content, { type: "accountCard" } as const];
      return renderHtml(serialise({ ...body, content }, target, context).markup);
    });
    expect(drawn.flatMap((html) => harmIn(html, { isWeChat: true }))).toEqual([]);
  });

  it("nor in the list of an account", () => {
    const { html } = listingPage({ ...listingOf(vectors), hasMore: true }, false, "zh");
    expect(harmIn(html)).toEqual([]);
    expect(html.match(/<li>/g)).toHaveLength(vectors.length);
  });

  it("and are text in its feed", () => {
    const { accountId, account, pages } = listingOf(vectors);
    // As it travels: half characters become whole ones there.
    const feed = Buffer.from(rssFeed(accountId, account, pages)).toString();
    const parser = new XMLParser({ preserveOrder: true, trimValues: false, processEntities: true });
    expect(namesIn(parser.parse(feed, true))).toEqual(
      new Set([
        "?xml",
        "rss",
        "channel",
        "title",
        "link",
        "description",
        "atom:link",
        "item",
        "guid",
        "pubDate",
      ]),
    );
    expect(feed.match(/<item>/g)).toHaveLength(vectors.length);
    // What XML cannot hold at all would end the reading of the whole feed.
    expect(feed).not.toMatch(/[^\P{Cc}\n\t]|[\uFFFE\uFFFF]/u);
  });
});

it("no form of a document has a script, a handler or a style of its own", () => {
  for (const { document, context } of corpus().slice(0, ENOUGH)) {
    const look = { themeId: context.theme.id, options: NO_OPTIONS };
    const { html } = drawPage({ ...EMPTY_WRITTEN, title: "x", body: document, look }, frameOf("x"));
    expect(harmIn(html)).toEqual([]);
  }
  expect(harmIn(noticePage("takenDown", "zh").html)).toEqual([]);
});

function frameOf(name: string): PageFrame {
  const account = { name, signature: name, avatar: null, qrCode: { ...NOWHERE, src: name }, profileId: null };
  const lookups = { shareUrl: name, pictures: new Map(), codes: new Map([["x", { ...NOWHERE, src: name }]]) };
  return { url: "https://desk.example/a/x", account, publishedAt: AT, changedAt: AT, ...lookups };
}

const NOWHERE = { width: 1, height: 1, sources: [] };

function listingOf(vectors: readonly string[]) {
  const pages = vectors.map((text, place) => ({
    articleId: `${place}`,
    slug: `${place}`,
    title: text,
    description: text,
    pictureUrl: text,
    publishedAt: AT,
  }));
  return { accountId: "a", account: vectors[0] ?? "", pages };
}

/** What a browser would make of it that can act, look like our own, or ask elsewhere. */
function harmIn(html: string, { isWeChat = false } = {}): string[] {
  const harm: string[] = [];
  let styles = 0;
  walk(isWeChat ? parseFragment(html) : parse(html), ({ tagName, attrs }) => {
    if (FORBIDDEN.has(tagName)) harm.push(tagName);
    if (tagName === "style") styles += 1;
    const isFine = isWeChat ? isHarmlessAtWeChat : isHarmless;
    for (const { name, value } of attrs) if (!isFine(name, value)) harm.push(`${tagName} ${name}=${value}`);
  });
  if (styles !== (isWeChat ? 0 : 1)) harm.push(`${styles} style sheets`);
  return harm;
}

/** Styles stand at their elements there, and a link into a mini program has an address that says nothing. */
function isHarmlessAtWeChat(name: string, value: string): boolean {
  if (name === "style") return !/url|expression|@|\\/i.test(value);
  return (name === "href" && value === "") || isHarmless(name, value);
}

function isHarmless(name: string, value: string): boolean {
  if (/^on|^style$|^srcdoc$|^http-equiv$|^formaction$|^ping$|^id$|^name$/.test(name))
    return name === "name" && !/xss|evil/.test(value);
  if (name === "href" || name === "src") return /^(?:https?:\/\/|mailto:|tel:|\/(?!\/))/.test(value);
  return /^[a-z-]+$/.test(name);
}

const FORBIDDEN = new Set(
  "script iframe object embed base form input button svg math template applet frame frameset noscript".split(
    " ",
  ),
);

function walk(
  node: DefaultTreeAdapterTypes.Node,
  visit: (element: DefaultTreeAdapterTypes.Element) => void,
): void {
  if ("tagName" in node) visit(node);
  if ("childNodes" in node) for (const child of node.childNodes) walk(child, visit);
}

/** The names of all elements that a parser of XML found. */
function namesIn(nodes: unknown, names = new Set<string>()): Set<string> {
  if (!Array.isArray(nodes)) return names;
  for (const node of nodes) {
    for (const [name, children] of Object.entries(Object(node))) {
      if (name === ":@" || name === "#text") continue;
      names.add(name);
      namesIn(children, names);
    }
  }
  return names;
}
