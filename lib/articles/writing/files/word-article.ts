import { getSchema } from "@tiptap/core";
import { DOMParser as NodeParser } from "@tiptap/pm/model";
import { LIMITS } from "@/lib/articles/limits";
import { cleanPaste } from "@/lib/articles/writing/clean-paste";
import { fromEditor } from "@/lib/articles/writing/nodes/editor-document";
import { ARTICLE_NODES } from "@/lib/articles/writing/nodes/extensions";
import { NO_HEAD, type OpenedText } from "./opened-text";
import type { WordText } from "./read-word";

/**
 * A Word document as an article: what it says, in the looks of a theme.
 *
 * @param parse makes a document of HTML without running or loading anything of it
 * @returns null where it is larger, or nested deeper, than an article may be
 */
export function toArticle(word: WordText, parse: (html: string) => Document): OpenedText | null {
  const { body } = parse(word.html);
  const title = takeTitle(body);
  for (const link of body.querySelectorAll('a[href^="#"]')) {
    // A note leads back to its place, and the list of contents to a page: there is no such thing in an article.
    if (link.textContent === "↑") link.remove();
    else link.replaceWith(...link.childNodes);
  }
  const { html } = cleanPaste(body.innerHTML, parse);
  const content = NodeParser.fromSchema(getSchema(ARTICLE_NODES)).parse(parse(html).body);
  const document = fromEditor(content.toJSON());
  if (document === null) return null;
  return { ...NO_HEAD, title, body: document, pictures: word.pictures, leftOut: word.leftOut };
}

/** The paragraph that Word calls a title, or a heading that stands alone at the top. */
function takeTitle(body: Element): string {
  const first = body.firstElementChild;
  const isTitle =
    first?.matches("h1.title") || (first?.matches("h1") && body.querySelectorAll("h1").length === 1);
  const title = first?.textContent.replace(/\s+/g, " ").trim() ?? "";
  if (!isTitle || title.length > LIMITS.title || first?.querySelector("img")) return "";
  first?.remove();
  return title;
}
