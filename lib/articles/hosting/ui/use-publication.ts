"use client";

import { useRouter } from "next/navigation";
import { planPageAction, publishPageAction, takeDownPageAction } from "@/lib/articles/hosting/actions";
import type { Publication } from "@/lib/articles/hosting/types";
import type { ActionResult } from "@/lib/platform/action";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { notifyDone } from "@/lib/ui/notify";
import { useActionCall } from "@/lib/ui/use-action-call";
import { useConfirm } from "@/lib/ui/use-confirm";
import { publicationMessages } from "./messages";

/** What the card of a publication can do, and the last "no". */
export function usePublication(accountId: string, { articleId: id }: Publication, title: string) {
  const t = useMessages(publicationMessages);
  const router = useRouter();
  const confirm = useConfirm();
  const { call, isPending, failure } = useActionCall();
  const act = async <Value>(
    action: () => Promise<ActionResult<Value>>,
    done: string,
    notesOf: (value: Value) => readonly string[] = () => [],
  ) => {
    if (isPending) return;
    const result = await call(action);
    if (result.ok) notifyDone(done, notesOf(result.data));
    router.refresh();
  };
  const takeDown = async () => {
    const { body, confirm: verb } = t.takeDown;
    if (!(await confirm({ title: t.takeDown.title(title), body, confirm: verb, isDangerous: true }))) return;
    await act(
      () => takeDownPageAction(accountId, { id }),
      t.done.takenDown,
      ({ usedBy }) => (usedBy.length === 0 ? [] : [t.takeDown.stillUsed, ...usedBy.map(({ name }) => name)]),
    );
  };
  return {
    isPending,
    failure: isPending ? null : failure,
    publish: () => act(() => publishPageAction(accountId, { id }), t.done.published),
    takeDown,
    cancelPlan: () =>
      act(() => planPageAction(accountId, { id, publishAt: null, takeDownAt: null }), t.done.cancelled),
  };
}
