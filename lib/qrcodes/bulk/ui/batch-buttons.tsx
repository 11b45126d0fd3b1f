"use client";

import { Button } from "@mantine/core";
import { IconPlayerPause, IconPlayerPlay, IconRefresh, IconX } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import type { ActionResult } from "@/lib/platform/action";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import {
  cancelBatchAction,
  pauseBatchAction,
  repeatFailedAction,
  resumeBatchAction,
} from "@/lib/qrcodes/bulk/actions";
import type { Batch } from "@/lib/qrcodes/bulk/types";
import { notifyDone, notifyFailure } from "@/lib/ui/notify";
import { sayNumber } from "@/lib/ui/say-number";
import { useActionCall } from "@/lib/ui/use-action-call";
import { useConfirm } from "@/lib/ui/use-confirm";
import { batchMessages } from "./batch-messages";

type BatchButtonsProps = { accountId: string; batch: Batch; waiting: number };
type BatchAction = (accountId: string, input: { id: string }) => Promise<ActionResult<unknown>>;

/** What can be done about a batch in its state. */
export function BatchButtons({ accountId, batch, waiting }: BatchButtonsProps) {
  const t = useMessages(batchMessages);
  const confirm = useConfirm();
  const { act, isPending } = useBatchAction(accountId, batch.id);
  const { state, failed, resumeAt } = batch;
  const button = (label: string, icon: ReactNode, onClick: () => void) => (
    <Button key={label} variant="default" leftSection={icon} aria-disabled={isPending} onClick={onClick}>
      {label}
    </Button>
  );
  const resume = (label: string) =>
    button(label, <IconPlayerPlay size={16} aria-hidden />, () => act(resumeBatchAction, t.done.resumed));
  const cancel = async () => {
    const { title, body, confirm: yes, keep } = t.cancelQuestion;
    if (await confirm({ title, body, confirm: yes, cancel: keep, isDangerous: true }))
      await act(cancelBatchAction, t.done.cancelled);
  };
  return (
    <>
      {failed > 0 &&
        button(t.repeat(sayNumber(failed)), <IconRefresh size={16} aria-hidden />, () =>
          act(repeatFailedAction, t.done.repeated),
        )}
      {state === "running" && resumeAt && resume(t.resumeNow)}
      {state === "running" &&
        button(t.pause, <IconPlayerPause size={16} aria-hidden />, () =>
          act(pauseBatchAction, t.done.paused),
        )}
      {(state === "running" || state === "paused") &&
        button(t.cancel, <IconX size={16} aria-hidden />, () => void cancel())}
      {state === "paused" && resume(t.resume)}
      {state === "cancelled" && waiting > 0 && resume(t.takeUp(sayNumber(waiting)))}
    </>
  );
}

function useBatchAction(accountId: string, id: string) {
  const router = useRouter();
  const { call, isPending } = useActionCall();
  const act = async (action: BatchAction, done: string) => {
    if (isPending) return;
    const result = await call(() => action(accountId, { id }));
    if (result.ok) notifyDone(done);
    else notifyFailure(result.message);
    // After a "no", too: the batch is not as it was shown.
    router.refresh();
  };
  return { act: (action: BatchAction, done: string) => void act(action, done), isPending };
}
