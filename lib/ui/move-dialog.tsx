"use client";

import { Autocomplete, Modal, Stack } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { ActionResult } from "@/lib/platform/action";
import { DialogFoot } from "./dialog-foot";
import { FormFailure } from "./form-failure";
import { notifyDone } from "./notify";
import { useActionCall } from "./use-action-call";

type MoveWords = {
  title: (count: number) => string;
  folder: string;
  hint: string;
  confirm: string;
  busy: string;
  done: (count: number) => string;
};

type MoveDialogProps = {
  words: MoveWords;
  /** How many things are to be moved. */
  count: number;
  folders: string[];
  onMove: (folder: string) => Promise<ActionResult<{ changed: number }>>;
  onClose: () => void;
  onMoved: () => void;
};

/** Asks for the folder that what is selected is moved to. */
export function MoveDialog({ words: t, count, folders, onMove, onClose, onMoved }: MoveDialogProps) {
  const [folder, setFolder] = useState("");
  const { call, isPending, failure } = useActionCall();
  const move = async (event: FormEvent) => {
    event.preventDefault();
    const result = await call(() => onMove(folder));
    if (!result.ok) return;
    notifyDone(t.done(result.data.changed));
    onClose();
    onMoved();
  };
  return (
    <Modal opened onClose={onClose} title={t.title(count)} withCloseButton={false} centered>
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
