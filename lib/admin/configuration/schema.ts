import { z } from "zod";
import { articleSchema } from "@/lib/articles/schema";
import { menuSchema } from "@/lib/menu/wire-schema";
import { rule } from "@/lib/platform/i18n/form-errors";
import { isSceneNumber } from "@/lib/qrcodes/checks";
import { PLAIN_SETTINGS } from "@/lib/qrcodes/code-settings";
import { MAX_SECONDS, MIN_SECONDS } from "@/lib/qrcodes/limits";
import { codeSettingsSchema, qrCodeSchema } from "@/lib/qrcodes/schema";
import { checkedRuleSchema } from "@/lib/replies/checked-rule";
import { LIMITS } from "@/lib/replies/limits";
import { replySchema } from "@/lib/replies/schema";

const MAX_KEY = 40;

/** How the file names an article: by a name of its author's choice, or by the id of an article that exists. */
const articleKeySchema = z.string().trim().min(1).max(MAX_KEY);

// A news reply names its articles by key; all other replies are in the file what they are everywhere.
const newsByKeySchema = z.object({
  type: z.literal("news"),
  articles: z.array(articleKeySchema).min(1).max(LIMITS.articles),
});
const [text, image, voice, video, music, , transfer, none] = replySchema.options;
const fileReplySchema = z.discriminatedUnion("type", [
  text,
  image,
  voice,
  video,
  music,
  newsByKeySchema,
  transfer,
  none,
]);

const fileArticleSchema = z.object({ key: articleKeySchema, ...articleSchema.shape });
const fileRuleSchema = z.object({
  ...checkedRuleSchema.shape,
  replies: z.array(fileReplySchema).max(LIMITS.replies),
});

const fileRepliesSchema = z.array(fileReplySchema).max(LIMITS.replies);
/** What a code is that says nothing else. */
const PLAIN_CODE = {
  ...PLAIN_SETTINGS,
  sceneKind: "text",
  lifetime: "permanent",
  expireSeconds: MAX_SECONDS,
  paused: false,
};
const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const { scene, sceneKind, lifetime } = qrCodeSchema.shape;
const fileCodeSchema = z.preprocess(
  (given) => (isObject(given) ? { ...PLAIN_CODE, ...given } : given),
  z
    .object({
      ...codeSettingsSchema.shape,
      scene: scene.min(1),
      sceneKind,
      lifetime,
      /** Of a temporary code, when it is made. */
      expireSeconds: z.number().int().min(MIN_SECONDS).max(MAX_SECONDS),
      replies: fileRepliesSchema,
      followReplies: fileRepliesSchema.nullable(),
      pausedReplies: fileRepliesSchema,
      endsAt: z.iso.datetime({ offset: true }).nullable(),
      paused: z.boolean(),
    })
    .refine((code) => code.sceneKind === "text" || isSceneNumber(code.scene), {
      path: ["scene"],
      params: rule({
        zh: "请填 1 到 100000 的整数",
        en: "A whole number from 1 to 100000, in double quotes",
      }),
    }),
);

/** A whole file of `apply`. A part that is left out is left as it is; an empty list empties it. See docs/apply.md. */
export const configurationSchema = z.object({
  articles: z.array(fileArticleSchema).superRefine(refuseRepeated("key")).optional(),
  rules: z.array(fileRuleSchema).superRefine(refuseRepeated("name")).optional(),
  codes: z.array(fileCodeSchema).superRefine(refuseRepeated("scene")).optional(),
  /** In WeChat's own form, {"button":[…]}. */
  menu: menuSchema.optional(),
});

export type Configuration = z.output<typeof configurationSchema>;
export type FileArticle = z.output<typeof fileArticleSchema>;
export type FileRule = z.output<typeof fileRuleSchema>;
export type FileCode = z.output<typeof fileCodeSchema>;
export type FileReply = z.output<typeof fileReplySchema>;

/** Everything is found again by its key, name or scene, so no two may share one. */
function refuseRepeated<Field extends string>(field: Field) {
  return (items: readonly Record<Field, string>[], context: z.RefinementCtx) => {
    const firstPlaces = new Map<string, number>();
    for (const [place, item] of items.entries()) {
      const first = firstPlaces.get(item[field]);
      if (first === undefined) firstPlaces.set(item[field], place);
      else context.addIssue({ code: "custom", path: [place, field], params: sameAs(first) });
    }
  };
}

function sameAs(place: number) {
  return rule({ zh: `和第 ${place + 1} 个重复`, en: `The same as of number ${place + 1}` });
}
