import { LIMITS } from "@/lib/articles/limits";
import { type ArticleValues, articleSchema } from "@/lib/articles/schema";
import type { MenuDocument, MenuLeaf } from "@/lib/menu/document";
import type { Loss } from "@/lib/menu/types";
import { type AnyWireButton, isKnownType } from "@/lib/menu/wire-menu";
import { type Reply, replySchema } from "@/lib/replies/schema";

/** What a button of WeChat's console sends, as a rule of ours would say it; articles have no ids of ours yet. */
export type ConsoleReply = { button: MenuLeaf } & (
  | { type: "reply"; reply: Reply }
  | { type: "articles"; articles: ArticleValues[] }
);

/**
 * What buttons that were made in the console send. Source: developers.weixin.qq.com › Custom menus › Obtain the current
 * configuration, whose `text`, `img`, `voice`, `video` and `news` no menu made by API can have.
 *
 * @param document the menu that was read from these very buttons
 */
export function readConsoleReplies(
  buttons: readonly AnyWireButton[],
  document: MenuDocument,
): { replies: ConsoleReply[]; lost: Loss[] } {
  const results = pairsOf(buttons, document).map(([wire, button]) => readReply(wire, button));
  return {
    replies: results.flatMap((one) => (one && !("why" in one) ? [one] : [])),
    lost: results.flatMap((one) => (one && "why" in one ? [one] : [])),
  };
}

function pairsOf(buttons: readonly AnyWireButton[], document: MenuDocument): [AnyWireButton, MenuLeaf][] {
  return buttons.flatMap((wire, place): [AnyWireButton, MenuLeaf][] => {
    const top = document.buttons[place];
    const items = wire.sub_button ?? [];
    if (!top) return [];
    if (items.length === 0) return [[wire, top]];
    return items.flatMap((item, at): [AnyWireButton, MenuLeaf][] => {
      const leaf = top.items[at];
      return leaf ? [[item, leaf]] : [];
    });
  });
}

function readReply(wire: AnyWireButton, button: MenuLeaf): ConsoleReply | Loss | null {
  const { name, value = "" } = wire;
  switch (wire.type) {
    case "text":
      return toReply(button, { type: "text", text: value });
    case "img":
    case "photo":
      return toReply(button, { type: "image", mediaId: value });
    case "voice":
      return toReply(button, { type: "voice", mediaId: value });
    case "video":
      // Only an address comes, and it is over after a while.
      return { name, why: "video" };
    case "news": {
      const articles = (wire.news_info?.list ?? []).flatMap(toArticle);
      return articles.length > 0 ? { button, type: "articles", articles } : { name, why: "noArticles" };
    }
    default:
      return isKnownType(wire.type) ? null : { name, why: "unknown" };
  }
}

function toReply(button: MenuLeaf, candidate: unknown): ConsoleReply | Loss {
  const { data } = replySchema.safeParse(candidate);
  return data ? { button, type: "reply", reply: data } : { name: button.name, why: "tooLong" };
}

function toArticle(fields: Record<string, string | number | null>): ArticleValues[] {
  const { data } = articleSchema.safeParse({
    title: String(fields.title ?? "").slice(0, LIMITS.title),
    description: String(fields.digest ?? "").slice(0, LIMITS.description),
    pictureUrl: fields.cover_url,
    url: fields.content_url,
  });
  return data ? [data] : [];
}
