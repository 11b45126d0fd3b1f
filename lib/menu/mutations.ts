import type { z } from "zod";
import type { ActionContext } from "@/lib/auth/admin-action";
import type { Refusal } from "@/lib/platform/action";
import { db } from "@/lib/platform/db/db";
import { getDraft } from "./data";
import type { draftSaveSchema } from "./schema";
import { writeDraft } from "./writes";

/** Keeps what was typed, unless somebody else saved since. Not audited: it happens at every pause in typing. */
export async function saveDraft(
  context: ActionContext,
  { document, revision }: z.output<typeof draftSaveSchema>,
): Promise<{ revision: number } | Refusal> {
  const { baseNumber } = revision === 0 ? await getDraft(context.accountId) : { baseNumber: undefined };
  return writeDraft(db, context, { document, revision, baseNumber });
}
