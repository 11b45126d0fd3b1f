import { type Api, okSchema } from "./api";

/** A message to one follower outside a reply. Contents are named as in passive replies, so one can become the other. */
export type CustomMessage =
  | { type: "text"; content: string }
  | { type: "image"; mediaId: string }
  | { type: "voice"; mediaId: string }
  | { type: "video"; mediaId: string; thumbMediaId?: string; title?: string; description?: string }
  | {
      type: "music";
      thumbMediaId: string;
      title?: string;
      description?: string;
      musicUrl?: string;
      hqMusicUrl?: string;
    }
  /** The platform takes one article here (replies: up to eight). */
  | { type: "news"; articles: readonly CustomArticle[] }
  /** A published article. */
  | { type: "article"; articleId: string }
  /** Words to choose from; a tap comes back as a text message with `bizmsgmenuid`. */
  | { type: "choices"; head: string; choices: readonly { id: string; content: string }[]; tail: string }
  | { type: "miniProgram"; appId: string; pagePath: string; title: string; thumbMediaId: string }
  | { type: "card"; cardId: string };

type CustomArticle = { title: string; description: string; pictureUrl: string; url: string };

/** By which a failure tells that it was the message itself that failed, not the fetching of a token for it. */
export const SEND_PATH = "/cgi-bin/message/custom/send";

/**
 * Customer-service messages: allowed for a while after the follower did something (45015 and 45047 when not).
 * Source: developers.weixin.qq.com › Customer service › Send customer-service messages.
 */
export function createCustomMessageApi(api: Api) {
  return {
    /** Sends one message; `kfAccount` (prefix@account) names the agent that the follower sees. */
    async send(openid: string, message: CustomMessage, options: { kfAccount?: string } = {}): Promise<void> {
      const sender = options.kfAccount ? { customservice: { kf_account: options.kfAccount } } : {};
      const json = { touser: openid, ...toWireCustomMessage(message), ...sender };
      await api.json({ path: SEND_PATH, json }, okSchema);
    },
    /** Shows or hides "typing …" in the follower's chat. */
    async typing(openid: string, isTyping: boolean): Promise<void> {
      const json = { touser: openid, command: isTyping ? "Typing" : "CancelTyping" };
      await api.json({ path: "/cgi-bin/message/custom/typing", json }, okSchema);
    },
  };
}

function toWireCustomMessage(message: CustomMessage) {
  switch (message.type) {
    case "text":
      return { msgtype: "text", text: { content: message.content } };
    case "image":
      return { msgtype: "image", image: { media_id: message.mediaId } };
    case "voice":
      return { msgtype: "voice", voice: { media_id: message.mediaId } };
    case "video":
      return { msgtype: "video", video: toWireVideo(message) };
    case "music":
      return { msgtype: "music", music: toWireMusic(message) };
    case "news":
      return { msgtype: "news", news: { articles: message.articles.map(toWireArticle) } };
    case "article":
      return { msgtype: "mpnewsarticle", mpnewsarticle: { article_id: message.articleId } };
    case "choices":
      return {
        msgtype: "msgmenu",
        msgmenu: { head_content: message.head, list: message.choices, tail_content: message.tail },
      };
    case "miniProgram":
      return { msgtype: "miniprogrampage", miniprogrampage: toWireMiniProgram(message) };
    case "card":
      return { msgtype: "wxcard", wxcard: { card_id: message.cardId } };
    default:
      return message satisfies never;
  }
}

type Kind<T extends CustomMessage["type"]> = Extract<CustomMessage, { type: T }>;

function toWireVideo({ mediaId, thumbMediaId, title, description }: Kind<"video">) {
  return { media_id: mediaId, thumb_media_id: thumbMediaId, title, description };
}

function toWireMusic({ title, description, musicUrl, hqMusicUrl, thumbMediaId }: Kind<"music">) {
  return { title, description, musicurl: musicUrl, hqmusicurl: hqMusicUrl, thumb_media_id: thumbMediaId };
}

function toWireArticle({ title, description, pictureUrl, url }: CustomArticle) {
  return { title, description, url, picurl: pictureUrl };
}

function toWireMiniProgram({ title, appId, pagePath, thumbMediaId }: Kind<"miniProgram">) {
  return { title, appid: appId, pagepath: pagePath, thumb_media_id: thumbMediaId };
}
