"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { readMenuDraftAction, saveMenuDraftAction } from "@/lib/menu/actions";
import type { MenuDocument } from "@/lib/menu/document";
import { type SendingAnswer, type SendMenu, startDraftSender } from "@/lib/menu/editor/draft-sender";
import type { DraftState } from "@/lib/menu/types";
import { whileSignedIn } from "@/lib/ui/signed-out";

/** Sends what is on the screen when it is told to, and knows what the server has. */
export function useDraftSender(accountId: string, draft: DraftState, menu: MenuDocument) {
  const [sender] = useState(() => {
    const send: SendMenu = (document, revision) => sendDraft(accountId, document, revision);
    return startDraftSender(draft, send);
  });
  const state = useSyncExternalStore(sender.subscribe, sender.state, sender.state);
  useEffect(() => sender.show(menu), [sender, menu]);
  return { sender, ...state, unsaved: state.isInDoubt || menu !== state.base.document ? menu : null };
}

/** Sends the draft once. Where somebody else was faster, their draft comes back. */
async function sendDraft(
  accountId: string,
  document: MenuDocument,
  revision: number,
): Promise<SendingAnswer> {
  try {
    // It runs by itself: somebody who has put the sign-in off is left alone.
    const result = await whileSignedIn(() => saveMenuDraftAction(accountId, { document, revision }), {
      isByItself: true,
    });
    if (result.ok) return { type: "saved", revision: result.data.revision };
    if (result.code === "signed-out") return { type: "signed-out" };
    if (result.code !== "conflict") return { type: "refused" };
    const now = await readMenuDraftAction(accountId, {});
    return now.ok ? { type: "conflict", theirs: now.data } : { type: "refused" };
  } catch {
    // The network is gone; whoever calls tries again.
    return { type: "unanswered" };
  }
}
