import { z } from "zod";
import { rule } from "@/lib/platform/i18n/form-errors";
import { QR_CODE_STATES } from "@/lib/qrcodes/types";
import { normalizeKeyword } from "./keyword";
import { KEYWORD_MATCHES, LIMITS, MESSAGE_TYPES, REPLY_MODES } from "./limits";

const filled = (maximum: number) => z.string().trim().min(1).max(maximum);
const optional = (maximum: number) => z.string().trim().max(maximum).optional();
const httpUrl = z.union([z.literal(""), z.url({ protocol: /^https?$/ }).max(1024)]).optional();

/** WeChat counts characters, and an emoji is one. */
const MAX_SCENE = 64;
const sceneSchema = z
  .string()
  .trim()
  .min(1)
  .refine((scene) => [...scene].length <= MAX_SCENE, {
    params: rule({ zh: `最多 ${MAX_SCENE} 个字符`, en: `At most ${MAX_SCENE} characters` }),
  });

const keywordShape = z.object({
  type: z.literal("keyword"),
  match: z.enum(KEYWORD_MATCHES),
  text: filled(500),
});

/** A keyword that says something once it is brought to the form in which words are compared. */
export const keywordSchema = keywordShape.refine(
  ({ match, text }) => match === "regex" || normalizeKeyword(text) !== "",
  { path: ["text"], params: rule({ zh: "请填写关键词", en: "Enter a keyword" }) },
);

export const otherTriggers = [
  /** Somebody follows the account, by a code without a scan rule too. */
  z.object({ type: z.literal("follow") }),
  /** Somebody scans the code with this scene, follower or not. */
  z.object({ type: z.literal("scan"), scene: sceneSchema }),
  /** A tap on a menu button with this key, whatever kind of button. */
  z.object({ type: z.literal("click"), key: filled(128) }),
  z.object({ type: z.literal("message"), messageType: z.enum(MESSAGE_TYPES) }),
  /** No other rule answers a message or a menu tap. */
  z.object({ type: z.literal("default") }),
] as const;

/** What makes a rule answer; whether an expression can be compiled is another question. */
export const triggerSchema = z.discriminatedUnion("type", [keywordSchema, ...otherTriggers]);

/** A trigger that was accepted before: reading 100,000 of them back must not compile every expression again. */
export const storedTriggerSchema = z.discriminatedUnion("type", [keywordShape, ...otherTriggers]);

/**
 * A file of the account's library, or what WeChat alone keeps, under its id there. The name is for the people of the
 * desk: what a file was called when it was chosen.
 */
const sentFile = { fileId: optional(64), mediaId: optional(200), name: optional(200) };
const isChosen = ({ fileId, mediaId }: { fileId?: string | undefined; mediaId?: string | undefined }) =>
  Boolean(fileId || mediaId);
const CHOOSE_FILE = {
  path: ["fileId"],
  params: rule({ zh: "请选择一个文件", en: "Choose a file" }),
};

/** One thing that a rule says. */
export const replySchema = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("text"),
    text: z
      .string()
      .trim()
      .min(1)
      .refine((text) => new TextEncoder().encode(text).length <= LIMITS.textBytes, {
        params: rule({
          zh: "文字太长：微信最多接受 682 个汉字，或 2048 个字母",
          en: "Too long: WeChat takes 2,048 letters or 682 Chinese characters",
        }),
      }),
  }),
  z.object({ type: z.literal("image"), ...sentFile }).refine(isChosen, CHOOSE_FILE),
  z.object({ type: z.literal("voice"), ...sentFile }).refine(isChosen, CHOOSE_FILE),
  z
    .object({
      type: z.literal("video"),
      ...sentFile,
      title: optional(64),
      description: optional(200),
    })
    .refine(isChosen, CHOOSE_FILE),
  z.object({
    type: z.literal("music"),
    title: optional(64),
    description: optional(200),
    musicUrl: httpUrl,
    hqMusicUrl: httpUrl,
    thumbMediaId: filled(200),
  }),
  z.object({ type: z.literal("news"), articleIds: z.array(filled(40)).min(1).max(LIMITS.articles) }),
  /** Hands the message to WeChat's customer-service client, to a certain person or to whoever is free. */
  z.object({ type: z.literal("transferCustomerService"), kfAccount: optional(100) }),
  /** Says nothing, on purpose. */
  z.object({ type: z.literal("none") }),
  /** The articles of a set, as they are when it is said. */
  z.object({ type: z.literal("newsSet"), setId: filled(40) }),
]);

/**
 * A rule as staff write it, with everything checked that a browser can check: the engine of regular expressions is
 * too large to be sent there.
 */
export const ruleSchema = z.object({
  name: filled(60),
  enabled: z.boolean().default(true),
  priority: z.number().int().min(-1000).max(1000).default(0),
  triggers: triggerListSchema(triggerSchema),
  replyMode: z.enum(REPLY_MODES).default("all"),
  replies: z.array(replySchema).max(LIMITS.replies),
});

/** What the form checks: as a rule, but with every field filled in. */
export const ruleFormSchema = ruleSchema.extend({
  enabled: z.boolean(),
  priority: z.number().int().min(-1000).max(1000),
  replyMode: z.enum(REPLY_MODES),
});
/** What the form holds. */
export type RuleValues = z.input<typeof ruleFormSchema>;

