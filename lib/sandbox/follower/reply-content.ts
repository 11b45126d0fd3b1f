import { pictureUrl } from "@/lib/sandbox/picture-url";
import type { Article } from "@/lib/sandbox/state/articles";
import type { ChatContent } from "@/lib/sandbox/state/chat-item";
import type { MediaInfo } from "@/lib/sandbox/state/media";
import { isFields, type ParsedFields, type ParsedValue } from "@/lib/wechat/wire/wire-value";
import type { Actor } from "./actor";

/** An answer that makes the client say that the account's service is out of order. */
export class ReplyFault extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = "ReplyFault";
  }
}

const SIDE = "account";

/**
 * The line of the chat that a passive reply becomes (Passive replies).
 * @param toMessage whether it answers an ordinary message, which allows one article only
 * @throws ReplyFault
 */
export function contentOfReply(actor: Actor, reply: ParsedFields, toMessage: boolean): ChatContent {
  const type = text(reply.MsgType);
  switch (type) {
    case "text":
      return { type, side: SIDE, text: acceptText(actor, text(reply.Content)) };
    case "image": {
      const mediaId = acceptPicture(actor, text(inner(reply, "Image").MediaId));
      return { type, side: SIDE, mediaId, pictureUrl: pictureUrl(actor.platform, mediaId) };
    }
    case "voice":
      return {
        type,
        side: SIDE,
        mediaId: acceptMedia(actor, text(inner(reply, "Voice").MediaId), ["voice"]).mediaId,
      };
    case "video": {
      const video = inner(reply, "Video");
      const { mediaId } = acceptMedia(actor, text(video.MediaId), ["video"]);
      return { type, side: SIDE, mediaId, title: text(video.Title), description: text(video.Description) };
    }
    case "music":
      return musicOf(actor, inner(reply, "Music"));
    case "news":
      return { type, side: SIDE, articles: articlesOf(actor, reply, toMessage) };
    case "transfer_customer_service": {
      const to = isFields(reply.TransInfo) ? text(reply.TransInfo.KfAccount) : "";
      return { type: "transfer", side: "notice", kfAccount: to };
    }
    default:
      throw new ReplyFault(`MsgType ${JSON.stringify(type.slice(0, 40))} is no passive reply`);
  }
}

/** An empty Content is not the same as an empty answer. */
function acceptText({ platform }: Actor, content: string): string {
  if (content === "") throw new ReplyFault("Content is empty");
  const bytes = Buffer.byteLength(content);
  const limit = platform.rules.passiveTextBytes;
  if (bytes > limit) throw new ReplyFault(`Content has ${bytes} bytes; ${limit} are allowed`);
  return content;
}

function acceptMedia({ platform, account }: Actor, mediaId: string, types: MediaInfo["type"][]): MediaInfo {
  const media = platform.state.media.get(account.appId, mediaId, platform.now());
  if (!media || !types.includes(media.type))
    throw new ReplyFault(`MediaId ${mediaId.slice(0, 80)} is no ${types[0]}`);
  return media;
}

function acceptPicture(actor: Actor, mediaId: string): string {
  const media = acceptMedia(actor, mediaId, ["image"]);
  if (media.mime === "image/gif") throw new ReplyFault("GIF pictures are not supported in passive replies");
  return media.mediaId;
}

function musicOf(actor: Actor, music: ParsedFields): ChatContent {
  const thumbMediaId = text(music.ThumbMediaId);
  if (thumbMediaId !== "" || actor.platform.rules.musicNeedsThumb) {
    acceptMedia(actor, thumbMediaId, ["thumb", "image"]);
  }
  return {
    type: "music",
    side: SIDE,
    title: text(music.Title),
    description: text(music.Description),
    musicUrl: text(music.MusicUrl),
    hqMusicUrl: text(music.HQMusicUrl),
    thumbMediaId,
  };
}

/** More articles than allowed: only the first is shown. */
function articlesOf({ platform }: Actor, reply: ParsedFields, toMessage: boolean): Article[] {
  const items = itemsOf(reply.Articles);
  if (items.length === 0) throw new ReplyFault("There is no article");
  if (Number(text(reply.ArticleCount)) !== items.length) {
    throw new ReplyFault(
      `ArticleCount is ${text(reply.ArticleCount)}, but there are ${items.length} articles`,
    );
  }
  const { articlesToMessage, articlesToEvent } = platform.rules;
  const limit = toMessage ? articlesToMessage : articlesToEvent;
  const shownItems = items.length > limit ? items.slice(0, 1) : items;
  return shownItems.map(articleOf);
}

function articleOf(item: ParsedValue): Article {
  if (!isFields(item) || text(item.Title) === "") throw new ReplyFault("An article has no Title");
  const { Title, Description, PicUrl, Url } = item;
  return { title: text(Title), description: text(Description), pictureUrl: text(PicUrl), url: text(Url) };
}

/** One item alone is not told apart from a list of one; in JSON the list may stand without `item`. */
function itemsOf(articles: ParsedValue | undefined): ParsedValue[] {
  const items = isFields(articles) ? articles.item : articles;
  if (items === undefined || items === "") return [];
  return Array.isArray(items) ? items : [items];
}

function inner(reply: ParsedFields, name: string): ParsedFields {
  const fields = reply[name];
  if (!isFields(fields)) throw new ReplyFault(`${name} is missing`);
  return fields;
}

function text(value: ParsedValue | undefined): string {
  return typeof value === "string" ? value : "";
}
