"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useRef, useState } from "react";
import { saveConditionalMenuAction } from "@/lib/menu/conditional/actions";
import { menuConditionalMessages } from "@/lib/menu/conditional/messages";
import type { ConditionalMenuState } from "@/lib/menu/conditional/types";
import type { MenuDocument } from "@/lib/menu/document";
import { useMenuEditing } from "@/lib/menu/workbench/ui/use-menu-editing";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { notifyDone } from "@/lib/ui/notify";
import { useActionForm } from "@/lib/ui/use-action-form";
import { useUnsavedChangesGuard } from "@/lib/ui/use-unsaved-changes-guard";

export type ConditionForm = ReturnType<typeof useMenuForm>["form"];

type MenuFormOptions = {
  accountId: string;
  menu: ConditionalMenuState | null;
  /** What a new menu begins with. */
  first: MenuDocument;
};

/** A menu for some followers under work, saved as a whole. */
export function useMenuForm({ accountId, menu, first }: MenuFormOptions) {
  const t = useMessages(menuConditionalMessages).form;
  const router = useRouter();
  const editing = useMenuEditing(menu?.document ?? first);
  const [saved, setSaved] = useState({ id: menu?.id, revision: menu?.revision, document: editing.menu });
  // What the save under way is of, a copy being of nothing; null while none is.
  const target = useRef<Target | null>(null);
  const { name, tagId, tagName, platform } = menu ?? NOBODY;
  const { form, failure, isPending, submit } = useActionForm({
    schema: () => import("@/lib/menu/conditional/schema").then((m) => m.conditionalFormSchema),
    defaultValues: { name, tagId, tagName, platform },
    action: async (values) => {
      const document = editing.menu;
      const result = await saveConditionalMenuAction(accountId, { ...target.current, ...values, document });
      if (!result.ok) return result;
      return { ok: true, data: { ...result.data, document, isNew: target.current?.id === undefined } };
    },
    onDone: ({ isNew, ...stored }) => {
      setSaved(stored);
      notifyDone(isNew ? t.created : t.saved);
      router.push(`/accounts/${accountId}/menu/conditional`);
    },
  });
  useUnsavedChangesGuard(form.formState.isDirty || editing.menu !== saved.document);
  const save = async (next: Target) => {
    if (target.current) return;
    target.current = next;
    await submit().finally(() => {
      target.current = null;
    });
  };
  return {
    form,
    failure,
    isPending,
    editing,
    submit: (event: FormEvent<HTMLFormElement>) => {
      event.preventDefault();
      void save({ id: saved.id, revision: saved.revision });
    },
    saveAsNew: () => void save({}),
  };
}

type Target = { id?: string | undefined; revision?: number | undefined };

const NOBODY = { name: "", tagId: null, tagName: null, platform: null };