export type Trigger = z.infer<typeof triggerSchema>;
export type Reply = z.infer<typeof replySchema>;
export type ReplyMode = (typeof REPLY_MODES)[number];
export type RuleInput = z.output<typeof ruleSchema>;

/** The articles that a reply shows. */
export function articleIdsOf(reply: Reply): readonly string[] {
  return reply.type === "news" ? reply.articleIds : [];
}

/** The set that a reply shows. */
export function setIdsOf(reply: Reply): readonly string[] {
  return reply.type === "newsSet" ? [reply.setId] : [];
}

/** A rule's triggers, each at most once. */
export function triggerListSchema<Item extends z.ZodType<Trigger>>(item: Item) {
  return z
    .array(item)
    .min(1)
    .max(LIMITS.triggers)
    .superRefine((triggers, context) => {
      for (const place of repeatedTriggers(triggers))
        context.addIssue({ code: "custom", path: [place], params: repeatedTrigger });
    });
}

export const ruleIdSchema = z.object({ id: z.string().min(1).max(64) });

export const ruleSwitchSchema = ruleIdSchema.extend({ enabled: z.boolean() });

/** A file of the library that replies send. */
export const replyFileSchema = z.object({ id: z.string().min(1).max(64) });
/** Those of a form: three lists of five. From an address. */
export const replyFilesSchema = z.object({
  ids: z
    .string()
    .max(1000)
    .transform((text) => text.split(",").filter((id) => id !== "")),
});

/** What a menu button sends when it is tapped. */
const buttonKey = filled(128);
export const buttonKeySchema = z.object({ key: buttonKey });

/** Buttons that were copied: of whose reply which new button gets a copy. */
export const keyCopiesSchema = z.object({
  copies: z
    .array(z.object({ from: buttonKey, to: buttonKey }))
    .min(1)
    .max(LIMITS.keyCopies),
});

/** The first reply of a button: a rule of its own, named after it. */
export const keyReplySchema = ruleSchema
  .pick({ name: true, replyMode: true, replies: true })
  .extend({ key: buttonKey });

/** `revision` is the one that the person saw. */
export const keyOfRuleSchema = z.object({
  ...ruleIdSchema.shape,
  key: buttonKey,
  revision: z.number().int(),
});

export const pickerSchema = z.object({ search: z.string().max(200) });

/** What a follower might say, to see which rule answers. */
export const trialSchema = z.object({ text: z.string().trim().min(1).max(600) });

/** What was typed into the form, finished or not. */
export const ruleDraftSchema = z.object({
  name: z.string(),
  enabled: z.boolean(),
  priority: z.number(),
  triggers: z.array(
    z.discriminatedUnion("type", [
      z.object({ type: z.literal("keyword"), match: z.enum(KEYWORD_MATCHES), text: z.string() }),
      z.object({ type: z.literal("follow") }),
      z.object({ type: z.literal("scan"), scene: z.string() }),
      z.object({ type: z.literal("click"), key: z.string() }),
      z.object({ type: z.literal("message"), messageType: z.enum(MESSAGE_TYPES) }),
      z.object({ type: z.literal("default") }),
    ]),
  ),
  replyMode: z.enum(REPLY_MODES),
  replies: z.array(
    z.union([
      z.object({ type: z.literal("text"), text: z.string() }),
      z.object({ type: z.literal("news"), articleIds: z.array(z.string()) }),
      z.object({ type: z.literal("newsSet"), setId: z.string() }),
      replySchema,
    ]),
  ),
});

const namedSchema = z.object({ id: z.string(), name: z.string() });

/**
 * Why a delivery got its answer; kept with it. Without a rule or a code: nothing fitted, it was nothing that one can
 * answer, or a tap on a button that is gone.
 */
export const verdictSchema = z.object({
  ruleId: z.string().optional(),
  ruleName: z.string().optional(),
  trigger: storedTriggerSchema.optional(),
  /** The code that answered, and what had become of it: only an active one gives its own reply. */
  code: namedSchema.optional(),
  state: z.enum(QR_CODE_STATES).optional(),
  /** The rule that welcomed the new follower besides. */
  welcome: namedSchema.optional(),
  why: z.enum(["rule", "code", "no-rule", "late-tap", "failed", "suspicious"]),
});
export type Verdict = z.infer<typeof verdictSchema>;

const repeatedTrigger = rule({ zh: "和前面的触发条件重复", en: "The same as a trigger above" });

function repeatedTriggers(triggers: readonly Trigger[]): number[] {
  const identities = triggers.map(triggerIdentity);
  return identities.flatMap((identity, place) => (identities.indexOf(identity) < place ? [place] : []));
}

/** Equal for triggers that match the same things. */
export function triggerIdentity(trigger: Trigger): string {
  switch (trigger.type) {
    case "keyword": {
      const text = trigger.match === "regex" ? trigger.text : normalizeKeyword(trigger.text);
      return `keyword ${trigger.match} ${text}`;
    }
    case "scan":
      return `scan ${trigger.scene}`;
    case "click":
      return `click ${trigger.key}`;
    case "message":
      return `message ${trigger.messageType}`;
    case "follow":
    case "default":
      return trigger.type;
    default:
      return trigger satisfies never;
  }
}
