"use client";

import { Modal, Stack, Text, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { ArticleDocument } from "@/lib/articles/document/document-types";
import { saveTemplateAction } from "@/lib/articles/templates/actions";
import { templatesMessages } from "@/lib/articles/templates/messages";
import type { ArticleLook } from "@/lib/articles/themes/options";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { DialogFoot } from "@/lib/ui/dialog-foot";
import { FormFailure } from "@/lib/ui/form-failure";
import { notifyDone } from "@/lib/ui/notify";
import { useActionCall } from "@/lib/ui/use-action-call";

type SaveTemplateDialogProps = {
  accountId: string;
  kind: "block" | "article";
  /** Offered as the name, and kept as the title. */
  title: string;
  body: ArticleDocument;
  look: ArticleLook;
  onClose: () => void;
};

/** Asks under which name a part of an article, or a whole one, is kept. */
export function SaveTemplateDialog({ accountId, kind, title, body, look, onClose }: SaveTemplateDialogProps) {
  const t = useMessages(templatesMessages).save;
  const { call, isPending, failure } = useActionCall();
  const [name, setName] = useState(kind === "article" ? title.slice(0, 40) : "");
  const [folder, setFolder] = useState("");
  const save = async (event: FormEvent) => {
    event.preventDefault();
    // It stands in the editor, which may be within a form.
    event.stopPropagation();
    const values = { kind, name, folder, title: kind === "article" ? title : "", body, look };
    const result = await call(() => saveTemplateAction(accountId, values));
    if (!result.ok) return;
    notifyDone(kind === "block" ? t.blockDone : t.articleDone);
    onClose();
  };
  const { fieldErrors } = failure ?? {};
  return (
    <Modal opened onClose={onClose} title={t[kind]} withCloseButton={false} returnFocus={false}>
      <form onSubmit={(event) => void save(event)} noValidate>
        <Stack>
          <Text size="sm" c="dimmed">
            {kind === "block" ? t.blockHint : t.articleHint}
          </Text>
          <FormFailure failure={fieldErrors?.name || fieldErrors?.folder ? null : failure} />
          <TextInput
            label={t.name}
            withAsterisk
            value={name}
            error={fieldErrors?.name}
            data-autofocus
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
          <TextInput
            label={t.folder}
            description={t.folderHint}
            value={folder}
            error={fieldErrors?.folder}
            onChange={({ currentTarget }) => setFolder(currentTarget.value)}
          />
          <DialogFoot onCancel={onClose} isPending={isPending} idle={t.confirm} busy={t.busy} />
        </Stack>
      </form>
    </Modal>
  );
}
