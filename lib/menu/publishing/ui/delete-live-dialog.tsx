"use client";

import { Modal, Stack, Text, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { deleteLiveMenuAction } from "@/lib/menu/publishing/actions";
import { publishingMessages } from "@/lib/menu/publishing/messages";
import { useFocusBack } from "@/lib/menu/ui/use-focus-back";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { DialogFoot } from "@/lib/ui/dialog-foot";
import { FormFailure } from "@/lib/ui/form-failure";
import { notifyDone } from "@/lib/ui/notify";
import { useActionCall } from "@/lib/ui/use-action-call";

/** Takes the menu away from all followers, after the account's name has been typed. */
export function DeleteLiveDialog({ accountId, onClose }: { accountId: string; onClose: () => void }) {
  useFocusBack();
  const t = useMessages(publishingMessages).remove;
  const router = useRouter();
  const [typed, setTyped] = useState("");
  const { call, isPending, failure } = useActionCall();
  const remove = async () => {
    const result = await call(() => deleteLiveMenuAction(accountId, { typed }));
    if (!result.ok) return;
    notifyDone(t.done);
    onClose();
    router.refresh();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isPending) void remove();
  };
  const isWrongName = failure?.fieldErrors?.typed;
  return (
    <Modal opened onClose={onClose} title={t.title} withCloseButton={false} centered>
      <Stack component="form" onSubmit={submit} gap="md">
        {!isWrongName && <FormFailure failure={failure} />}
        <Text size="sm">{t.body}</Text>
        <TextInput
          label={t.typed}
          value={typed}
          error={isWrongName}
          autoComplete="off"
          data-autofocus
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <DialogFoot onCancel={onClose} color="red.9" isPending={isPending} idle={t.confirm} busy={t.busy} />
      </Stack>
    </Modal>
  );
}
