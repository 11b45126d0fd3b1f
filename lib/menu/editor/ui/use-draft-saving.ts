"use client";

import { useEffect, useEffectEvent } from "react";
import type { MenuDocument } from "@/lib/menu/document";
import { judgeKept } from "@/lib/menu/editor/draft-sender";
import { editorMessages } from "@/lib/menu/editor/messages";
import type { DraftState } from "@/lib/menu/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { isSameValue } from "@/lib/ui/draft-storage";
import { notifyFailure } from "@/lib/ui/notify";
import { askSignIn, onSignedInAgain } from "@/lib/ui/signed-out";
import { useDraftSender } from "./use-draft-sender";
import { useKeptMenu } from "./use-kept-menu";
import { useOthersDrafts } from "./use-others-drafts";

const PAUSE = 800;
const RETRY_PAUSE = 8000;

export type DraftSaving = ReturnType<typeof useDraftSaving>;

type DraftSavingOptions = {
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

/**
 * Saves the draft a moment after each change, again and again until it has worked, and keeps it in this browser until
 * then. When somebody else has saved meanwhile it stops and holds both versions.
 */
export function useDraftSaving(options: DraftSavingOptions) {
  const { accountId, draft, published, menu, onFound, onSavedElsewhere } = options;
  const t = useMessages(editorMessages).save;
  const { sender, base, theirs, isSaving, isSignedOut, unsaved, failures } = useDraftSender(
    accountId,
    draft,
    menu,
  );
  useKeptMenu({
    name: `menu.${accountId}`,
    sender,
    onFound: (kept) => {
      const verdict = judgeKept(kept, draft);
      if (verdict === "known") return false;
      sender.resume(kept, verdict === "conflict" ? draft : null);
      if (!isSameValue(kept.values.menu, draft.document)) onFound(kept.values.menu);
      return true;
    },
  });

  useOthersDrafts({ accountId, sender, published, onSavedElsewhere });

  const saveAll = async (): Promise<boolean> => {
    if (theirs) return false;
    while (sender.peek()) if (!(await sender.sendOnce())) return false;
    return true;
  };
  const retry = () => {
    if (sender.peek() && !theirs) void sender.sendOnce();
  };
  const saveLater = useEffectEvent(retry);
  useEffect(() => {
    if (!unsaved || theirs || isSaving) return;
    const timer = setTimeout(saveLater, failures > 0 ? RETRY_PAUSE : PAUSE);
    return () => clearTimeout(timer);
  }, [unsaved, theirs, isSaving, failures]);
  useEffect(() => {
    const onBack = () => saveLater();
    window.addEventListener("online", onBack);
    const stop = onSignedInAgain(onBack);
    return () => {
      window.removeEventListener("online", onBack);
      stop();
    };
  }, []);

  return {
    status: statusOf({
      isUnsaved: unsaved !== null,
      isSaving,
      failures,
      isSignedOut,
      conflict: theirs && (theirs.isOwn ? "conflictOwn" : "conflict"),
    }),
    base,
    theirs,
    settle: sender.settle,
    /** Has somebody sign in first, where that is what is missing. */
    retry: () => void (isSignedOut ? askSignIn() : retry()),
    /** Saves what is not saved yet. @returns the draft's revision; null when it could not be saved, which is said */
    flush: async (): Promise<number | null> => {
      if (isSignedOut && !(await askSignIn())) return null;
      if (await saveAll()) return sender.state().base.revision;
      notifyFailure(t.failed);
      return null;
    },
  };
}

type Facts = {
  isUnsaved: boolean;
  isSaving: boolean;
  failures: number;
  isSignedOut: boolean;
  /** Whose draft is in the way. */
  conflict: "conflict" | "conflictOwn" | null;
};

/** Whether the draft is safe. */
type SaveStatus = "saved" | "waiting" | "saving" | "failed" | "signedOut" | "conflict" | "conflictOwn";

function statusOf({ isUnsaved, isSaving, failures, isSignedOut, conflict }: Facts): SaveStatus {
  if (conflict) return conflict;
  if (isSaving) return "saving";
  if (!isUnsaved) return "saved";
  if (isSignedOut) return "signedOut";
  return failures > 0 ? "failed" : "waiting";
}
