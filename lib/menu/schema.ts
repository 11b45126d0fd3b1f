import { z } from "zod";
import { rule } from "@/lib/platform/i18n/form-errors";
import { KEYED_ACTIONS, type MenuDocument } from "./document";
import { MAX_BUTTONS, MAX_ITEMS } from "./limits";
import { PLATFORMS } from "./types";

// A menu that is being edited may have holes and texts that are too long: checks.ts says what must change before it is
// published. Only what would break the editor is refused here.
const text = z.string().max(4000);
const id = z.string().regex(/^[\w-]{1,40}$/);

const actionSchema = z.discriminatedUnion("type", [
  z.object({ type: z.enum(KEYED_ACTIONS) }),
  z.object({ type: z.literal("view"), url: text }),
  z.object({ type: z.literal("miniprogram"), appId: text, pagePath: text, url: text }),
  z.object({ type: z.enum(["media", "viewLimited"]), mediaId: text, title: text }),
  z.object({ type: z.enum(["article", "articleViewLimited"]), articleId: text, title: text }),
]);

const leafSchema = z.object({ id, name: text, key: text, action: actionSchema.nullable() });

/** A menu as the database and forms hold it; no two buttons with one id. */
export const menuDocumentSchema: z.ZodType<MenuDocument, MenuDocument> = z
  .object({
    buttons: z.array(leafSchema.extend({ items: z.array(leafSchema).max(MAX_ITEMS) })).max(MAX_BUTTONS),
  })
  .refine(({ buttons }) => {
    const ids = buttons.flatMap((button) => [button.id, ...button.items.map((item) => item.id)]);
    return new Set(ids).size === ids.length;
  });

const revision = z.number().int().min(0);
const number = z.number().int().min(1);
const note = z.string().trim().max(200).default("");

export const nothingSchema = z.object({});
export const draftSaveSchema = z.object({ document: menuDocumentSchema, revision });
/** `basedOn` is the version that the person saw as the published one; nobody may have published since. */
export const draftPublicationSchema = z.object({ revision, note, basedOn: revision.optional() });
export const versionSchema = z.object({ number });
export const versionPublicationSchema = z.object({ number, note });
export const restorationSchema = z.object({ number, revision });
export const takeLiveSchema = z.object({ revision });
/** What a person types to say that they mean it: the account's name. */
export const deletionSchema = z.object({ typed: z.string().max(200) });

/** Without `id` a new menu; `revision` is the one that the form was filled from. */
export const conditionalSaveSchema = z
  .object({
    id: z.string().max(64).optional(),
    revision: revision.optional(),
    name: z.string().trim().min(1).max(60),
    tagId: z.number().int().nullable(),
    tagName: z.string().max(200).nullable(),
    platform: z.enum(PLATFORMS).nullable(),
    document: menuDocumentSchema,
  })
  .refine(({ tagId, platform }) => tagId !== null || platform !== null, {
    path: ["tagId"],
    params: rule({ zh: "标签和手机系统至少选一项", en: "Choose a tag or a kind of phone" }),
  });

/** What is live of a conditional menu. */
export const publishedConditionalSchema = z.object({
  tagId: z.number().nullable(),
  platform: z.enum(PLATFORMS).nullable(),
  document: menuDocumentSchema,
});

export const menuScheduleSchema = z.object({
  /** A version, or what the draft is now. */
  number: number.optional(),
  publishAt: z.date(),
  revertAt: z.date().nullable(),
  ifMissed: z.enum(["run", "skip"]),
});
export const scheduleIdSchema = z.object({ id: z.string().min(1).max(64) });

export const conditionalIdSchema = z.object({ id: z.string().min(1).max(64) });
export const conditionalOrderSchema = z.object({ ids: z.array(z.string().min(1).max(64)).max(200) });
/** `platform` is the follower's phone, where somebody knows it. */
export const matchTrialSchema = z.object({
  openid: z.string().trim().min(1).max(128),
  platform: z.enum(PLATFORMS).optional(),
});
