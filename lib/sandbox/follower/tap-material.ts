import { articlesOf } from "@/lib/sandbox/news";
import { pictureUrl } from "@/lib/sandbox/picture-url";
import type { Platform } from "@/lib/sandbox/platform";
import type { MenuLeaf } from "@/lib/sandbox/state/account";
import type { Article } from "@/lib/sandbox/state/articles";
import type { ChatContent } from "@/lib/sandbox/state/chat-item";
import type { MediaInfo } from "@/lib/sandbox/state/media";
import { type Actor, ActProblem, addLine, type Outcome } from "./actor";

/**
 * Taps that tell the server nothing: the platform itself sends the material or article of a media_id or article_id
 * button, and opens that of a view_limited or article_view_limited one (Custom menus › Create › Button types). It also
 * sends what a button made in the console carries; that such a video is opened instead is assumed.
 */
export function openMaterial(actor: Actor, button: MenuLeaf): Outcome {
  const { account, platform } = actor;
  const articleLine = (url: string): ChatContent => ({
    type: "event",
    side: "follower",
    event: "openArticle",
    name: button.name,
    key: "",
    url,
  });
  switch (button.type) {
    case "media_id":
      return shown(actor, materialLine(actor, button.media_id ?? ""));
    case "view_limited":
      return shown(actor, articleLine(firstArticle(actor, button.media_id ?? "").url));
    case "text":
      return shown(actor, { type: "text", side: "account", text: button.value ?? "" });
    case "img":
    case "photo":
    case "voice":
      return shown(actor, materialLine(actor, button.value ?? ""));
    case "video":
      return shown(actor, articleLine(button.value ?? ""));
    case "news":
      return shown(actor, { type: "news", side: "account", articles: consoleArticles(button) });
    case "article_id":
    case "article_view_limited": {
      const article = platform.state.articles.get(account.appId, button.article_id ?? "");
      if (!article) throw new ActProblem("no_such_article", "The button's article is gone");
      if (button.type === "article_view_limited") return shown(actor, articleLine(article.url));
      return shown(actor, { type: "news", side: "account", articles: [article] });
    }
    default:
      throw new ActProblem("no_such_button", `A button of type ${button.type} cannot be tapped`);
  }
}

function firstArticle({ platform }: Actor, mediaId: string): Article {
  const [first] = articlesOf(platform, mediaId);
  if (!first) throw new ActProblem("no_such_media", "The button's material is gone");
  return first;
}

function videoWords({ state }: Platform, { mediaId, filename }: MediaInfo) {
  const words = state.videoWords.get(mediaId);
  return { title: words?.title || filename, description: words?.introduction ?? "" };
}

/** The articles that a button or an automatic reply of the console shows. */
export function consoleArticles({ news_info }: Pick<MenuLeaf, "news_info">): Article[] {
  return (news_info?.list ?? []).map(({ title, digest, cover_url, content_url }) => ({
    title,
    description: digest,
    pictureUrl: cover_url,
    url: content_url,
  }));
}

function shown(actor: Actor, line: ChatContent): Outcome {
  return { exchanges: [], items: [addLine(actor, line)] };
}

/** @throws ActProblem when there is no such picture, voice message or video (any more) */
export function materialLine({ account, platform }: Actor, mediaId: string): ChatContent {
  const media = platform.state.media.get(account.appId, mediaId, platform.now());
  const side = "account";
  switch (media?.type) {
    case "image":
    case "thumb":
      return { type: "image", side, mediaId, pictureUrl: pictureUrl(platform, mediaId) };
    case "voice":
      return { type: "voice", side, mediaId };
    case "video":
      return { type: "video", side, mediaId, ...videoWords(platform, media) };
    default:
      throw new ActProblem("no_such_media", "The button's material is gone");
  }
}
