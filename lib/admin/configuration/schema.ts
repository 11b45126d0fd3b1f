import { z } from "zod";
import { LIMITS as ARTICLE_LIMITS } from "@/lib/articles/limits";
import { articleSchema } from "@/lib/articles/schema";
import { articleSetSchema, setMembersSchema } from "@/lib/articles/sets/schema";
import { menuSchema } from "@/lib/menu/wire-schema";
import { rule } from "@/lib/platform/i18n/form-errors";
import { isSceneNumber } from "@/lib/qrcodes/checks";
import { PLAIN_SETTINGS } from "@/lib/qrcodes/code-settings";
import { MAX_SECONDS, MIN_SECONDS } from "@/lib/qrcodes/limits";
import { codeSettingsSchema, qrCodeSchema } from "@/lib/qrcodes/schema";
import { checkedRuleSchema } from "@/lib/replies/checked-rule";
import { LIMITS } from "@/lib/replies/limits";
import { replySchema } from "@/lib/replies/schema";
import {
  fileMediaSchema,
  fileTemplateSchema,
  fileWrittenSchema,
  filingShape,
  keySchema,
  MEDIA_PICTURE,
} from "./written-schema";

// A news reply names its articles, or its set, by key; all other replies are in the file what they are everywhere.
const newsByKeySchema = z.object({
  type: z.literal("news"),
  articles: z.array(keySchema).min(1).max(LIMITS.articles),
});
const setByKeySchema = z.object({ type: z.literal("newsSet"), set: keySchema });
const [text, image, voice, video, music, , transfer, none] = replySchema.options;
// What is sent is a file of the library by its key, or WeChat's own id of what only WeChat has.
const { fileId: _, ...withoutFile } = image.shape;
const sent = { ...withoutFile, file: keySchema.optional() };
const isChosen = ({ file, mediaId }: { file?: string | undefined; mediaId?: string | undefined }) =>
  Boolean(file || mediaId);
const CHOOSE_FILE = {
  path: ["file"],
  params: rule({ zh: "请选择一个文件", en: "Name a file of media, or a mediaId" }),
};
const fileReplySchema = z.discriminatedUnion("type", [
  text,
  z.object({ ...sent, type: image.shape.type }).refine(isChosen, CHOOSE_FILE),
  z.object({ ...sent, type: voice.shape.type }).refine(isChosen, CHOOSE_FILE),
  z
    .object({
      ...sent,
      type: video.shape.type,
      title: video.shape.title,
      description: video.shape.description,
    })
    .refine(isChosen, CHOOSE_FILE),
  music,
  newsByKeySchema,
  transfer,
  none,
  setByKeySchema,
]);

/** A picture's address, or the key of a picture of the library after "media:". */
const pictureSchema = z.union([z.string().regex(MEDIA_PICTURE), articleSchema.shape.pictureUrl]);

const fileArticleSchema = z.object({
  key: keySchema,
  ...articleSchema.shape,
  pictureUrl: pictureSchema,
  /** Left as it is where the file does not say. */
  folder: z.string().trim().max(ARTICLE_LIMITS.folder).optional(),
  ...filingShape,
});
const fileSetSchema = z.object({
  key: keySchema,
  name: articleSetSchema.shape.name,
  articles: setMembersSchema,
});
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
  media: z.array(fileMediaSchema).superRefine(refuseRepeated("key")).optional(),
  /** Link cards. */
  articles: z.array(fileArticleSchema).superRefine(refuseRepeated("key")).optional(),
  /** What is written here. */
  written: z.array(fileWrittenSchema).superRefine(refuseRepeated("key")).optional(),
  templates: z
    .array(fileTemplateSchema)
    .superRefine(refuseRepeated("name", ({ kind, name }) => `${kind} ${name}`))
    .optional(),
  sets: z.array(fileSetSchema).superRefine(refuseRepeated("key")).optional(),
  rules: z.array(fileRuleSchema).superRefine(refuseRepeated("name")).optional(),
  codes: z.array(fileCodeSchema).superRefine(refuseRepeated("scene")).optional(),
  /** In WeChat's own form, {"button":[…]}. */
  menu: menuSchema.optional(),
});

export type Configuration = z.output<typeof configurationSchema>;
export type FileArticle = z.output<typeof fileArticleSchema>;
export type FileSet = z.output<typeof fileSetSchema>;
export type FileRule = z.output<typeof fileRuleSchema>;
export type FileCode = z.output<typeof fileCodeSchema>;
export type FileReply = z.output<typeof fileReplySchema>;

/** Everything is found again by its key, name or scene, so no two may share one. */
function refuseRepeated<Field extends string, Item extends Record<Field, string>>(
  field: Field,
  nameOf: (item: Item) => string = (item) => item[field],
) {
  return (items: readonly Item[], context: z.RefinementCtx) => {
    const firstPlaces = new Map<string, number>();
    for (const [place, item] of items.entries()) {
      const first = firstPlaces.get(nameOf(item));
      if (first === undefined) firstPlaces.set(nameOf(item), place);
      else context.addIssue({ code: "custom", path: [place, field], params: sameAs(first) });
    }
  };
}

function sameAs(place: number) {
  return rule({ zh: `和第 ${place + 1} 个重复`, en: `The same as of number ${place + 1}` });
}
