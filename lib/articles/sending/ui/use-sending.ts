"use client";

import { useRouter } from "next/navigation";
import {
  cancelSendingAction,
  deleteDraftAction,
  publishDraftAction,
  sendToWeChatAction,
  takeDownAtWeChatAction,
} from "@/lib/articles/sending/actions";
import type { Sending, SentItem } from "@/lib/articles/sending/types";
import type { ActionResult } from "@/lib/platform/action";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { notifyDone, notifyFailure } from "@/lib/ui/notify";
import { useActionCall } from "@/lib/ui/use-action-call";
import { useConfirm } from "@/lib/ui/use-confirm";
import { sendingMessages } from "./messages";

/** What can be done with an article at WeChat; each asks first where it cannot be taken back, and says what came of it. */
export function useSending(accountId: string) {
  const t = useMessages(sendingMessages);
  const router = useRouter();
  const confirm = useConfirm();
  const { call, isPending } = useActionCall();

  async function run<Value>(
    action: () => Promise<ActionResult<Value>>,
    say: (value: Value) => void,
  ): Promise<void> {
    const result = await call(action);
    if (result.ok) say(result.data);
    else notifyFailure([result.message, ...Object.values(result.fieldErrors ?? {})].join(" "));
    router.refresh();
  }

  return {
    isPending,
    send: (articleIds: string[]) =>
      run(
        () => sendToWeChatAction(accountId, { articleIds }),
        () => notifyDone(t.done.sent),
      ),
    cancel: ({ id }: Sending) =>
      run(
        () => cancelSendingAction(accountId, { id }),
        () => notifyDone(t.done.cancelled),
      ),
    async publish({ id, items }: Sending) {
      const isChanged = items.some((item) => item.isChanged);
      const body = isChanged ? t.confirm.publishChanged : t.confirm.publishBody;
      if (!(await confirm({ title: t.confirm.publishTitle, body, confirm: t.actions.publish }))) return;
      await run(
        () => publishDraftAction(accountId, { id }),
        () => notifyDone(t.done.publishing),
      );
    },
    async takeDown({ id }: Sending, { articleId, title }: SentItem) {
      const question = {
        title: t.confirm.takeDownTitle(title),
        body: t.confirm.takeDownBody,
        confirm: t.actions.takeDown,
        isDangerous: true,
      };
      if (!(await confirm(question))) return;
      await run(
        () => takeDownAtWeChatAction(accountId, { id, articleId }),
        ({ usedBy }) => {
          const names = usedBy.map(({ name }) => name);
          notifyDone(t.done.takenDown, names.length > 0 ? [t.done.stillShown(names)] : []);
        },
      );
    },
    async deleteDraft({ id }: Sending) {
      const { deleteTitle: title, deleteBody: body } = t.confirm;
      if (!(await confirm({ title, body, confirm: t.actions.deleteDraft, isDangerous: true }))) return;
      await run(
        () => deleteDraftAction(accountId, { id }),
        () => notifyDone(t.done.draftDeleted),
      );
    },
  };
}
