import { namePoorContrast } from "@/lib/articles/dark/poor-contrast";
import { countDocument } from "@/lib/articles/document/count";
import { renderHtml } from "@/lib/articles/markup/render-html";
import { serialise } from "@/lib/articles/serialise/serialise";
import { bytesOf, charactersOf, checkFields } from "./check-fields";
import { checkNodes } from "./check-nodes";
import { DRAFT_LIMITS } from "./draft-limits";
import type { ArticleToCheck, CheckContext, Finding } from "./types";
import { FINDING_LEVELS } from "./types";
import { CHECK_WORDS } from "./words";

/** So much of a text is shown to say which one is meant. */
const QUOTED_CHARACTERS = 16;

/**
 * What to know before an article is sent to WeChat: what would be refused first, then what readers would miss, then what
 * will happen; within each in the order of the page. Grows with the length of the article only.
 */
export function checkArticle(article: ArticleToCheck, context: CheckContext): Finding[] {
  const { markup, footnotes } = serialise(article.body, "draft", context.serialise);
  const findings = [
    ...checkFields(article),
    ...checkNodes(article.body, context),
    ...checkLength(article, renderHtml(markup)),
    ...(footnotes.length === 0 ? [] : [note(footnotes.length)]),
    ...findPoorContrast(namePoorContrast(markup)),
  ];
  return FINDING_LEVELS.flatMap((level) => findings.filter((finding) => finding.level === level));
}

function note(footnotes: number): Finding {
  return { level: "note", field: "body", path: null, words: CHECK_WORDS.footnotes(footnotes) };
}

function checkLength({ body }: ArticleToCheck, html: string): Finding[] {
  const { characters, pictures } = countDocument(body);
  const at = { field: "body", path: null } as const;
  if (characters === 0 && pictures === 0) return [{ ...at, level: "error", words: CHECK_WORDS.emptyBody }];
  if (bytesOf(html) >= DRAFT_LIMITS.contentBytes) {
    return [{ ...at, level: "error", words: CHECK_WORDS.largeBody }];
  }
  if (characters < DRAFT_LIMITS.characters) return [];
  return [{ ...at, level: "warning", words: CHECK_WORDS.longBody(characters) }];
}

/** Once for each node: a paragraph whose three parts cannot be read is mended in one go. */
function findPoorContrast(places: ReturnType<typeof namePoorContrast>): Finding[] {
  const first = new Map<string, Finding>();
  for (const { path, text, mode } of places) {
    const key = `${mode} ${path?.join(".")}`;
    if (first.has(key)) continue;
    const words = CHECK_WORDS.poorContrast(mode, quote(text));
    first.set(key, { level: "warning", field: "body", path, words });
  }
  return [...first.values()];
}

function quote(text: string): string {
  const trimmed = text.trim();
  if (charactersOf(trimmed) <= QUOTED_CHARACTERS) return trimmed;
  return `${[...trimmed].slice(0, QUOTED_CHARACTERS).join("")}…`;
}
