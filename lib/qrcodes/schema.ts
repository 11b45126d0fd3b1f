import { z } from "zod";
import { rule } from "@/lib/platform/i18n/form-errors";
import type { Localized } from "@/lib/platform/i18n/locale";
import { LIMITS, REPLY_MODES } from "@/lib/replies/limits";
import { replySchema, ruleDraftSchema } from "@/lib/replies/schema";
import { checkName, checkNote, checkOneLine, checkScene, checkWord, isSceneNumber } from "./checks";
import { MAX_LABELS, MAX_SECONDS, MAX_TAG_BYTES, MAX_TAGS, MIN_SECONDS, secondsOf } from "./limits";
import { LIFETIMES, type ListedCode, SCENE_KINDS, type SceneKind } from "./types";

/** A text that a check of ours passes. */
const checked = (check: (text: string) => Localized | null) =>
  z
    .string()
    .trim()
    .superRefine((text, context) => {
      const words = check(text);
      if (words) context.addIssue({ code: "custom", params: rule(words) });
    });

/** A scene as text; empty leaves the choice to us. */
export const sceneSchema = checked(checkScene);

const partSchema = z.number().int().min(0).max(MAX_SECONDS);
export const durationSchema = z.object({ days: partSchema, hours: partSchema, minutes: partSchema });

/** WeChat's tags on a follower: an id, and the name that staff know it by. */
export const codeTagSchema = z.object({ id: z.number().int().min(1), name: z.string().max(100) });
export type CodeTag = z.output<typeof codeTagSchema>;

/** A folder or an owner; empty for none. */
export const wordSchema = checked(checkWord);
/** Each label stands on a code once. */
const labelsSchema = z
  .array(wordSchema.min(1))
  .overwrite((labels) => [...new Set(labels)])
  .max(MAX_LABELS);
const repliesSchema = z.array(replySchema).max(LIMITS.replies);

/** What staff decide about a code and can change at any time: everything that WeChat does not freeze. */
export const codeSettingsSchema = z.object({
  name: checked(checkName).min(1),
  folder: wordSchema,
  owner: wordSchema,
  note: checked(checkNote),
  labels: labelsSchema,
  replyMode: z.enum(REPLY_MODES),
  /** For followers who scan; empty: the rules answer. */
  replies: repliesSchema,
  /** For those who follow through the code; null: the same. */
  followReplies: repliesSchema.nullable(),
  /** Whether new followers get the general welcome as well. */
  alsoWelcome: z.boolean(),
  /** While the code is paused, archived or over. Empty: as if it had no reply. */
  pausedReplies: repliesSchema,
  tags: z.array(codeTagSchema).max(MAX_TAGS),
  endsAt: z.iso.datetime().nullable(),
  renews: z.boolean(),
});
export type CodeSettings = z.output<typeof codeSettingsSchema>;

/** A code with all that staff decide about it. */
export type QrCode = ListedCode &
  Omit<CodeSettings, "endsAt"> & {
    sceneKind: SceneKind;
    paused: boolean;
    renewedAt: Date | null;
    /** Since when it has had its present purpose; null: from its beginning. */
    reusedAt: Date | null;
    revision: number;
    updatedAt: Date;
  };

/** What is stored now; `changedBy` is null when nobody changed it lately. */
export type SavedCode = { code: QrCode; changedBy: string | null };

/** A code to make. */
export const qrCodeSchema = codeSettingsSchema
  .extend({
    lifetime: z.enum(LIFETIMES),
    duration: durationSchema,
    sceneKind: z.enum(SCENE_KINDS),
    scene: sceneSchema,
  })
  .superRefine(({ lifetime, duration, scene, sceneKind }, context) => {
    const seconds = secondsOf(duration);
    if (lifetime === "temporary" && (seconds < MIN_SECONDS || seconds > MAX_SECONDS))
      context.addIssue({ code: "custom", path: ["duration", "days"], params: WRONG_DURATION });
    if (sceneKind === "number" && scene !== "" && !isSceneNumber(scene))
      context.addIssue({ code: "custom", path: ["scene"], params: WRONG_NUMBER });
  });
export type QrCodeValues = z.output<typeof qrCodeSchema>;

const WRONG_DURATION = rule({ zh: "有效期要在 1 分钟到 30 天之间", en: "Between 1 minute and 30 days" });
const WRONG_NUMBER = rule({
  zh: "请填 1 到 100000 的整数，不要有前面的 0",
  en: "A whole number from 1 to 100000, without leading zeros",
});

const codeId = z.string().refine(isCodeId);

/** Whether it can be the id of a code; anything else, such as from an address, need not be looked for. */
export function isCodeId(id: string): boolean {
  return /^[\w-]{1,64}$/.test(id);
}

/** How many codes can be changed at once: those of a page, and then some. */
const MAX_AT_ONCE = 500;
const codeIds = z.array(codeId).min(1).max(MAX_AT_ONCE);

/** A tag of WeChat to be made. */
export const newTagSchema = z.object({
  name: checked(checkOneLine)
    .min(1)
    .refine((name) => new TextEncoder().encode(name).length <= MAX_TAG_BYTES, {
      params: rule({
        zh: "标签太长：微信最多接受 10 个汉字，或 30 个字母",
        en: "Too long: WeChat takes 30 letters or 10 Chinese characters",
      }),
    }),
});

/** `revision` is the one that the form was filled from. */
export const codeUpdateSchema = codeSettingsSchema.extend({ id: codeId, revision: z.number().int() });
export const codeIdSchema = z.object({ id: codeId });
export const codePauseSchema = z.object({ id: codeId, paused: z.boolean() });
export const codeArchiveSchema = z.object({ ids: codeIds, archived: z.boolean() });
export const codeMoveSchema = z.object({ ids: codeIds, folder: wordSchema });
export const nothingSchema = z.object({});

/** Whatever number was typed; one that was none ("1e999") is kept as nothing. */
const draftNumber = z.number().catch(0);
const draftReplies = ruleDraftSchema.shape.replies;

/** What was typed into the form, finished or not: its values without the rules of their texts. */
export const qrCodeDraftSchema = z.object({
  ...qrCodeSchema.shape,
  name: z.string(),
  folder: z.string(),
  owner: z.string(),
  note: z.string(),
  labels: z.array(z.string()),
  replies: draftReplies,
  followReplies: draftReplies.nullable(),
  pausedReplies: draftReplies,
  tags: z.array(codeTagSchema),
  endsAt: z.string().nullable(),
  duration: z.object({ days: draftNumber, hours: draftNumber, minutes: draftNumber }),
  scene: z.string(),
});
