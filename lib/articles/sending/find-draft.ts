import type { WeChat } from "@/lib/wechat/api/client";
import { tryWeChat } from "@/lib/wechat/api/try-wechat";
import type { NewsArticle } from "./to-draft-article";

/** So many of the newest drafts are looked through: one that was just made is among the first. */
const LOOKED_AT = 60;
const PAGE = 20;

/**
 * The draft that says the same as these articles, to learn whether WeChat took a call to which it did not answer.
 * WeChat lets us put no mark of ours on a draft, so the mark is what it says: titles, sources, covers and texts.
 *
 * @param others drafts that are known to come of something else
 * @returns its id, null when there is none. Throws WeChat's refusals.
 */
export async function findDraft(
  wechat: WeChat,
  articles: readonly NewsArticle[],
  others: ReadonlySet<string>,
): Promise<string | null> {
  for (let offset = 0; offset < LOOKED_AT; offset += PAGE) {
    const { items, total } = await wechat.drafts.list({ offset, count: PAGE });
    for (const { mediaId, articles: listed } of items) {
      const hasTitles = isEachLike(listed, articles, (one, other) => one.title === other.title);
      if (!hasTitles || others.has(mediaId)) continue;
      if (await saysTheSame(wechat, mediaId, articles)) return mediaId;
    }
    if (offset + PAGE >= total) return null;
  }
  return null;
}

async function saysTheSame(
  wechat: WeChat,
  mediaId: string,
  articles: readonly NewsArticle[],
): Promise<boolean> {
  const answer = await tryWeChat(() => wechat.drafts.get(mediaId));
  if (!answer.ok) {
    // Somebody deleted it meanwhile.
    if (answer.failure.errcode === 40007) return false;
    throw answer.failure;
  }
  return isEachLike(
    answer.value,
    articles,
    (stored, sent) =>
      stored.coverMediaId === sent.coverMediaId &&
      stored.sourceUrl === (sent.sourceUrl ?? "") &&
      lettersOf(stored.content) === lettersOf(sent.content),
  );
}

function isEachLike<A, B>(
  some: readonly A[],
  others: readonly B[],
  isLike: (one: A, other: B) => boolean,
): boolean {
  return (
    some.length === others.length &&
    some.every((one, index) => {
      const other = others[index];
      return other !== undefined && isLike(one, other);
    })
  );
}

/** The words of HTML without what WeChat may spell in another way: elements, blanks, escaped signs. */
export function lettersOf(html: string): string {
  const [first = "", ...rest] = html.split("<");
  const words = [first, ...rest.map((part) => part.slice(part.indexOf(">") + 1))].join("");
  return words.replace(/&(?:#x?)?\w+;|[\s\u00A0"'<>&]/gu, "");
}
