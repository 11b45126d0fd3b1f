"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";
import {
  hasDraft,
  isSameValue,
  readDraft,
  removeDraft,
  type StoredDraft,
  startDraftWriting,
  writeDraft,
} from "./draft-storage";

type StoredDraftOptions<Values extends FieldValues, Output> = {
  /** What the form is about, unique in the desk: "rule.<account>.<id>". */
  name: string;
  form: UseFormReturn<Values, unknown, Output>;
  revision: number;
  /** Reads a draft back; null when it is not one of this form (any more). It may load the schema first. */
  read: (values: unknown) => Values | null | Promise<Values | null>;
};

/**
 * Keeps what is typed into a form in this browser, so that neither a reload nor a crash loses it.
 *
 * @returns the draft of an earlier visit, until it was taken or thrown away
 */
export function useStoredDraft<Values extends FieldValues, Output>({
  name,
  form,
  revision,
  read,
}: StoredDraftOptions<Values, Output>) {
  const [storedDraft, setStoredDraft] = useState<StoredDraft<Values> | null>(null);
  const readAgain = useEffectEvent(read);
  // Two windows with the same form keep their drafts under one name: neither is to throw the other's away.
  const mine = useRef(new Set<number>());
  const isKnown = useEffectEvent((values: Values) => isSameValue(values, form.formState.defaultValues));
  const putBackOffer = useEffectEvent(() => {
    // Typing had written over it, and it is still offered.
    if (storedDraft && !hasDraft(name)) writeDraft(name, storedDraft);
  });

  // After the first rendering, for the server knows no drafts.
  useEffect(() => {
    let isCurrent = true;
    void readDraft(name, readAgain).then((draft) => {
      if (!isCurrent || !draft) return;
      // The server took it, and the answer never came: there is nothing to offer.
      if (isKnown(draft.values)) removeDraft(name, new Set([draft.savedAt]));
      else setStoredDraft(draft);
    });
    return () => {
      isCurrent = false;
    };
  }, [name]);

  useEffect(() => {
    const writing = startDraftWriting(name, mine.current);
    const stop = form.subscribe({
      formState: { values: true, isDirty: true },
      callback: ({ values, isDirty }) => {
        writing.soon(isDirty ? () => ({ revision, values }) : null);
        if (!isDirty) putBackOffer();
      },
    });
    return () => {
      writing.end();
      stop();
    };
  }, [name, form, revision]);

  const forget = () => {
    if (storedDraft) mine.current.add(storedDraft.savedAt);
    removeDraft(name, mine.current);
    setStoredDraft(null);
  };
  return {
    storedDraft,
    /** The offer is over, and so is the draft. */
    forget,
    /** The draft is in the form now, where it is kept on. */
    take: () => {
      if (storedDraft) mine.current.add(storedDraft.savedAt);
      setStoredDraft(null);
    },
    /** Offers these values as a draft of a version: for what another version is about to replace. */
    keep: (values: Values, basedOn = revision) => {
      const draft = { savedAt: Date.now(), revision: basedOn, values };
      writeDraft(name, draft);
      mine.current.add(draft.savedAt);
      setStoredDraft(draft);
    },
  };
}
