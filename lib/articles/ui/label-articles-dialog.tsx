"use client";

import { Modal, MultiSelect, Stack, TagsInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { labelArticlesAction } from "@/lib/articles/actions";
import { articleListMessages } from "@/lib/articles/list-messages";
import type { ListedArticle } from "@/lib/articles/list-types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { DialogFoot } from "@/lib/ui/dialog-foot";
import { FormFailure } from "@/lib/ui/form-failure";
import { notifyDone } from "@/lib/ui/notify";
import { useActionCall } from "@/lib/ui/use-action-call";

type LabelArticlesDialogProps = {
  accountId: string;
  selected: readonly ListedArticle[];
  known: string[];
  onClose: () => void;
  onDone: () => void;
};

/** Asks which labels the selected articles get, and which they lose. */
export function LabelArticlesDialog({
  accountId,
  selected,
  known,
  onClose,
  onDone,
}: LabelArticlesDialogProps) {
  const t = useMessages(articleListMessages).labelDialog;
  const [add, setAdd] = useState<string[]>([]);
  const [remove, setRemove] = useState<string[]>([]);
  const { call, isPending, failure } = useActionCall();
  const present = [...new Set(selected.flatMap(({ labels }) => labels))].filter(
    (label) => !add.includes(label),
  );
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const ids = selected.map(({ id }) => id);
    const result = await call(() => labelArticlesAction(accountId, { ids, add, remove }));
    if (!result.ok) return;
    notifyDone(t.done(result.data.changed));
    onClose();
    onDone();
  };
  // A single label that is wrong is named by its place.
  const [, error] = Object.entries(failure?.fieldErrors ?? {}).find(([field]) => /^add\b/.test(field)) ?? [];
  return (
    <Modal opened onClose={onClose} title={t.title(selected.length)} withCloseButton={false} centered>
      <form onSubmit={(event) => void save(event)} noValidate>
        <Stack gap="md">
          <FormFailure failure={error ? null : failure} />
          <TagsInput
            label={t.add}
            description={t.hint}
            data={known}
            limit={20}
            value={add}
            onChange={setAdd}
            splitChars={[",", "，", "、", ";", "；"]}
            acceptValueOnBlur
            error={error}
            data-autofocus
          />
          {present.length > 0 && (
            <MultiSelect label={t.remove} data={present} value={remove} onChange={setRemove} clearable />
          )}
          <DialogFoot onCancel={onClose} isPending={isPending} idle={t.confirm} busy={t.busy} />
        </Stack>
      </form>
    </Modal>
  );
}
