"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useRef, useState, useTransition } from "react";
import { saveConditionalMenuAction } from "@/lib/menu/conditional/actions";
import { menuConditionalMessages } from "@/lib/menu/conditional/messages";
import type { ConditionalMenuState, MenuSource } from "@/lib/menu/conditional/types";
import type { MenuDocument } from "@/lib/menu/document";
import { useMenuEditing } from "@/lib/menu/workbench/ui/use-menu-editing";
import type { ActionFailure } from "@/lib/platform/action";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { uiMessages } from "@/lib/ui/messages";
import { notifyDone } from "@/lib/ui/notify";
import { useUnsavedChangesGuard } from "@/lib/ui/use-unsaved-changes-guard";

export const MAX_NAME = 60;

type Values = Pick<ConditionalMenuState, "name" | "tagId" | "tagName" | "platform">;
const NOBODY: Values = { name: "", tagId: null, tagName: null, platform: null };

export type MenuForm = ReturnType<typeof useMenuForm>;

type MenuFormOptions = {
  accountId: string;
  menu: ConditionalMenuState | null;
  /** What a new menu begins with. */
  first: MenuDocument;
};

/** A menu for some followers under work, saved as a whole. */
export function useMenuForm({ accountId, menu, first }: MenuFormOptions) {
  const t = useMessages(menuConditionalMessages).form;
  const { offline } = useMessages(uiMessages);
  const router = useRouter();
  const editing = useMenuEditing(menu?.document ?? first);
  const [values, setValues] = useState<Values>(menu ?? NOBODY);
  const [saved, setSaved] = useState({
    values,
    document: editing.menu,
    id: menu?.id,
    revision: menu?.revision,
  });
  const [errors, setErrors] = useState<{ name?: string; condition?: string }>({});
  const [failure, setFailure] = useState<ActionFailure | null>(null);
  const [isPending, startTransition] = useTransition();
  const nameField = useRef<HTMLInputElement>(null);
  const tagField = useRef<HTMLSelectElement>(null);
  useUnsavedChangesGuard(values !== saved.values || editing.menu !== saved.document);

  const isFilled = () => {
    const hasName = values.name.trim() !== "";
    const hasCondition = values.tagId !== null || values.platform !== null;
    setErrors({
      ...(!hasName && { name: t.nameMissing }),
      ...(!hasCondition && { condition: t.conditionMissing }),
    });
    if (!hasName) nameField.current?.focus();
    else if (!hasCondition) tagField.current?.focus();
    return hasName && hasCondition;
  };
  const save = (target: { id?: string | undefined; revision?: number | undefined }) => {
    if (isPending || !isFilled()) return;
    const { name, tagId, tagName, platform } = values;
    const sent = { ...target, name, tagId, tagName, platform, document: editing.menu };
    startTransition(async () => {
      const result = await saveConditionalMenuAction(accountId, sent).catch(() => null);
      startTransition(() => {
        if (!result?.ok) return setFailure(result ?? { ok: false, code: "failed", message: offline });
        setFailure(null);
        setSaved({ values, document: sent.document, ...result.data });
        notifyDone(target.id === undefined ? t.created : t.saved);
        router.push(`/accounts/${accountId}/menu/conditional`);
      });
    });
  };
  return {
    values,
    errors,
    failure,
    isPending,
    editing,
    nameField,
    tagField,
    change: (changed: Partial<Values>) => {
      setValues({ ...values, ...changed });
      setErrors({});
    },
    submit: (event: FormEvent) => {
      event.preventDefault();
      save({ id: saved.id, revision: saved.revision });
    },
    saveAsNew: () => save({}),
    /** The other menus for some followers: the limit of domains is for all of them together. */
    others: (sources: readonly MenuSource[]) =>
      sources.filter(({ id }) => id !== null && id !== menu?.id).map(({ document }) => document),
  };
}
