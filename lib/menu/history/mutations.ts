import type { z } from "zod";
import { recordAudit } from "@/lib/audit/record";
import type { ActionContext } from "@/lib/auth/admin-action";
import { getDraft, getVersion } from "@/lib/menu/data";
import type { restorationSchema } from "@/lib/menu/schema";
import type { DraftState } from "@/lib/menu/types";
import { writeDraft } from "@/lib/menu/writes";
import { Refusal } from "@/lib/platform/action";
import { inTransaction } from "@/lib/platform/db/transaction";

/** Makes a version the draft; followers notice nothing. */
export async function restoreVersion(
  context: ActionContext,
  { number, revision }: z.output<typeof restorationSchema>,
): Promise<DraftState | Refusal> {
  const { accountId, actor, locale } = context;
  const version = await getVersion(accountId, number, locale);
  if (!version) return new Refusal("not-found", NO_VERSION);
  const { document } = version;
  const writeResult = await inTransaction(async (tx) => {
    const result = await writeDraft(tx, context, { document, revision, baseNumber: number });
    if (result instanceof Refusal) return result;
    const detail = { number };
    await recordAudit(tx, { actor, accountId, event: "menu.restored", subject: `#${number}`, detail });
    return result;
  });
  return writeResult instanceof Refusal ? writeResult : getDraft(accountId);
}

const NO_VERSION = { zh: "没有这个版本。", en: "There is no such version." };
