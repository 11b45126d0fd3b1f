"use client";

import { useState } from "react";
import type { ActionResult } from "@/lib/platform/action";
import { useActionForm } from "@/lib/ui/use-action-form";
import { useStoredDraft } from "@/lib/ui/use-stored-draft";
import { useUnsavedChangesGuard } from "@/lib/ui/use-unsaved-changes-guard";
import { publishMenuAction, readMenusAction } from "../actions";
import type { Blame, Menus, PublishedMenu } from "../types";

type MenuFormOptions = Menus & { accountId: string; onPublished: (number: number) => void };

export type MenuForm = ReturnType<typeof useMenuForm>;

/** The text of a menu on its way to WeChat: what it is based on, what came in between, and what WeChat said. */
export function useMenuForm({ accountId, live, published, onPublished }: MenuFormOptions) {
  const [basedOn, setBasedOn] = useState(published?.number ?? 0);
  const [theirs, setTheirs] = useState<PublishedMenu | null>(null);
  const [blame, setBlame] = useState<Blame | null>(null);

  const publish = async ({ text }: { text: string }): Promise<ActionResult<{ number: number }>> => {
    setBlame(null);
    const result = await publishMenuAction(accountId, { text, basedOn });
    if (result.ok) return result;
    if (result.code === "conflict") setTheirs(await readPublished(accountId));
    if (result.code !== "wechat-refused") return result;
    // These belong to buttons inside the text, not to the field.
    const { fieldErrors = {}, ...failure } = result;
    setBlame({ text, places: fieldErrors });
    return failure;
  };

  const { form, submit, field, isPending, failure, forgetFailure } = useActionForm({
    schema: () => import("../schema").then((module) => module.menuTextSchema),
    defaultValues: { text: live.type === "live" ? live.text : (published?.text ?? "") },
    action: publish,
    onDone: ({ number }) => {
      draft.forget();
      setBasedOn(number);
      onPublished(number);
    },
  });
  const draft = useStoredDraft({
    name: `menu.${accountId}`,
    form,
    revision: basedOn,
    read: readDraft,
  });
  useUnsavedChangesGuard(form.formState.isDirty);

  const rebase = (number: number) => {
    setBasedOn(number);
    setTheirs(null);
    forgetFailure();
  };
  /** Another text to start from; what it replaces is offered as a draft. */
  const startFrom = (text: string, number: number) => {
    const { isDirty } = form.formState;
    const mine = form.getValues();
    form.reset({ text });
    if (isDirty) draft.keep(mine);
    rebase(number);
  };
  return {
    form,
    submit,
    field,
    isPending,
    failure,
    blame,
    theirs,
    draft,
    keepMine: () => theirs && rebase(theirs.number),
    takeTheirs: () => theirs && startFrom(theirs.text, theirs.number),
    restoreDraft: () => {
      if (!draft.found) return;
      setBasedOn(draft.found.revision);
      form.setValue("text", draft.found.values.text, { shouldDirty: true });
      draft.take();
    },
    startFrom,
  };
}

function readDraft(values: unknown): { text: string } | null {
  if (typeof values !== "object" || values === null || !("text" in values)) return null;
  return typeof values.text === "string" ? { text: values.text } : null;
}

async function readPublished(accountId: string): Promise<PublishedMenu | null> {
  const now = await readMenusAction(accountId, {});
  return now.ok ? now.data.published : null;
}
