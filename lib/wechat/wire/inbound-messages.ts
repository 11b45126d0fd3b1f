import { decimal, id, integer, optionalId, optionalInteger, optionalText, text } from "./shape";
import { kind } from "./wire-kind";

/**
 * What every message carries. `articleDataId` and `articleIndex` only come when the follower wrote from an article's
 * "send message" link. Source: developers.weixin.qq.com, Message push › Receive ordinary messages.
 */
export const messageHead = {
  msgId: id("MsgId"),
  articleDataId: optionalId("MsgDataId"),
  articleIndex: optionalInteger("Idx"),
};

/** One row a message kind: our name, `MsgType`, and where its fields stand. Same source. */
export const messageKinds = [
  kind("text", "text", {
    content: text("Content"),
    /** The tapped entry of a customer-service menu message; `content` is then the entry's text. */
    menuItemId: optionalId("bizmsgmenuid"),
    ...messageHead,
  }),
  kind("image", "image", { pictureUrl: text("PicUrl"), mediaId: text("MediaId"), ...messageHead }),
  kind("voice", "voice", {
    mediaId: text("MediaId"),
    format: text("Format"),
    /** The platform's speech recognition, which it has withdrawn from most accounts. */
    recognition: optionalText("Recognition"),
    mediaId16K: optionalText("MediaId16K"),
    ...messageHead,
  }),
  kind("video", "video", { mediaId: text("MediaId"), thumbMediaId: text("ThumbMediaId"), ...messageHead }),
  kind("shortvideo", "shortvideo", {
    mediaId: text("MediaId"),
    thumbMediaId: text("ThumbMediaId"),
    ...messageHead,
  }),
  kind("location", "location", {
    // X is the latitude on the wire.
    latitude: decimal("Location_X"),
    longitude: decimal("Location_Y"),
    scale: integer("Scale"),
    label: text("Label"),
    ...messageHead,
  }),
  kind("link", "link", {
    title: text("Title"),
    description: text("Description"),
    url: text("Url"),
    ...messageHead,
  }),
  kind("miniprogrampage", "miniprogrampage", {
    title: text("Title"),
    appId: text("AppId"),
    pagePath: text("PagePath"),
    thumbUrl: text("ThumbUrl"),
    thumbMediaId: text("ThumbMediaId"),
    ...messageHead,
  }),
  kind("file", "file", {
    title: text("Title"),
    description: text("Description"),
    fileKey: text("FileKey"),
    fileMd5: text("FileMd5"),
    fileSize: id("FileTotalLen"),
    ...messageHead,
  }),
] as const;
