import { z } from "zod";
import { parseBody, renderBody, type WireFormat } from "./body";
import { JsonError } from "./json";
import { MAX_ARTICLES, MAX_TEXT_BYTES } from "./reply-limits";
import {
  integer,
  list,
  optionalText,
  readShape,
  requiredText,
  type ShapeOf,
  text,
  WireMisfit,
  writeShape,
} from "./shape";
import { kind } from "./wire-kind";
import type { ParsedFields, WireFields } from "./wire-value";
import { representable, XmlError } from "./xml";

const mediaId = z.string().trim().min(1);

/** The replies that fit in the answer to a delivery. Source: developers.weixin.qq.com, Message push › Passive replies. */
export const passiveReplySchema = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("text"),
    // An empty Content is no silence: the platform shows the follower its fault notice.
    content: z
      .string()
      .refine((content) => representable(content) !== "", { error: "too_small", abort: true })
      .refine((content) => Buffer.byteLength(representable(content)) <= MAX_TEXT_BYTES, { error: "too_big" }),
  }),
  z.object({ type: z.literal("image"), mediaId }),
  z.object({ type: z.literal("voice"), mediaId }),
  z.object({
    type: z.literal("video"),
    mediaId,
    title: z.string().optional(),
    description: z.string().optional(),
  }),
  z.object({
    type: z.literal("music"),
    title: z.string().optional(),
    description: z.string().optional(),
    musicUrl: z.string().optional(),
    hqMusicUrl: z.string().optional(),
    thumbMediaId: mediaId,
  }),
  z.object({
    type: z.literal("news"),
    articles: z
      .array(
        z.object({
          title: z.string().min(1),
          description: z.string(),
          pictureUrl: z.string(),
          url: z.string(),
        }),
      )
      .min(1)
      .max(MAX_ARTICLES),
  }),
  z.object({ type: z.literal("transferCustomerService"), kfAccount: z.string().optional() }),
]);

export type PassiveReply = z.infer<typeof passiveReplySchema>;

/** Who answers whom: `toUser` is the follower's OpenID, `fromUser` the account's original id, `createTime` Unix seconds. */
export type ReplyHead = ShapeOf<typeof head>;

/** A reply that breaks a limit, or a text that is no reply; WeChat would show the follower its fault notice. */
export class ReplyError extends Error {
  override readonly name = "ReplyError";
}

/**
 * Writes a passive reply, after checking it against {@link passiveReplySchema}.
 *
 * @throws ReplyError
 * Source: developers.weixin.qq.com, Message push › Passive replies.
 */
export function renderReply(reply: PassiveReply, envelope: ReplyHead, format: WireFormat = "xml"): string {
  const validReply = checkedReply(reply);
  const kind = kindsByType.get(validReply.type);
  const fields: WireFields = {};
  writeShape(head, envelope, fields);
  fields.MsgType = kind?.wireName ?? validReply.type;
  if (validReply.type === "news") fields.ArticleCount = validReply.articles.length;
  kind?.write(validReply, fields);
  return renderBody(fields, format);
}

/**
 * Reads a passive reply as strictly as the platform does: nothing may stand before it, and every limit holds.
 *
 * @throws ReplyError
 */
export function parseReply(body: string): PassiveReply & ReplyHead {
  if (!/^[<{]/.test(body))
    throw new ReplyError("A reply must begin with its first tag, without space or byte order mark");
  try {
    const fields = parseBody(body);
    return { ...readShape(head, fields), ...checkedReply(replyFrom(fields)) };
  } catch (cause) {
    if (cause instanceof XmlError || cause instanceof JsonError || cause instanceof WireMisfit) {
      throw new ReplyError(`The reply cannot be read: ${cause.message}`, { cause });
    }
    throw cause;
  }
}

const head = {
  toUser: requiredText("ToUserName"),
  fromUser: requiredText("FromUserName"),
  createTime: integer("CreateTime"),
};
const typeShape = { msgType: text("MsgType") };
const articleCountShape = { articleCount: integer("ArticleCount") };

const replyKinds = [
  kind("text", "text", { content: text("Content") }),
  kind("image", "image", { mediaId: text("Image", "MediaId") }),
  kind("voice", "voice", { mediaId: text("Voice", "MediaId") }),
  kind("video", "video", {
    mediaId: text("Video", "MediaId"),
    title: optionalText("Video", "Title"),
    description: optionalText("Video", "Description"),
  }),
  kind("music", "music", {
    title: optionalText("Music", "Title"),
    description: optionalText("Music", "Description"),
    musicUrl: optionalText("Music", "MusicUrl"),
    hqMusicUrl: optionalText("Music", "HQMusicUrl"),
    thumbMediaId: text("Music", "ThumbMediaId"),
  }),
  kind("news", "news", {
    articles: list(["Articles", "item"], {
      title: text("Title"),
      description: text("Description"),
      pictureUrl: text("PicUrl"),
      url: text("Url"),
    }),
  }),
  kind("transferCustomerService", "transfer_customer_service", {
    kfAccount: optionalText("TransInfo", "KfAccount"),
  }),
] as const;

type ReplyKind = (typeof replyKinds)[number];
const kindsByType = new Map<string, ReplyKind>(replyKinds.map((one) => [one.type, one]));
const kindsByWireName = new Map<string, ReplyKind>(replyKinds.map((one) => [one.wireName, one]));

/** Replies that never differ are the same object for every follower; one check is enough for them. */
const checkedReplies = new WeakMap<PassiveReply, PassiveReply>();

function checkedReply(reply: PassiveReply): PassiveReply {
  const validReply = checkedReplies.get(reply);
  if (validReply) return validReply;
  const result = passiveReplySchema.safeParse(reply);
  if (result.success) {
    checkedReplies.set(reply, result.data);
    return result.data;
  }
  const problems = result.error.issues.map((issue) => `${issue.path.join(".") || "reply"}: ${issue.message}`);
  throw new ReplyError(`The reply breaks a limit of the platform: ${problems.join("; ")}`, {
    cause: result.error,
  });
}

function replyFrom(fields: ParsedFields): PassiveReply {
  const { msgType } = readShape(typeShape, fields);
  const kind = kindsByWireName.get(msgType);
  if (!kind) throw new ReplyError(`MsgType ${JSON.stringify(msgType.slice(0, 40))} is no passive reply`);
  const reply = kind.read(fields);
  if (reply.type === "news") {
    const { articleCount } = readShape(articleCountShape, fields);
    if (articleCount !== reply.articles.length) {
      throw new ReplyError(
        `ArticleCount is ${articleCount}, but there are ${reply.articles.length} articles`,
      );
    }
  }
  return reply;
}
