import { z } from "zod";
import { menuSchema } from "./account";
import type { Database } from "./database";
import { jsonColumn } from "./json-column";

/** Who gets the menu; null is everybody. The platform's codes for a client are 1 iOS, 2 Android, 3 others. */
const matchRuleSchema = z.object({
  tagId: z.number().nullable(),
  client: z.enum(["1", "2", "3"]).nullable(),
});
const docSchema = z.object({ menu: menuSchema, rule: matchRuleSchema });
const row = z
  .object({ menuId: z.number(), doc: jsonColumn(docSchema) })
  .transform(({ menuId, doc }) => ({ menuId, ...doc }));

export type MatchRule = z.infer<typeof matchRuleSchema>;
export type ConditionalMenu = z.infer<typeof row>;

/** Menus for some followers. Their ids rise, so the newest has the highest. */
export function createConditionalMenuStore(db: Database) {
  return {
    /** Newest first, which is the order of matching (Custom menus › Conditional menus). */
    list: (appId: string): ConditionalMenu[] =>
      db.all(row, "SELECT menuId, doc FROM conditionalMenu WHERE appId = ? ORDER BY menuId DESC", appId),
    add: (appId: string, { menuId, ...doc }: ConditionalMenu): void => {
      db.run("INSERT INTO conditionalMenu VALUES (?, ?, ?)", appId, menuId, JSON.stringify(doc));
    },
    /** Whether there was one. */
    remove: (appId: string, menuId: number): boolean =>
      db.run("DELETE FROM conditionalMenu WHERE appId = ? AND menuId = ?", appId, menuId) > 0,
    clear: (appId: string): void => {
      db.run("DELETE FROM conditionalMenu WHERE appId = ?", appId);
    },
  };
}
