"use client";

import { Button, Loader, Modal, Stack, Text, TextInput } from "@mantine/core";
import { type FormEvent, Suspense, use, useState } from "react";
import { changeMessages } from "@/lib/menu/changes/messages";
import { MenuPair } from "@/lib/menu/changes/ui/menu-pair";
import { ShortChangeList } from "@/lib/menu/changes/ui/short-change-list";
import type { Finding } from "@/lib/menu/checking/types";
import type { Change } from "@/lib/menu/diff";
import type { MenuDocument } from "@/lib/menu/document";
import { MAX_NOTE } from "@/lib/menu/limits";
import { publishMenuDraftAction } from "@/lib/menu/publishing/actions";
import { publishingMessages } from "@/lib/menu/publishing/messages";
import { useFocusBack } from "@/lib/menu/ui/use-focus-back";
import type { ActionFailure, ActionResult } from "@/lib/platform/action";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { DialogBar } from "@/lib/ui/dialog-bar";
import { FormFailure } from "@/lib/ui/form-failure";
import { uiMessages } from "@/lib/ui/messages";
import { SubmitButton } from "@/lib/ui/submit-button";
import { useActionCall } from "@/lib/ui/use-action-call";
import { useIsNarrow } from "@/lib/ui/use-is-narrow";
import { PublishFindings } from "./publish-findings";

export type PublishDialogProps = {
  accountId: string;
  menu: MenuDocument;
  revision: number;
  /** What followers have, and what publishing changes for them. */
  standing: Standing;
  /** What the server sees of the draft: pages that are gone, material that was deleted. */
  checks: Promise<ActionResult<Finding[]>>;
  onPublished: (number: number) => void;
  /** WeChat or the desk said no. */
  onRefused: (failure: ActionFailure) => void;
  onGo: (buttonId: string) => void;
  onClose: () => void;
};

type Standing = { number: number | null; before: MenuDocument; changes: readonly Change[] };

/** The one question before followers see the menu: what changes for them, and what is still wrong. */
export function PublishDialog(props: PublishDialogProps) {
  useFocusBack();
  const { onClose } = props;
  const t = useMessages(publishingMessages).publish;
  const isNarrow = useIsNarrow();
  return (
    <Modal opened onClose={onClose} title={t.title} size="xl" fullScreen={isNarrow} withCloseButton={false}>
      <Suspense fallback={<Checking />}>
        <PublishQuestion {...props} />
      </Suspense>
    </Modal>
  );
}

function Checking() {
  const t = useMessages(publishingMessages).publish;
  return (
    <Stack role="status" align="center" gap="xs" py="xl">
      <Loader />
      <Text size="sm" c="dimmed">
        {t.checking}
      </Text>
    </Stack>
  );
}

function PublishQuestion(props: PublishDialogProps) {
  const { accountId, menu, revision, standing, checks, onPublished, onRefused, onGo, onClose } = props;
  const t = useMessages(publishingMessages).publish;
  const { same } = useMessages(changeMessages);
  const ui = useMessages(uiMessages);
  const checkResult = use(checks);
  const [note, setNote] = useState("");
  const { call, isPending, failure } = useActionCall();
  const findings = checkResult.ok ? checkResult.data : [];
  const wrong = findings.filter(({ isWrong }) => isWrong).length;
  const { number, before, changes } = standing;

  const publish = async () => {
    const based = { revision, note, basedOn: number ?? 0 };
    const result = await call(() => publishMenuDraftAction(accountId, based));
    if (result.ok) onPublished(result.data.number);
    else onRefused(result);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isPending && wrong === 0) void publish();
  };
  const isFirst = before.buttons.length === 0;
  return (
    <Stack component="form" onSubmit={submit} gap="md">
      <FormFailure failure={failure} />
      {isFirst && (
        <Text size="sm" c="dimmed">
          {number === null ? t.first : t.nothingLive}
        </Text>
      )}
      {!isFirst && changes.length > 0 && <ShortChangeList changes={changes} onGo={onGo} />}
      {!isFirst && changes.length === 0 && (
        <Text size="sm" c="dimmed">
          {same}
        </Text>
      )}
      <PublishFindings menu={menu} findings={findings} refused={failure?.fieldErrors} onGo={onGo} />
      {!checkResult.ok && (
        <Text size="sm" c="dimmed">
          {t.serverFailed}
        </Text>
      )}
      <MenuPair
        before={isFirst ? null : before}
        after={menu}
        beforeLabel={t.before}
        afterLabel={t.after}
        changes={isFirst ? [] : changes}
      />
      <TextInput
        label={t.note}
        description={t.noteHint}
        value={note}
        maxLength={MAX_NOTE}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <DialogBar>
        <Text
          size="sm"
          c={wrong > 0 ? "var(--mantine-color-error)" : "dimmed"}
          flex={{ base: "1 1 100%", xs: "1 1 14rem" }}
        >
          {wrong > 0 ? t.wrong(wrong) : t.reach}
        </Text>
        <Button variant="default" onClick={onClose}>
          {ui.cancel}
        </Button>
        {wrong === 0 && <SubmitButton isPending={isPending} idle={t.confirm} busy={t.busy} />}
      </DialogBar>
    </Stack>
  );
}
