"use client";

import { Modal, Stack, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { changePageSlugAction, publishPageAction } from "@/lib/articles/hosting/actions";
import type { Publication } from "@/lib/articles/hosting/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { DialogFoot } from "@/lib/ui/dialog-foot";
import { FormFailure } from "@/lib/ui/form-failure";
import { notifyDone } from "@/lib/ui/notify";
import { useActionForm } from "@/lib/ui/use-action-form";
import { publicationMessages } from "./messages";

type AddressDialogProps = { accountId: string; publication: Publication; onClose: () => void };

/** Another address for a page; with the first publication it may be chosen as well. */
export function AddressDialog({ accountId, publication, onClose }: AddressDialogProps) {
  const t = useMessages(publicationMessages);
  const router = useRouter();
  const { articleId: id, slug, state } = publication;
  const isFirst = state === "private";
  const { submit, field, failure, isPending } = useActionForm({
    schema: () => import("@/lib/articles/hosting/schema").then((module) => module.pageSlugSchema),
    defaultValues: { id, slug },
    action: (values) =>
      isFirst ? publishPageAction(accountId, values) : changePageSlugAction(accountId, values),
    onDone: () => {
      notifyDone(isFirst ? t.done.published : t.done.moved);
      onClose();
      router.refresh();
    },
  });
  const words = isFirst ? { idle: t.publish, busy: t.publishing } : { idle: t.save, busy: t.saving };
  return (
    <Modal
      opened
      onClose={onClose}
      title={isFirst ? t.publish : t.changeAddress}
      withCloseButton={false}
      centered
    >
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
          <DialogFoot onCancel={onClose} isPending={isPending} {...words} />
        </Stack>
      </form>
    </Modal>
  );
}
