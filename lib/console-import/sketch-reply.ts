import { LIMITS as ARTICLE_LIMITS } from "@/lib/articles/limits";
import { type ArticleValues, articleSchema } from "@/lib/articles/schema";
import type { FileKind } from "@/lib/media/files/file-formats";
import { LIMITS } from "@/lib/replies/limits";
import { fillPlaceholders } from "@/lib/replies/placeholders";
import type { AutoReplyItem, ConsoleArticle } from "@/lib/wechat/api/auto-replies";
import type { Note } from "./schema";
import { type FileSource, note, type ReplyPlace, type SketchedReply } from "./sketched-part";

/** A reply, unless nothing of it comes along, and what there is to say of it. */
type Sketch = { reply: SketchedReply | null; notes: Note[] };

/**
 * One reply of the console as one of ours. Source: Message push › Obtain the current auto-reply configuration; Custom
 * menus › Obtain the current configuration, whose buttons say the same things.
 *
 * @param occasion answers to events may show several articles, answers to messages one
 */
export function sketchReply(item: AutoReplyItem, occasion: "event" | "message", place: ReplyPlace): Sketch {
  const { type, content } = item;
  if (type === "text") return sketchText(content, place);
  if (type === "news") return sketchNews(item, occasion, place);
  const kind = FILE_KINDS_OF.get(type);
  return kind ? sketchFile(kind, content, place) : { reply: null, notes: [at(place, "unknownReply", type)] };
}

/** WeChat's names of what is a file. */
const FILE_KINDS_OF = new Map<string, FileKind>([
  ["img", "image"],
  ["photo", "image"],
  ["image", "image"],
  ["voice", "voice"],
  ["video", "video"],
]);

/** Articles as cards of ours; those that lack something are named. */
export function sketchArticles(
  articles: readonly ConsoleArticle[],
  occasion: "event" | "message",
  place: ReplyPlace,
): { articles: ArticleValues[]; notes: Note[] } {
  const notes: Note[] = [];
  const cards = articles.flatMap((article): ArticleValues[] => {
    const { data } = articleSchema.safeParse(toValues(article));
    const what = article.title.slice(0, ARTICLE_LIMITS.title);
    if (!data) notes.push(at(place, "articleIncomplete", what));
    else if (isCut(article)) notes.push(at(place, "shortened", what));
    return data ? [data] : [];
  });
  if (cards.length > LIMITS.articles) notes.push(at(place, "tooManyArticles", String(cards.length)));
  const shown = cards.slice(0, LIMITS.articles);
  if (occasion === "message" && shown.length > 1) notes.push(at(place, "firstArticle", shown[0]?.title));
  return { articles: shown, notes };
}

function at({ reply, button }: ReplyPlace, code: Note["code"], what = ""): Note {
  return note(code, { what, reply, button });
}

function sketchText(content: string, place: ReplyPlace): Sketch {
  const text = content.trim();
  const what = text.slice(0, 20);
  if (text === "") return { reply: null, notes: [at(place, "emptyText")] };
  if (new TextEncoder().encode(text).length > LIMITS.textBytes)
    return { reply: null, notes: [at(place, "textTooLong", what)] };
  const isFilled = fillPlaceholders(text, NOBODY) !== text;
  const notes = [
    ...(isFilled ? [at(place, "placeholder", what)] : []),
    ...(/data-miniprogram-/i.test(text) ? [at(place, "miniProgramLink", what)] : []),
  ];
  return { reply: { type: "text", text }, notes };
}

const NOBODY = { openid: "", scene: null, keyword: null, nickname: null };

function sketchFile(type: FileKind, content: string, place: ReplyPlace): Sketch {
  const id = content.trim();
  if (id === "") return { reply: null, notes: [at(place, "noFile")] };
  const source: FileSource = /^https?:\/\//i.test(id) ? { url: id } : { mediaId: id };
  return { reply: { type, source }, notes: [] };
}

function sketchNews(
  { content, articles }: AutoReplyItem,
  occasion: "event" | "message",
  place: ReplyPlace,
): Sketch {
  if (articles.length > 0) {
    const { articles: cards, notes } = sketchArticles(articles, occasion, place);
    return { reply: cards.length > 0 ? { type: "news", articles: cards } : null, notes };
  }
  const mediaId = content.trim();
  if (mediaId !== "") return { reply: { type: "newsById", mediaId }, notes: [] };
  return { reply: null, notes: [at(place, "newsGone")] };
}

function toValues({ title, digest, coverUrl, contentUrl }: ConsoleArticle): ArticleValues {
  return {
    title: title.trim().slice(0, ARTICLE_LIMITS.title),
    description: digest.trim().slice(0, ARTICLE_LIMITS.description),
    pictureUrl: plainAddress(coverUrl),
    url: plainAddress(contentUrl),
  };
}

function isCut({ title, digest }: ConsoleArticle): boolean {
  return title.trim().length > ARTICLE_LIMITS.title || digest.trim().length > ARTICLE_LIMITS.description;
}

/** WeChat tells the addresses of its articles as the source of its pages writes them. */
function plainAddress(address: string): string {
  return address.trim().replace(/&(?:amp|#38);/gi, "&");
}
