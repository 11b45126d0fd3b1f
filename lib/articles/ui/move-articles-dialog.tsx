"use client";

import { Autocomplete, Modal, Stack } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { moveArticlesAction } from "@/lib/articles/actions";
import { articleListMessages } from "@/lib/articles/list-messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { DialogFoot } from "@/lib/ui/dialog-foot";
import { FormFailure } from "@/lib/ui/form-failure";
import { notifyDone } from "@/lib/ui/notify";
import { useActionCall } from "@/lib/ui/use-action-call";

type MoveArticlesDialogProps = {
  accountId: string;
  ids: string[];
  folders: string[];
  onClose: () => void;
  onDone: () => void;
};

/** Asks for the folder that the selected articles are moved to. */
export function MoveArticlesDialog({ accountId, ids, folders, onClose, onDone }: MoveArticlesDialogProps) {
  const t = useMessages(articleListMessages).moveDialog;
  const [folder, setFolder] = useState("");
  const { call, isPending, failure } = useActionCall();
  const move = async (event: FormEvent) => {
    event.preventDefault();
    const result = await call(() => moveArticlesAction(accountId, { ids, folder }));
    if (!result.ok) return;
    notifyDone(t.done(result.data.changed));
    onClose();
    onDone();
  };
  return (
    <Modal opened onClose={onClose} title={t.title(ids.length)} withCloseButton={false} centered>
      <form onSubmit={(event) => void move(event)} noValidate>
        <Stack gap="md">
          <FormFailure failure={failure?.fieldErrors?.folder ? null : failure} />
          <Autocomplete
            label={t.folder}
            description={t.hint}
            data={folders}
            limit={20}
            value={folder}
            onChange={setFolder}
            error={failure?.fieldErrors?.folder}
            data-autofocus
          />
          <DialogFoot onCancel={onClose} isPending={isPending} idle={t.confirm} busy={t.busy} />
        </Stack>
      </form>
    </Modal>
  );
}
