"use client";

import { useEffect, useEffectEvent, useState, useSyncExternalStore } from "react";
import { type Base, judgeKept, type KeptDocument, type SendDocument, startDraftSender } from "./draft-sender";
import { isSameValue } from "./draft-storage";
import { askSignIn, onSignedInAgain } from "./signed-out";
import { useKeptDocument } from "./use-kept-document";

const PAUSE = 800;
const RETRY_PAUSE = 8000;

type DraftSavingOptions<Document, Theirs extends Base<Document>> = {
  /** Under which this browser keeps what is not saved. */
  name: string;
  /** What the server had when the page was made. */
  draft: Theirs;
  /** What is on the screen. */
  document: Document;
  send: SendDocument<Document, Theirs>;
  /** Reads what this browser has kept; null when it is not of this form (any more). */
  readKept: (values: unknown) => Promise<KeptDocument<Document> | null>;
  /** Changes of an earlier visit that never reached the server are back. */
  onFound: (document: Document) => void;
};

/** Whether a draft is safe. */
export type SaveStatus = "saved" | "waiting" | "saving" | "failed" | "signedOut" | "conflict";

/**
 * Saves a draft a moment after each change, again and again until it has worked, and keeps it in this browser until
 * then. When somebody else has saved meanwhile it stops and holds both versions.
 */
export function useDraftSaving<Document, Theirs extends Base<Document>>(
  options: DraftSavingOptions<Document, Theirs>,
) {
  const { name, draft, document, readKept, onFound } = options;
  const [sender] = useState(() => startDraftSender<Document, Theirs>(draft, options.send));
  const state = useSyncExternalStore(sender.subscribe, sender.state, sender.state);
  const { base, theirs, isSaving, isInDoubt, isSignedOut, failures } = state;
  useEffect(() => sender.show(document), [sender, document]);
  const unsaved = isInDoubt || document !== base.document ? document : null;
  useKeptDocument({
    name,
    sender,
    read: readKept,
    onFound: (kept) => {
      const verdict = judgeKept(kept, draft);
      if (verdict === "known") return false;
      sender.resume(kept, verdict === "conflict" ? draft : null);
      if (!isSameValue(kept.values.document, draft.document)) onFound(kept.values.document);
      return true;
    },
  });

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
    sender,
    status: statusOf({ isUnsaved: unsaved !== null, hasConflict: theirs !== null, ...state }),
    base,
    theirs,
    settle: sender.settle,
    /** Has somebody sign in first, where that is what is missing. */
    retry: () => void (isSignedOut ? askSignIn() : retry()),
    /** Saves what is not saved yet. @returns the draft's revision; null when it could not be saved */
    flush: async (): Promise<number | null> => {
      if (isSignedOut && !(await askSignIn())) return null;
      return (await saveAll()) ? sender.state().base.revision : null;
    },
  };
}

type Facts = {
  isUnsaved: boolean;
  isSaving: boolean;
  failures: number;
  isSignedOut: boolean;
  hasConflict: boolean;
};

function statusOf({ isUnsaved, isSaving, failures, isSignedOut, hasConflict }: Facts): SaveStatus {
  if (hasConflict) return "conflict";
  if (isSaving) return "saving";
  if (!isUnsaved) return "saved";
  if (isSignedOut) return "signedOut";
  return failures > 0 ? "failed" : "waiting";
}
