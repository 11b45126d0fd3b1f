import { isPostgres } from "@/lib/platform/db/dialect";
import { type Sql, sql } from "@/lib/platform/db/sql";

// What raw queries read out of the JSON of a delivery. Texts, and null where a message has no such field.

/** The scene of a code: of a scan, or of a follow through one. */
export const SCENE = ofMessage("scene");
/** When it happened, as WeChat says, in seconds. */
export const CREATE_TIME = ofMessage("createTime");
/** WeChat's id of the menu that was tapped, where the event carries one. */
export const MENU_ID = ofMessage("menuId");
/** What the tapped button sends: its key, its address or its page. */
export const TARGET = sql`coalesce(${ofMessage("key")}, ${ofMessage("url")}, ${ofMessage("pagePath")})`;
/** The words of the rule that answered; the follower's own may be anything, a telephone number too. */
export const KEYWORD = isPostgres
  ? sql`"verdict" -> 'trigger' ->> 'text'`
  : sql`"verdict" ->> '$.trigger.text'`;

function ofMessage(name: string): Sql {
  return isPostgres ? sql`"message" ->> ${name}` : sql`"message" ->> ${`$.${name}`}`;
}
