"use client";

import { Modal, Stack, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import type { CodeStyle } from "@/lib/qrcodes/drawing/style";
import { createStyleAction } from "@/lib/qrcodes/pictures/actions";
import { MAX_STYLE_NAME } from "@/lib/qrcodes/pictures/limits";
import type { SavedStyle } from "@/lib/qrcodes/pictures/types";
import { DialogFoot } from "@/lib/ui/dialog-foot";
import { FormFailure } from "@/lib/ui/form-failure";
import { notifyDone } from "@/lib/ui/notify";
import { useActionCall } from "@/lib/ui/use-action-call";
import { designMessages } from "./design-messages";

type NewStyleDialogProps = {
  accountId: string;
  style: CodeStyle;
  onSaved: (style: SavedStyle) => void;
  onClose: () => void;
};

/** Asks under which name the style is kept. */
export function NewStyleDialog({ accountId, style, onSaved, onClose }: NewStyleDialogProps) {
  const t = useMessages(designMessages).styles;
  const router = useRouter();
  const [name, setName] = useState("");
  const { call, isPending, failure } = useActionCall();
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const result = await call(() => createStyleAction(accountId, { name, style }));
    if (!result.ok) return;
    onSaved({ ...result.data, name: name.trim(), style });
    notifyDone(t.saved);
    onClose();
    router.refresh();
  };
  return (
    <Modal opened onClose={onClose} title={t.saveAs} withCloseButton={false} centered>
      <form onSubmit={(event) => void save(event)} noValidate>
        <Stack gap="md">
          <FormFailure failure={failure?.fieldErrors?.name ? null : failure} />
          <TextInput
            label={t.name}
            placeholder={t.namePlaceholder}
            maxLength={MAX_STYLE_NAME}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={failure?.fieldErrors?.name}
            data-autofocus
          />
          <DialogFoot onCancel={onClose} isPending={isPending} idle={t.save} busy={t.saving} />
        </Stack>
      </form>
    </Modal>
  );
}
