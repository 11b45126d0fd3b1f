"use client";

import { Button, Group, Modal, Stack, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import type { ActionFailure } from "@/lib/platform/action";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import type { CodeStyle } from "@/lib/qrcodes/drawing/style";
import { createStyleAction } from "@/lib/qrcodes/pictures/actions";
import { MAX_STYLE_NAME } from "@/lib/qrcodes/pictures/limits";
import type { SavedStyle } from "@/lib/qrcodes/pictures/types";
import { FormFailure } from "@/lib/ui/form-failure";
import { uiMessages } from "@/lib/ui/messages";
import { notifyDone } from "@/lib/ui/notify";
import { SubmitButton } from "@/lib/ui/submit-button";
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
  const { cancel, offline } = useMessages(uiMessages);
  const router = useRouter();
  const [name, setName] = useState("");
  const [failure, setFailure] = useState<ActionFailure | null>(null);
  const [isPending, setIsPending] = useState(false);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setIsPending(true);
    const result = await createStyleAction(accountId, { name, style }).catch(
      (): ActionFailure => ({ ok: false, code: "failed", message: offline }),
    );
    setIsPending(false);
    if (!result.ok) return setFailure(result);
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
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {cancel}
            </Button>
            <SubmitButton isPending={isPending} idle={t.save} busy={t.saving} />
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
