import type { ArticleDocument } from "@/lib/articles/document/document-types";
import { textsOf } from "@/lib/articles/document/plain-text";
import { parseHtml, readableTextOf } from "@/lib/articles/markup/parse-html.test-kit";

/** The texts of a document that do not come, in their order, in this HTML. */
export function lostTexts(document: ArticleDocument, html: string): string[] {
  const read = squeeze(readableTextOf(parseHtml(html)));
  let from = 0;
  return textsOf(document).filter((text) => {
    const at = read.indexOf(squeeze(text), from);
    if (at >= 0) from = at + squeeze(text).length;
    return at < 0;
  });
}

/** Without blanks, which HTML folds and WeChat needs in other forms. */
function squeeze(text: string): string {
  return text.replace(/\s/gu, "");
}
