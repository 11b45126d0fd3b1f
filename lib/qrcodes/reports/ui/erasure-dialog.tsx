"use client";

import { Modal, Stack, Text, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { eraseFollowerAction } from "@/lib/qrcodes/reports/actions";
import { DialogFoot } from "@/lib/ui/dialog-foot";
import { FormFailure } from "@/lib/ui/form-failure";
import { notifyDone } from "@/lib/ui/notify";
import { useActionForm } from "@/lib/ui/use-action-form";
import { testerMessages } from "./tester-messages";

type ErasureDialogProps = {
  accountId: string;
  openid: string;
  isOpen: boolean;
  onClose: () => void;
  onErased: () => void;
};

/** Asks for a word before a follower's data is erased: nothing brings it back. */
export function ErasureDialog({ accountId, openid, isOpen, onClose, onErased }: ErasureDialogProps) {
  const t = useMessages(testerMessages).erase;
  const router = useRouter();
  const { submit, field, isPending, failure } = useActionForm({
    schema: () => import("@/lib/qrcodes/reports/schema").then((schemas) => schemas.erasureSchema),
    defaultValues: { openid, confirmation: "" },
    action: (values) => eraseFollowerAction(accountId, values),
    onDone: ({ deliveries }) => {
      notifyDone(t.done(deliveries));
      onErased();
      router.refresh();
    },
  });
  return (
    <Modal opened={isOpen} onClose={onClose} title={t.dialog} centered withCloseButton={false}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <FormFailure failure={failure} />
          <Text size="sm">{t.body}</Text>
          <TextInput label={t.openid} readOnly {...field("openid")} />
          <Text size="sm">{t.keeps}</Text>
          <TextInput label={t.confirmation} autoComplete="off" data-autofocus {...field("confirmation")} />
          <DialogFoot onCancel={onClose} color="red.9" isPending={isPending} idle={t.submit} busy={t.busy} />
        </Stack>
      </form>
    </Modal>
  );
}
