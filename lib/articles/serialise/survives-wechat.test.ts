import { describe, expect, it } from "vitest";
import { renderHtml } from "@/lib/articles/markup/render-html";
import { filterArticle } from "@/lib/sandbox/article-filter/filter-article";
import { filterRulesSchema } from "@/lib/sandbox/article-filter/filter-rules";
import { type CorpusEntry, corpus } from "./corpus.test-kit";
import { lostTexts } from "./lost-texts.test-kit";
import { serialise } from "./serialise";
import { storedForm } from "./stored-form";

/** What the pretend platform stores of this text; it was written from WeChat's pages, without a look at ours. */
function stored(html: string, { context }: CorpusEntry): string {
  return filterArticle(html, {
    rules: filterRulesSchema.parse({}),
    ownPicture: (address) =>
      address.startsWith("https://mmbiz.qpic.cn/") ? address.replace(/\/\d+(?=$|\?)/, "/640") : null,
    mayLinkOut: context.keepsLinks,
    isOwnArticle: (address) => /^https?:\/\/mp\.weixin\.qq\.com\/s/.test(address),
    isMiniProgram: () => true,
  }).html;
}

const entries = corpus();

it("two hundred documents and more are tried", () => {
  expect(entries.length).toBeGreaterThan(200);
});

describe.each(entries)("what WeChat keeps of $name", (entry) => {
  const { markup } = serialise(entry.document, "draft", entry.context);
  const once = stored(renderHtml(markup), entry);

  it("is our normal form: no element, no style, no character less", () => {
    expect(once).toBe(storedForm(markup));
    expect(once).not.toContain('style=""');
    expect(lostTexts(entry.document, once)).toEqual([]);
  });

  it("is the same when it is sent again", () => {
    expect(stored(once, entry)).toBe(once);
  });
});
