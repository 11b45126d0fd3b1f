"use client";

import { useEffect, useEffectEvent } from "react";
import type { MenuDocument } from "@/lib/menu/document";
import { editorMessages } from "@/lib/menu/editor/messages";
import type { DraftState } from "@/lib/menu/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { removeDraft, writeDraft } from "@/lib/ui/draft-storage";
import { notifyFailure } from "@/lib/ui/notify";
import { useDraftSender } from "./use-draft-sender";
import { useKeptMenu } from "./use-kept-menu";

const PAUSE = 800;
const KEEPING_PAUSE = 200;
const RETRY_PAUSE = 8000;

export type DraftSaving = ReturnType<typeof useDraftSaving>;

type DraftSavingOptions = {
  accountId: string;
  draft: DraftState;
  /** What is on the screen. */
  menu: MenuDocument;
  /** Changes of an earlier visit that never reached the server are back. */
  onFound: (menu: MenuDocument) => void;
};

/**
 * Saves the draft a moment after each change, again and again until it has worked, and keeps it in this browser until
 * then. When somebody else has saved meanwhile it stops and holds both versions.
 */
export function useDraftSaving({ accountId, draft, menu, onFound }: DraftSavingOptions) {
  const t = useMessages(editorMessages).save;
  const name = `menu.${accountId}`;
  const sender = useDraftSender(accountId, draft, menu);
  const { base, theirs, isSaving, failures, peek, sendOnce } = sender;
  const unsaved = menu === base.document ? null : menu;

  const keep = () => {
    const now = peek();
    if (now) writeDraft(name, { savedAt: Date.now(), revision: now.revision, values: now.menu });
  };
  const save = async (): Promise<boolean> => {
    const isSaved = await sendOnce();
    if (peek() === null) removeDraft(name);
    return isSaved;
  };
  const saveAll = async (): Promise<boolean> => {
    if (theirs) return false;
    while (peek()) if (!(await save())) return false;
    return true;
  };
  const retry = () => {
    if (peek() && !theirs) void save();
  };
  const keepLater = useEffectEvent(keep);
  const saveLater = useEffectEvent(retry);
  useEffect(() => {
    if (!unsaved || theirs) return;
    const timers = [setTimeout(keepLater, KEEPING_PAUSE)];
    if (!isSaving) timers.push(setTimeout(saveLater, failures > 0 ? RETRY_PAUSE : PAUSE));
    return () => timers.forEach(clearTimeout);
  }, [unsaved, theirs, isSaving, failures]);
  useKeptMenu({
    name,
    keep,
    onOnline: retry,
    onFound: (found, revision) => {
      if (JSON.stringify(found) === JSON.stringify(draft.document)) return removeDraft(name);
      if (revision !== draft.revision) sender.setTheirs(draft);
      onFound(found);
    },
  });

  return {
    status: statusOf({ isUnsaved: unsaved !== null, isSaving, failures, isConflict: theirs !== null }),
    base,
    theirs,
    settle: sender.settle,
    retry,
    /** Saves what is not saved yet. @returns the draft's revision; null when it could not be saved, which is said */
    flush: async (): Promise<number | null> => {
      if (await saveAll()) return sender.revision();
      notifyFailure(t.failed);
      return null;
    },
  };
}

type Facts = { isUnsaved: boolean; isSaving: boolean; failures: number; isConflict: boolean };

/** Whether the draft is safe. */
type SaveStatus = "saved" | "waiting" | "saving" | "failed" | "conflict";

function statusOf({ isUnsaved, isSaving, failures, isConflict }: Facts): SaveStatus {
  if (isConflict) return "conflict";
  if (isSaving) return "saving";
  if (!isUnsaved) return "saved";
  return failures > 0 ? "failed" : "waiting";
}
