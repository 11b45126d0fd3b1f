import { z } from "zod";
import { articleSchema } from "@/lib/articles/schema";
import { FILE_KINDS } from "@/lib/media/files/file-formats";
import { PLATFORMS } from "@/lib/menu/conditional/types";
import { localizedSchema } from "@/lib/platform/i18n/localized-schema";
import { REPLY_MODES } from "@/lib/replies/limits";
import { storedTriggerSchema } from "@/lib/replies/schema";
import { NOTE_CODES } from "./notes";

/** `reply` counts from 1; `button` is its name; `what` is the word that it is about. */
const noteSchema = z.object({
  code: z.enum(NOTE_CODES),
  what: z.string().default(""),
  reply: z.number().nullable().default(null),
  button: z.string().nullable().default(null),
  why: localizedSchema.nullable().default(null),
});
export type Note = z.output<typeof noteSchema>;

const keptReplySchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("text"), text: z.string() }),
  /** A file that is in the library by now; `hash` is of what WeChat gave. */
  z.object({ type: z.enum(FILE_KINDS), fileId: z.string(), hash: z.string(), name: z.string() }),
  z.object({ type: z.literal("news"), articles: z.array(articleSchema) }),
]);
export type KeptReply = z.output<typeof keptReplySchema>;

const text = z.string().optional();
const leafSchema = z.object({
  name: z.string(),
  type: text,
  key: text,
  url: text,
  appid: text,
  pagepath: text,
  media_id: text,
  article_id: text,
});
const buttonsSchema = z.array(leafSchema.extend({ sub_button: z.array(leafSchema) }));
export type KeptButton = z.output<typeof buttonsSchema>[number];

const bodySchema = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("rule"),
    triggers: z.array(storedTriggerSchema),
    replyMode: z.enum(REPLY_MODES),
    replies: z.array(keptReplySchema),
  }),
  z.object({
    type: z.literal("menu"),
    buttons: buttonsSchema,
    /** What buttons of the console say: `path` is [i] or [i, j]. */
    replies: z.array(z.object({ path: z.array(z.number()), reply: keptReplySchema })),
  }),
  z.object({
    type: z.literal("conditional"),
    buttons: buttonsSchema,
    menuId: z.string(),
    tagId: z.number().nullable(),
    tagName: z.string().nullable(),
    platform: z.enum(PLATFORMS).nullable(),
  }),
]);
export type PartBody = z.output<typeof bodySchema>;

export const PART_KINDS = ["menu", "conditional", "welcome", "fallback", "keyword"] as const;

const partSchema = z.object({
  /** The same at every reading: "menu", "welcome", "fallback", "keyword NAME", "conditional ID". */
  key: z.string(),
  kind: z.enum(PART_KINDS),
  /** As staff called it in the console; empty where there is only one. */
  name: z.string(),
  /** It answers followers there, as long as no server does. */
  isOn: z.boolean(),
  /** It was made here. */
  isOurs: z.boolean(),
  /** Another one when anything of it has changed. */
  fingerprint: z.string(),
  notes: z.array(noteSchema),
  /** Null where nothing of it can come along. */
  body: bodySchema.nullable(),
});
export type ConsolePart = z.output<typeof partSchema>;

export const UNREAD_THINGS = ["menu", "conditional", "autoReplies"] as const;

/** What a reading found, and what WeChat would not tell. */
export const findingsSchema = z.object({
  parts: z.array(partSchema),
  unread: z.array(z.object({ thing: z.enum(UNREAD_THINGS), why: localizedSchema })),
});
export type Findings = z.output<typeof findingsSchema>;

export const READING_STATES = ["reading", "read", "failed"] as const;

/** Rules that a part became, with the revision that each had then. */
export const importedRulesSchema = z.array(z.object({ id: z.string(), revision: z.number() })).catch([]);

export const readConsoleSchema = z.object({});

/** As many parts as the console can have, and some more. */
const MAX_PARTS = 1000;
export const importPartsSchema = z.object({
  /** Of the reading that was seen. */
  token: z.string().min(1).max(64),
  keys: z.array(z.string().min(1).max(200)).min(1).max(MAX_PARTS),
  /** Whether rules answer followers at once; else they come switched off. */
  answerAtOnce: z.boolean(),
  /** Of the menu draft that was seen. */
  draftRevision: z.number().int().min(0),
});
