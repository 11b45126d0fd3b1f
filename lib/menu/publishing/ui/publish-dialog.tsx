"use client";

import { Alert, Button, Group, Loader, Modal, Stack, Text, TextInput } from "@mantine/core";
import { type FormEvent, Suspense, use, useState } from "react";
import { MenuDifference } from "@/lib/menu/changes/ui/menu-difference";
import type { Finding } from "@/lib/menu/checking/types";
import type { MenuDocument } from "@/lib/menu/document";
import { MAX_NOTE } from "@/lib/menu/limits";
import { publishMenuDraftAction } from "@/lib/menu/publishing/actions";
import { publishingMessages } from "@/lib/menu/publishing/messages";
import type { Version } from "@/lib/menu/types";
import { useFocusBack } from "@/lib/menu/ui/use-focus-back";
import { workbenchMessages } from "@/lib/menu/workbench/messages";
import { FindingList } from "@/lib/menu/workbench/ui/finding-list";
import type { ActionFailure, ActionResult } from "@/lib/platform/action";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { FormFailure } from "@/lib/ui/form-failure";
import { uiMessages } from "@/lib/ui/messages";
import { SubmitButton } from "@/lib/ui/submit-button";
import { useActionCall } from "@/lib/ui/use-action-call";

export type PublishDialogProps = {
  accountId: string;
  menu: MenuDocument;
  revision: number;
  published: Version | null;
  /** What the server sees of the draft: pages that are gone, material that was deleted. */
  checks: Promise<ActionResult<Finding[]>>;
  onPublished: (number: number) => void;
  /** WeChat or the desk said no. */
  onRefused: (failure: ActionFailure) => void;
  onGo: (buttonId: string) => void;
  onClose: () => void;
};

/** The one question before followers see the menu: what changes for them, and what is still wrong. */
export function PublishDialog(props: PublishDialogProps) {
  useFocusBack();
  const { onClose } = props;
  const t = useMessages(publishingMessages).publish;
  return (
    <Modal opened onClose={onClose} title={t.title} size="xl" withCloseButton={false}>
      <Suspense fallback={<Loader mx="auto" my="xl" display="block" />}>
        <PublishQuestion {...props} />
      </Suspense>
    </Modal>
  );
}

function PublishQuestion(props: PublishDialogProps) {
  const { accountId, menu, revision, published, checks, onPublished, onRefused, onGo, onClose } = props;
  const t = useMessages(publishingMessages);
  const { checks: seen } = useMessages(workbenchMessages);
  const ui = useMessages(uiMessages);
  const checkResult = use(checks);
  const [note, setNote] = useState("");
  const { call, isPending, failure } = useActionCall();
  const findings = checkResult.ok ? checkResult.data : [];
  const isBlocked = findings.some(({ isWrong }) => isWrong);

  const publish = async () => {
    const result = await call(() => publishMenuDraftAction(accountId, { revision, note }));
    if (result.ok) onPublished(result.data.number);
    else onRefused(result);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isPending && !isBlocked) void publish();
  };
  return (
    <Stack component="form" onSubmit={submit} gap="md">
      <FormFailure failure={failure} />
      {failure?.fieldErrors && (
        <FindingList
          menu={menu}
          findings={Object.entries(failure.fieldErrors).map(([path, message]) => ({
            isWrong: true,
            buttonId: path.split(".")[0] ?? "",
            field: null,
            message,
          }))}
          onGo={onGo}
        />
      )}
      {findings.length > 0 && (
        <Alert color={isBlocked ? "red" : "yellow"} title={isBlocked ? t.publish.blocked : seen.title}>
          <FindingList menu={menu} findings={findings} onGo={onGo} />
        </Alert>
      )}
      {!checkResult.ok && (
        <Text size="sm" c="dimmed">
          {t.publish.serverFailed}
        </Text>
      )}
      <MenuDifference
        before={published?.document ?? null}
        after={menu}
        beforeLabel={t.publish.before}
        afterLabel={t.publish.after}
        same={published ? t.publish.same : t.publish.first}
      />
      <TextInput
        label={t.publish.note}
        description={t.publish.noteHint}
        value={note}
        maxLength={MAX_NOTE}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Text size="sm" c="dimmed">
        {t.publish.reach}
      </Text>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {ui.cancel}
        </Button>
        {!isBlocked && <SubmitButton isPending={isPending} idle={t.publish.confirm} busy={t.publish.busy} />}
      </Group>
    </Stack>
  );
}
