import { listTemplatesAction } from "@/lib/articles/templates/actions";
import type { PageOfTemplates } from "@/lib/articles/templates/types";
import type { ActionResult } from "@/lib/platform/action";
import { askAction } from "@/lib/ui/ask-action";

/** A page of the account's blocks that was asked for; `after` is where it begins, "" for the first. */
export type AskedBlocks = { after: string; rows: Promise<ActionResult<PageOfTemplates>> };

/** Asks for a page of the account's blocks. An action: never to be called while something is drawn. */
export function askBlocks(accountId: string, search: string, after = ""): AskedBlocks {
  return { after, rows: askAction(() => listTemplatesAction(accountId, { kind: "block", search, after })) };
}
