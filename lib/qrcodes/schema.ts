import { z } from "zod";
import { rule } from "@/lib/platform/i18n/form-errors";

// Limits: developers.weixin.qq.com › Account management › QR codes with parameters.

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export const MIN_SECONDS = MINUTE;
export const MAX_SECONDS = 30 * DAY;
export const MAX_SCENE = 64;
export const MAX_NAME = 60;
/** How many permanent codes WeChat gives one account, ever: they cannot be deleted. */
export const MAX_PERMANENT = 100_000;

const sceneSchema = z
  .string()
  .trim()
  .max(MAX_SCENE)
  .refine((scene) => !/\p{Cc}/u.test(scene), {
    params: rule({ zh: "不能有换行等看不见的字符", en: "No line breaks or other invisible characters" }),
  });

const partSchema = z.number().int().min(0).max(MAX_SECONDS);
export const durationSchema = z.object({ days: partSchema, hours: partSchema, minutes: partSchema });
export type Duration = z.output<typeof durationSchema>;

/** A code to make. An empty scene leaves the choice to us. */
export const qrCodeSchema = z
  .object({
    name: z.string().trim().min(1).max(MAX_NAME),
    lifetime: z.enum(["temporary", "permanent"]),
    duration: durationSchema,
    scene: sceneSchema,
  })
  .superRefine(({ lifetime, duration }, context) => {
    const seconds = secondsOf(duration);
    if (lifetime === "permanent" || (seconds >= MIN_SECONDS && seconds <= MAX_SECONDS)) return;
    context.addIssue({ code: "custom", path: ["duration", "days"], params: WRONG_DURATION });
  });
export type QrCodeValues = z.output<typeof qrCodeSchema>;

/** What was typed into the form, finished or not. */
export const qrCodeDraftSchema = z.object({
  name: z.string(),
  lifetime: z.enum(["temporary", "permanent"]),
  duration: durationSchema,
  scene: z.string(),
});

/** The whole duration in seconds. */
export function secondsOf({ days, hours, minutes }: Duration): number {
  return days * DAY + hours * HOUR + minutes * MINUTE;
}

const WRONG_DURATION = rule({ zh: "有效期要在 1 分钟到 30 天之间", en: "Between 1 minute and 30 days" });
