import { readMenuDraftAction, saveMenuDraftAction } from "@/lib/menu/actions";
import type { MenuDocument } from "@/lib/menu/document";
import type { DraftState } from "@/lib/menu/types";

type SendingAnswer =
  | { type: "saved"; revision: number }
  | { type: "conflict"; theirs: DraftState }
  | { type: "failed" };

/** Sends the draft once. Where somebody else was faster, their draft comes back. */
export async function sendDraft(
  accountId: string,
  document: MenuDocument,
  revision: number,
): Promise<SendingAnswer> {
  try {
    const result = await saveMenuDraftAction(accountId, { document, revision });
    if (result.ok) return { type: "saved", revision: result.data.revision };
    if (result.code !== "conflict") return { type: "failed" };
    const now = await readMenuDraftAction(accountId, {});
    return now.ok ? { type: "conflict", theirs: now.data } : { type: "failed" };
  } catch {
    // The network is gone; whoever calls tries again.
    return { type: "failed" };
  }
}
