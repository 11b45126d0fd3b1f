"use client";

import { useState } from "react";
import type { DefaultValues, FieldValues } from "react-hook-form";
import type { ActionResult } from "@/lib/platform/action";
import { notifyFailure } from "./notify";
import { type SchemaSource, useActionForm } from "./use-action-form";
import { useStoredDraft } from "./use-stored-draft";
import { useUnsavedChangesGuard } from "./use-unsaved-changes-guard";

/** The version that stands in the way of one's own. */
export type OtherVersion<Values> = {
  values: Values;
  revision: number;
  /** Null when it is not known any more. */
  changedBy: string | null;
  changedAt: Date;
};

type VersionedFormOptions<Values extends FieldValues, Output> = {
  schema: SchemaSource<Values, Output>;
  /** What is stored; null for something to be made. */
  saved: { revision: number; values: DefaultValues<Values> } | null;
  /** What the form of something new begins with. */
  initial: DefaultValues<Values>;
  create: (values: Values) => Promise<ActionResult<{ id: string }>>;
  update: (values: Values, revision: number) => Promise<ActionResult<{ revision: number }>>;
  /** Asked when somebody else was faster; null when the thing is gone. */
  readOther: () => Promise<OtherVersion<Values> | null>;
  /** See useStoredDraft. */
  draftName: string;
  readDraft: (values: unknown) => Values | null | Promise<Values | null>;
  onCreated: (id: string) => void;
  onUpdated: () => void;
};

/**
 * A form of something that several people may have open. Nothing typed is lost: not by a refusal, a reload, another
 * person's save (both versions are offered) or a deletion (it can be saved as something new).
 */
export function useVersionedForm<Values extends FieldValues, Output>(
  options: VersionedFormOptions<Values, Output>,
) {
  const { saved, initial, create, update, readOther, onCreated, onUpdated } = options;
  const [revision, setRevision] = useState(saved?.revision ?? 0);
  const [other, setOther] = useState<OtherVersion<Values> | null>(null);

  const save = async (values: Values): Promise<ActionResult<{ id: string } | { revision: number }>> => {
    if (!saved) return create(values);
    const result = await update(values, revision);
    if (!result.ok && result.code === "conflict") setOther(await readOther());
    return result;
  };
  const { form, forgetFailure, ...actionForm } = useActionForm({
    schema: options.schema,
    defaultValues: saved?.values ?? initial,
    action: save,
    onDone: (done) => {
      draft.forget();
      if ("id" in done) return onCreated(done.id);
      setRevision(done.revision);
      onUpdated();
    },
  });
  const draft = useStoredDraft({ name: options.draftName, form, revision, read: options.readDraft });
  useUnsavedChangesGuard(form.formState.isDirty);

  const saveAsNew = async () => {
    const values = form.getValues();
    const result = await create(values);
    if (!result.ok) return notifyFailure(result.message);
    draft.forget();
    form.reset(values);
    onCreated(result.data.id);
  };
  /** On top of the other version: the person has seen it and decides for one of the two. */
  const settle = (version: OtherVersion<Values>, keepsMine: boolean) => {
    const mine = form.getValues();
    setRevision(version.revision);
    setOther(null);
    forgetFailure();
    form.reset(version.values);
    if (keepsMine) form.reset(mine, { keepDefaultValues: true });
    else draft.keep(mine, version.revision);
  };
  const { storedDraft } = draft;
  return {
    ...actionForm,
    form,
    saveAsNew,
    /** What was typed is not wanted any more, now or at the next visit. */
    discard: () => {
      draft.forget();
      form.reset();
    },
    /** The draft of an earlier visit, for DraftOffer. */
    draft: storedDraft && {
      savedAt: storedDraft.savedAt,
      onDiscard: draft.forget,
      onRestore: () => {
        // Of an older version: then saving brings both before the person.
        if (saved) setRevision(storedDraft.revision);
        form.reset(storedDraft.values, { keepDefaultValues: true });
        draft.take();
      },
    },
    /** Somebody else's version, for VersionConflict. */
    other: other && {
      ...other,
      onKeepMine: () => settle(other, true),
      onTakeTheirs: () => settle(other, false),
    },
  };
}
