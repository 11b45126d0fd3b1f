import { pictureUrl } from "@/lib/sandbox/picture-url";
import type { MenuLeaf } from "@/lib/sandbox/state/account";
import type { ChatContent } from "@/lib/sandbox/state/chat-item";
import { type Actor, ActProblem, addLine, type Outcome } from "./actor";

/**
 * Taps that tell the server nothing: the platform itself sends the material or article of a media_id or article_id
 * button, and opens that of a view_limited or article_view_limited one (Custom menus › Create › Button types).
 */
export function openMaterial(actor: Actor, button: MenuLeaf): Outcome {
  const { account, platform } = actor;
  const opened = (url: string): ChatContent => ({
    ...{ type: "event", side: "follower", event: "openArticle" },
    ...{ name: button.name, key: "", url },
  });
  switch (button.type) {
    case "media_id":
      return shown(actor, materialLine(actor, button.media_id ?? ""));
    case "view_limited":
      return shown(actor, opened(pictureUrl(platform, button.media_id ?? "")));
    case "article_id":
    case "article_view_limited": {
      const article = platform.state.articles.get(account.appId, button.article_id ?? "");
      if (!article) throw new ActProblem("no_such_article", "The button's article is gone");
      if (button.type === "article_view_limited") return shown(actor, opened(article.url));
      return shown(actor, { type: "news", side: "account", articles: [article] });
    }
    default:
      throw new ActProblem("no_such_button", `A button of type ${button.type} cannot be tapped`);
  }
}

function shown(actor: Actor, line: ChatContent): Outcome {
  return { exchanges: [], items: [addLine(actor, line)] };
}

function materialLine({ account, platform }: Actor, mediaId: string): ChatContent {
  const media = platform.state.media.get(account.appId, mediaId, platform.now());
  const side = "account";
  switch (media?.type) {
    case "image":
    case "thumb":
      return { type: "image", side, mediaId, pictureUrl: pictureUrl(platform, mediaId) };
    case "voice":
      return { type: "voice", side, mediaId };
    case "video":
      return { type: "video", side, mediaId, title: media.filename, description: "" };
    default:
      throw new ActProblem("no_such_media", "The button's material is gone");
  }
}
