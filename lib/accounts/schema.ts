import { z } from "zod";
import { rule } from "@/lib/platform/i18n/form-errors";
import type { Localized } from "@/lib/platform/i18n/locale";
import { retentionSchema } from "@/lib/platform/retention";
import { ACCOUNT_KINDS, WIRE_MODES } from "./types";

// The forms of the identifiers: developers.weixin.qq.com › Official Accounts › Server configuration, Basic information.
const APP_ID = {
  pattern: /^wx[0-9a-f]{16}$/,
  words: { zh: "AppID 以 wx 开头，共 18 位", en: "An AppID begins with wx and has 18 characters" },
};
const ORIGINAL_ID = {
  pattern: /^gh_[0-9a-f]{12}$/,
  words: { zh: "原始 ID 以 gh_ 开头，共 15 位", en: "An original ID begins with gh_ and has 15 characters" },
};
const APP_SECRET = {
  pattern: /^[0-9a-f]{32}$/,
  words: {
    zh: "AppSecret 是 32 位，只有 0–9 和 a–f",
    en: "An AppSecret has 32 characters, only 0–9 and a–f",
  },
};
const TOKEN = {
  pattern: /^[A-Za-z0-9]{3,32}$/,
  words: { zh: "Token 是 3 到 32 位的字母或数字", en: "A Token has 3 to 32 letters and digits" },
};
const AES_KEY = {
  pattern: /^[A-Za-z0-9]{43}$/,
  words: { zh: "EncodingAESKey 是 43 位的字母或数字", en: "An EncodingAESKey has 43 letters and digits" },
};

type Form = { pattern: RegExp; words: Localized };

const name = z.string().trim().min(1).max(50);
const mode = z.enum(WIRE_MODES);

/** Everything that connects an account, as it is first entered. */
export const connectionSchema = z.object({
  name,
  kind: z.enum(ACCOUNT_KINDS),
  appId: required(APP_ID, toLowerCase),
  originalId: required(ORIGINAL_ID, toLowerCase),
  appSecret: required(APP_SECRET, toLowerCase),
  token: required(TOKEN),
  encodingAesKey: required(AES_KEY),
  mode,
});
export type NewConnection = z.output<typeof connectionSchema>;

/** An account of WeChat itself; those of the pretend platform are made, not connected. */
export const newAccountSchema = connectionSchema.extend({ kind: z.enum(ACCOUNT_KINDS).exclude(["sandbox"]) });

/** An account of the pretend platform: the rest is made up. */
export const newSandboxAccountSchema = z.object({ name, mode });

/** A change to a connection. A secret that is left blank stays what it is. */
export const settingsSchema = connectionSchema.extend({
  appSecret: blankOr(APP_SECRET, toLowerCase),
  token: blankOr(TOKEN),
  encodingAesKey: blankOr(AES_KEY),
});
export type Settings = z.output<typeof settingsSchema>;

/** With the version of the settings that the person saw, so that nobody's change is overwritten unseen. */
export const settingsChangeSchema = settingsSchema.extend({ version: z.string() });

export const MESSAGE_DAYS = ["30", "90", "180", "365", "730", "1095"] as const;

/** How long messages are kept. */
export const messageRetentionSchema = z.object({ keepMessagesDays: retentionSchema(MESSAGE_DAYS) });

/** What is typed, in the form that is stored; people paste with blanks, and from places that capitalize. */
function required({ pattern, words }: Form, normalize = asItIs) {
  return z
    .string()
    .trim()
    .min(1)
    .transform(normalize)
    .refine((text) => pattern.test(text), { params: rule(words) });
}

function blankOr({ pattern, words }: Form, normalize = asItIs) {
  return z
    .string()
    .trim()
    .transform(normalize)
    .refine((text) => text === "" || pattern.test(text), { params: rule(words) });
}

function asItIs(text: string): string {
  return text;
}

function toLowerCase(text: string): string {
  return text.toLowerCase();
}
