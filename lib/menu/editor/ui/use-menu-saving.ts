"use client";

import { readMenuDraftAction, saveMenuDraftAction } from "@/lib/menu/actions";
import type { MenuDocument } from "@/lib/menu/document";
import { editorMessages } from "@/lib/menu/editor/messages";
import type { MenuAnswer } from "@/lib/menu/editor/types";
import type { DraftState } from "@/lib/menu/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import type { KeptDocument } from "@/lib/ui/draft-sender";
import { notifyFailure } from "@/lib/ui/notify";
import { whileSignedIn } from "@/lib/ui/signed-out";
import { useDraftSaving } from "@/lib/ui/use-draft-saving";
import { useOthersDrafts } from "./use-others-drafts";

export type MenuSaving = ReturnType<typeof useMenuSaving>;

type MenuSavingOptions = {
  accountId: string;
  draft: DraftState;
  /** The number of the version that was published last; null without one. */
  published: number | null;
  /** What is on the screen. */
  menu: MenuDocument;
  /** Changes of an earlier visit that never reached the server are back. */
  onFound: (menu: MenuDocument) => void;
  /** Somebody has saved elsewhere while nothing was unsaved here. */
  onSavedElsewhere: (menu: MenuDocument) => void;
};

/** Saves the menu as it is edited, and brings here what is saved elsewhere. */
export function useMenuSaving(options: MenuSavingOptions) {
  const { accountId, draft, published, menu, onFound, onSavedElsewhere } = options;
  const t = useMessages(editorMessages).save;
  const saving = useDraftSaving<MenuDocument, DraftState>({
    name: `menu.${accountId}`,
    draft,
    document: menu,
    send: (document, revision) => sendMenu(accountId, document, revision),
    readKept: readKeptMenu,
    onFound,
  });
  const { sender, status, theirs } = saving;
  useOthersDrafts({ accountId, sender, published, onSavedElsewhere });
  return {
    ...saving,
    status: status === "conflict" && theirs?.isOwn ? ("conflictOwn" as const) : status,
    /** Saves what is not saved yet. @returns the draft's revision; null when it could not be saved, which is said */
    flush: async (): Promise<number | null> => {
      const revision = await saving.flush();
      if (revision === null) notifyFailure(t.failed);
      return revision;
    },
  };
}

/** Sends the draft once. Where somebody else was faster, their draft comes back. */
async function sendMenu(accountId: string, document: MenuDocument, revision: number): Promise<MenuAnswer> {
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

async function readKeptMenu(values: unknown): Promise<KeptDocument<MenuDocument> | null> {
  const { keptMenuSchema } = await import("@/lib/menu/schema");
  return keptMenuSchema.safeParse(values).data ?? null;
}
