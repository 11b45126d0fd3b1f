"use client";

import { useEffect, useRef, useState } from "react";
import { readMenuDraftAction, saveMenuDraftAction } from "@/lib/menu/actions";
import type { MenuDocument } from "@/lib/menu/document";
import type { DraftState } from "@/lib/menu/types";

/** What the server has. */
type Base = { document: MenuDocument; revision: number };
/** The same as the state, for what runs later: one save at a time, and never of an old state. */
type Latest = { base: Base; menu: MenuDocument; saving: Promise<boolean> | null };

/** Sends what is on the screen when it is told to, and knows what the server has. */
export function useDraftSender(accountId: string, draft: DraftState, menu: MenuDocument) {
  const [base, setBase] = useState<Base>({ document: draft.document, revision: draft.revision });
  const [theirs, setTheirs] = useState<DraftState | null>(null);
  const [isSaving, setSaving] = useState(false);
  const [failures, setFailures] = useState(0);
  const latest = useRef<Latest>({ base, menu, saving: null });
  useEffect(() => {
    latest.current.menu = menu;
  }, [menu]);

  /** What is on the screen from now on comes after this version of the server. */
  const settle = (next: Base) => {
    latest.current.base = next;
    setBase(next);
    setFailures(0);
    setTheirs(null);
  };
  const send = async (): Promise<boolean> => {
    const { menu: sent, base: from } = latest.current;
    setSaving(true);
    const answer = await sendDraft(accountId, sent, from.revision);
    setSaving(false);
    if (answer.type === "saved") {
      settle({ document: sent, revision: answer.revision });
      return true;
    }
    if (answer.type === "conflict") setTheirs(answer.theirs);
    setFailures((count) => count + 1);
    return false;
  };
  return {
    base,
    /** Somebody else's draft, while it is not decided what becomes of the two. */
    theirs,
    setTheirs,
    isSaving,
    failures,
    settle,
    /** What is unsaved at this moment, and the revision that it was typed into; null when all is saved. */
    peek: () => {
      const { menu: now, base: from } = latest.current;
      return now === from.document ? null : { menu: now, revision: from.revision };
    },
    /** @returns whether it worked */
    sendOnce: (): Promise<boolean> => {
      const { current } = latest;
      current.saving ??= send().finally(() => {
        current.saving = null;
      });
      return current.saving;
    },
    revision: () => latest.current.base.revision,
  };
}

type SendingAnswer =
  | { type: "saved"; revision: number }
  | { type: "conflict"; theirs: DraftState }
  | { type: "failed" };

/** Sends the draft once. Where somebody else was faster, their draft comes back. */
async function sendDraft(
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
