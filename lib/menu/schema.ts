import { z } from "zod";
import {
  ACTION_FIELDS,
  ACTION_TYPE_NAMES,
  type ActionFieldName,
  type ButtonAction,
  makeAction,
  rowOf,
} from "./action-types";
import type { MenuDocument } from "./document";
import { MAX_BUTTONS, MAX_ITEMS } from "./limits";
import { LOSS_REASONS } from "./types";

// A menu that is being edited may have holes and texts that are too long: checks.ts says what must change before it is
// published. Only what would break the editor is refused here.
const text = z.string().max(4000);
const id = z.string().regex(/^[\w-]{1,40}$/);

const typedSchema = z.looseObject({ type: z.enum(ACTION_TYPE_NAMES) });
const actionSchema = z
  .custom<ButtonAction>(hasItsFields)
  .transform((action) => makeAction(action.type, action));

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

/** What a draft lacks of the live menu; a list that a later version wrote is none here. */
export const lossesSchema = z
  .array(z.object({ name: z.string(), why: z.enum(LOSS_REASONS) }))
  .nullable()
  .catch(null)
  .transform((losses) => losses ?? []);

/** How often a draft was saved; 0 before the first time. */
export const revisionSchema = z.number().int().min(0);
export const versionNumberSchema = z.number().int().min(1);

export const nothingSchema = z.object({});
export const draftSaveSchema = z
  .object({ document: menuDocumentSchema, revision: revisionSchema })
  .meta({ isDraft: true });

const sent = z.array(menuDocumentSchema);

/** What a browser keeps of a menu that is not saved. Earlier versions of the desk kept it as `menu`. */
export const keptMenuSchema = z.union([
  z.object({ document: menuDocumentSchema, sent }),
  z
    .object({ menu: menuDocumentSchema, sent })
    .transform(({ menu, ...kept }) => ({ document: menu, ...kept })),
]);

function hasItsFields(action: unknown): boolean {
  const { data } = typedSchema.safeParse(action);
  // What WeChat is not told is for the people of the desk: menus of earlier versions have less of it.
  const isText = (field: ActionFieldName) =>
    text.safeParse(data?.[field] ?? (ACTION_FIELDS[field].wire === null ? "" : undefined)).success;
  return data !== undefined && rowOf(data.type).fields.every(isText);
}

/** `revision` is of the draft that the version is to replace. */
export const restorationSchema = z.object({ number: versionNumberSchema, revision: revisionSchema });

/** `revision` is of the draft that the live menu is to replace. */
export const takeLiveSchema = z.object({ revision: revisionSchema });
