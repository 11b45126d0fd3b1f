"use client";

import { Autocomplete, Button, Group, Modal, Stack } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { ActionFailure } from "@/lib/platform/action";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { moveQrCodesAction } from "@/lib/qrcodes/actions";
import { MAX_WORD } from "@/lib/qrcodes/limits";
import { FormFailure } from "@/lib/ui/form-failure";
import { uiMessages } from "@/lib/ui/messages";
import { notifyDone } from "@/lib/ui/notify";
import { SubmitButton } from "@/lib/ui/submit-button";
import { qrListMessages } from "./list-messages";

type MoveDialogProps = {
  accountId: string;
  ids: string[];
  folders: string[];
  onClose: () => void;
  onMoved: () => void;
};

/** Asks for the folder that the selected codes are moved to. */
export function MoveDialog({ accountId, ids, folders, onClose, onMoved }: MoveDialogProps) {
  const t = useMessages(qrListMessages).moveDialog;
  const { cancel, offline } = useMessages(uiMessages);
  const [folder, setFolder] = useState("");
  const [failure, setFailure] = useState<ActionFailure | null>(null);
  const [isPending, setPending] = useState(false);
  const move = async (event: FormEvent) => {
    event.preventDefault();
    setPending(true);
    const result = await moveQrCodesAction(accountId, { ids, folder }).catch(
      (): ActionFailure => ({ ok: false, code: "failed", message: offline }),
    );
    setPending(false);
    if (!result.ok) return setFailure(result);
    notifyDone(t.done(result.data.changed));
    onClose();
    onMoved();
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
            maxLength={MAX_WORD}
            value={folder}
            onChange={setFolder}
            error={failure?.fieldErrors?.folder}
            data-autofocus
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {cancel}
            </Button>
            <SubmitButton isPending={isPending} idle={t.confirm} busy={t.busy} />
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
