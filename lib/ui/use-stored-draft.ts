"use client";

import { useEffect, useEffectEvent, useState } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";

const PREFIX = "mpdesk.draft.";
const KEPT_FOR = 7 * 24 * 3600 * 1000;
const PAUSE = 400;

/** What was typed and not saved, and the version that it was typed into. */
export type StoredDraft<Values> = { savedAt: number; revision: number; values: Values };

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
  const [found, setFound] = useState<StoredDraft<Values> | null>(null);
  const readAgain = useEffectEvent(read);

  // After the first rendering, for the server knows no drafts.
  useEffect(() => {
    let isCurrent = true;
    void readDraft(name, readAgain).then((draft) => isCurrent && setFound(draft));
    return () => {
      isCurrent = false;
    };
  }, [name]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = form.subscribe({
      formState: { values: true, isDirty: true },
      callback: ({ values, isDirty }) => {
        clearTimeout(timer);
        if (isDirty)
          timer = setTimeout(() => writeDraft(name, { savedAt: Date.now(), revision, values }), PAUSE);
      },
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [name, form, revision]);

  const forget = () => {
    removeDraft(name);
    setFound(null);
  };
  return {
    found,
    /** The offer is over, and so is the draft. */
    forget,
    /** The draft is in the form now, where it is kept on. */
    take: () => setFound(null),
    /** Offers these values as a draft of a version: for what another version is about to replace. */
    keep: (values: Values, basedOn = revision) => {
      const draft = { savedAt: Date.now(), revision: basedOn, values };
      writeDraft(name, draft);
      setFound(draft);
    },
  };
}

async function readDraft<Values>(
  name: string,
  read: (values: unknown) => Values | null | Promise<Values | null>,
): Promise<StoredDraft<Values> | null> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(PREFIX + name) ?? "null");
    if (typeof stored !== "object" || stored === null) return null;
    const [savedAt, revision] = [
      Number(Reflect.get(stored, "savedAt")),
      Number(Reflect.get(stored, "revision")),
    ];
    if (!(Date.now() - savedAt < KEPT_FOR)) return null;
    const values = await read(Reflect.get(stored, "values"));
    return values && { savedAt, revision, values };
  } catch {
    // Storage is off, or holds something else: then there is no draft.
    return null;
  }
}

function writeDraft(name: string, draft: StoredDraft<unknown>): void {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(draft));
  } catch {
    // Storage is off or full; the form itself still has everything.
  }
}

function removeDraft(name: string): void {
  try {
    localStorage.removeItem(PREFIX + name);
  } catch {
    // Storage is off: there is nothing to remove.
  }
}
