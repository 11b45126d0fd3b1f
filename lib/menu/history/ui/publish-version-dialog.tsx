"use client";

import { Modal, Stack, Text, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { type FormEvent, useState, useTransition } from "react";
import { ShortChangeList } from "@/lib/menu/changes/ui/short-change-list";
import { diffMenus } from "@/lib/menu/diff";
import { EMPTY_MENU } from "@/lib/menu/document";
import { historyMessages } from "@/lib/menu/history/messages";
import { MAX_NOTE } from "@/lib/menu/limits";
import { publishMenuVersionAction } from "@/lib/menu/publishing/actions";
import type { Version } from "@/lib/menu/types";
import type { ActionFailure } from "@/lib/platform/action";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { DialogFoot } from "@/lib/ui/dialog-foot";
import { FormFailure } from "@/lib/ui/form-failure";
import { notifyDone } from "@/lib/ui/notify";

type PublishVersionDialogProps = {
  accountId: string;
  version: Version;
  published: Version | null;
  isOpen: boolean;
  onClose: () => void;
};

/** The question before a version goes live: what becomes different for followers, and a note for the history. */
export function PublishVersionDialog(props: PublishVersionDialogProps) {
  const { accountId, version, published, isOpen, onClose } = props;
  const t = useMessages(historyMessages).publish;
  const router = useRouter();
  const [note, setNote] = useState(t.noteDefault(version.number));
  const [failure, setFailure] = useState<ActionFailure | null>(null);
  const [isPending, startTransition] = useTransition();
  const changes = diffMenus(published?.document ?? EMPTY_MENU, version.document);

  const publish = (event: FormEvent) => {
    event.preventDefault();
    if (isPending) return;
    startTransition(async () => {
      const result = await publishMenuVersionAction(accountId, { number: version.number, note });
      if (!result.ok) return startTransition(() => setFailure(result));
      notifyDone(t.done(result.data.number));
      router.push(`/accounts/${accountId}/menu/history`);
    });
  };
  return (
    <Modal opened={isOpen} onClose={onClose} title={t.title(version.number)} withCloseButton={false} centered>
      <Stack component="form" onSubmit={publish} gap="md">
        <FormFailure failure={failure} />
        <Text size="sm">{t.body}</Text>
        {changes.length > 0 ? (
          <ShortChangeList changes={changes} />
        ) : (
          <Text size="sm" c="dimmed">
            {t.same}
          </Text>
        )}
        <TextInput
          label={t.note}
          placeholder={t.notePlaceholder}
          value={note}
          maxLength={MAX_NOTE}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <DialogFoot onCancel={onClose} isPending={isPending} idle={t.confirm} busy={t.busy} />
      </Stack>
    </Modal>
  );
}
