"use client";

import { Modal, Stack, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { changePageSlugAction } from "@/lib/articles/hosting/actions";
import type { Publication } from "@/lib/articles/hosting/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { DialogFoot } from "@/lib/ui/dialog-foot";
import { FormFailure } from "@/lib/ui/form-failure";
import { notifyDone } from "@/lib/ui/notify";
import { useActionForm } from "@/lib/ui/use-action-form";
import { publicationMessages } from "./messages";

type AddressDialogProps = { accountId: string; publication: Publication; onClose: () => void };

/** Another address for a page, or the one that it will have. */
export function AddressDialog({ accountId, publication, onClose }: AddressDialogProps) {
  const t = useMessages(publicationMessages);
  const router = useRouter();
  const { articleId: id, slug } = publication;
  const { submit, field, failure, isPending } = useActionForm({
    schema: () => import("@/lib/articles/hosting/schema").then((module) => module.pageSlugSchema),
    defaultValues: { id, slug },
    action: (values) => changePageSlugAction(accountId, values),
    onDone: () => {
      notifyDone(t.done.moved);
      onClose();
      router.refresh();
    },
  });
  return (
    <Modal opened onClose={onClose} title={t.changeAddress} withCloseButton={false} centered>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <FormFailure failure={failure} />
          <TextInput
            label={t.address}
            description={t.addressHint}
            leftSection="/a/"
            leftSectionWidth={40}
            data-autofocus
            {...field("slug")}
          />
          <DialogFoot onCancel={onClose} isPending={isPending} idle={t.save} busy={t.saving} />
        </Stack>
      </form>
    </Modal>
  );
}
