import { pictureUrl } from "@/lib/sandbox/picture-url";
import type { Platform } from "@/lib/sandbox/platform";
import { Refusal } from "@/lib/sandbox/refusals";
import type { Account } from "@/lib/sandbox/state/account";
import type { ChatContent } from "@/lib/sandbox/state/chat-item";
import type { MediaInfo } from "@/lib/sandbox/state/media";
import { fieldsOf, textField } from "./json-body";

type Owner = { platform: Platform; account: Account };

const MAX_TEXT_BYTES = 2048;
const SIDE = "account";

/**
 * Checks a message of the customer-service interface and turns it into a line of the chat.
 * @throws Refusal (Customer service messages › Send › Return codes)
 */
export function acceptCustomMessage(owner: Owner, body: unknown): ChatContent {
  const type = textField(body, "msgtype");
  const content = fieldsOf(body)[type];
  const text = (name: string) => textField(content, name);
  switch (type) {
    case "text":
      return { type, side: SIDE, text: acceptText(text("content")) };
    case "image": {
      const mediaId = acceptMedia(owner, text("media_id"), ["image"]);
      return { type, side: SIDE, mediaId, pictureUrl: pictureUrl(owner.platform, mediaId) };
    }
    case "voice":
      return { type, side: SIDE, mediaId: acceptMedia(owner, text("media_id"), ["voice"]) };
    case "video": {
      const mediaId = acceptMedia(owner, text("media_id"), ["video"]);
      return { type, side: SIDE, mediaId, title: text("title"), description: text("description") };
    }
    case "music":
      return acceptMusic(owner, content);
    case "news":
      return { type, side: SIDE, articles: [acceptNews(content)] };
    case "mpnewsarticle":
      return { type: "news", side: SIDE, articles: [acceptArticle(owner, text("article_id"))] };
    case "msgmenu":
      return acceptChoices(owner, content);
    case "miniprogrampage":
      return acceptMiniProgramPage(owner, content);
    case "mpnews":
      // Withdrawn with the draft box; which code the platform answers is not published.
      throw new Refusal(45103);
    default:
      throw new Refusal(40008);
  }
}

function acceptText(text: string): string {
  if (text === "") throw new Refusal(44004);
  if (Buffer.byteLength(text) > MAX_TEXT_BYTES) throw new Refusal(45002);
  for (const [, appId = ""] of text.matchAll(/data-miniprogram-appid\s*=\s*["']([^"']*)["']/gi)) {
    if (!/^wx[0-9a-f]{16}$/.test(appId)) throw new Refusal(45086);
  }
  return text;
}

function acceptMedia({ platform, account }: Owner, mediaId: string, types: MediaInfo["type"][]): string {
  const media = platform.state.media.get(account.appId, mediaId, platform.now());
  if (!media || !types.includes(media.type)) throw new Refusal(40007);
  return mediaId;
}

function acceptMusic(owner: Owner, content: unknown): ChatContent {
  const text = (name: string) => textField(content, name);
  return {
    type: "music",
    side: SIDE,
    title: text("title"),
    description: text("description"),
    musicUrl: text("musicurl"),
    hqMusicUrl: text("hqmusicurl"),
    thumbMediaId: acceptMedia(owner, text("thumb_media_id"), ["thumb", "image"]),
  };
}

/** One article since 2018-10-12. */
function acceptNews(content: unknown) {
  const { articles } = fieldsOf(content);
  if (!Array.isArray(articles) || articles.length === 0) throw new Refusal(44003);
  if (articles.length > 1) throw new Refusal(45008);
  const text = (name: string) => textField(articles[0], name);
  return {
    title: text("title"),
    description: text("description"),
    url: text("url"),
    pictureUrl: text("picurl"),
  };
}

function acceptArticle({ platform, account }: Owner, articleId: string) {
  const article = platform.state.articles.get(account.appId, articleId);
  if (!article) throw new Refusal(53600);
  return article;
}

function acceptChoices({ platform }: Owner, content: unknown): ChatContent {
  const { list } = fieldsOf(content);
  if (!Array.isArray(list) || list.length === 0) throw new Refusal(44005);
  if (list.length > platform.rules.msgmenuChoices) throw new Refusal(45098);
  const choices = list.map((entry: unknown) => {
    const choice = textField(entry, "content");
    if (choice === "" || Buffer.byteLength(choice) > platform.rules.msgmenuChoiceBytes)
      throw new Refusal(45099);
    return { id: String(fieldsOf(entry).id ?? ""), content: choice };
  });
  const text = (name: string) => textField(content, name);
  return { type: "msgmenu", side: SIDE, head: text("head_content"), choices, tail: text("tail_content") };
}

function acceptMiniProgramPage(owner: Owner, content: unknown): ChatContent {
  const text = (name: string) => textField(content, name);
  const appId = text("appid");
  const { miniPrograms } = owner.account;
  if (!/^wx[0-9a-f]{16}$/.test(appId)) throw new Refusal(40166);
  if (miniPrograms !== null && !miniPrograms.includes(appId)) throw new Refusal(40166);
  if (text("pagepath") === "") throw new Refusal(40165);
  const thumbMediaId = acceptMedia(owner, text("thumb_media_id"), ["thumb", "image"]);
  return {
    type: "miniprogrampage",
    side: SIDE,
    title: text("title"),
    appId,
    pagePath: text("pagepath"),
    thumbMediaId,
  };
}
