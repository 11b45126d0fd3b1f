"use client";

import { Alert, Autocomplete, Button, FileButton, Group, Modal, Stack, Text, TextInput } from "@mantine/core";
import { IconReplace, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { Controller } from "react-hook-form";
import { deleteFileAction, updateFileAction } from "@/lib/media/library/actions";
import { libraryMessages } from "@/lib/media/library/messages";
import type { FileUse, LibraryFile } from "@/lib/media/library/types";
import { MenuFileNote } from "@/lib/menu/files/ui/embedded/menu-file-note";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { SentFileLine } from "@/lib/replies/ui/embedded/sent-file-line";
import { FormFailure } from "@/lib/ui/form-failure";
import { uiMessages } from "@/lib/ui/messages";
import { notifyDone, notifyFailure } from "@/lib/ui/notify";
import { whileSignedIn } from "@/lib/ui/signed-out";
import { SubmitButton } from "@/lib/ui/submit-button";
import { useActionForm } from "@/lib/ui/use-action-form";
import { useConfirm } from "@/lib/ui/use-confirm";
import classes from "./file-dialog.module.css";
import { FileFacts } from "./file-grid";
import { sendFile } from "./send-file";
import { UsedBy, UseList } from "./used-by";

type FileDialogProps = {
  accountId: string;
  file: LibraryFile;
  folders: readonly string[];
  canEdit: boolean;
  /** Given what is there now; null when the file is gone. */
  onChanged: (file: LibraryFile | null) => void;
  onClose: () => void;
};

/** One file: what it holds, its name and folder, and what can be done with it. */
export function FileDialog({ accountId, file, folders, canEdit, onChanged, onClose }: FileDialogProps) {
  const t = useMessages(libraryMessages).file;
  const { close } = useMessages(uiMessages);
  return (
    <Modal opened onClose={onClose} title={file.name} size="lg" closeButtonProps={{ "aria-label": close }}>
      <Stack>
        <Shown file={file} />
        <Text size="sm" c="dimmed">
          <FileFacts file={file} />
        </Text>
        <SentFileLine accountId={accountId} file={file} canEdit={canEdit} />
        <MenuFileNote accountId={accountId} file={file} canEdit={canEdit} />
        <UsedBy accountId={accountId} fileId={file.id} />
        {canEdit && (
          <>
            <WordsForm accountId={accountId} file={file} folders={folders} onChanged={onChanged} />
            <Text size="xs" c="dimmed">
              {t.replaceHint}
            </Text>
            <Group>
              <ReplaceButton accountId={accountId} file={file} onChanged={onChanged} />
              <DeleteButton accountId={accountId} file={file} onDeleted={() => onChanged(null)} />
            </Group>
          </>
        )}
      </Stack>
    </Modal>
  );
}

function Shown({ file: { kind, url, name } }: { file: LibraryFile }) {
  switch (kind) {
    case "image":
      return <img className={classes.shown} src={url} alt={name} />;
    case "voice":
      return (
        <audio className={classes.sound} src={url} controls preload="metadata">
          <track kind="captions" />
        </audio>
      );
    case "video":
      return <video className={classes.shown} src={url} controls preload="metadata" muted />;
    default:
      return kind satisfies never;
  }
}

type WordsFormProps = Pick<FileDialogProps, "accountId" | "file" | "folders" | "onChanged">;

function WordsForm({ accountId, file, folders, onChanged }: WordsFormProps) {
  const t = useMessages(libraryMessages).file;
  const { form, field, submit, isPending, failure } = useActionForm({
    schema: () => import("@/lib/media/library/schema").then((module) => module.fileUpdateSchema),
    defaultValues: { id: file.id, name: file.name, folder: file.folder, revision: file.revision },
    action: (values) => updateFileAction(accountId, values),
    onDone: ({ revision }) => {
      notifyDone(t.saved);
      const { name, folder } = form.getValues();
      onChanged({ ...file, name, folder, revision });
    },
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <FormFailure failure={failure} />
        <TextInput label={t.name} withAsterisk maxLength={120} {...field("name")} />
        <Controller
          control={form.control}
          name="folder"
          render={({ field: { ref, ...folder }, fieldState }) => (
            <Autocomplete
              {...folder}
              label={t.folder}
              description={t.folderHint}
              maxLength={40}
              data={[...folders]}
              error={fieldState.error?.message}
            />
          )}
        />
        <Group justify="flex-end">
          <SubmitButton isPending={isPending} idle={t.save} busy={t.saving} />
        </Group>
      </Stack>
    </form>
  );
}

/** The button says that it is under way, and whoever closes the dialog lets it go on. */
const NOT_WATCHED = { onProgress: () => {}, onPause: null, signal: new AbortController().signal };

type ReplaceButtonProps = Pick<FileDialogProps, "accountId" | "file" | "onChanged">;

function ReplaceButton({ accountId, file, onChanged }: ReplaceButtonProps) {
  const t = useMessages(libraryMessages);
  const [isSending, setIsSending] = useState(false);
  const replace = async (content: File | null) => {
    if (!content) return;
    setIsSending(true);
    const { id, name, folder } = file;
    const result = await whileSignedIn(() =>
      sendFile(accountId, { file: content, name, folder, replaces: id }, NOT_WATCHED),
    );
    setIsSending(false);
    if (!result?.ok)
      return notifyFailure(result ? (result.fieldErrors?.file ?? result.message) : t.uploads.offline);
    notifyDone(t.file.replaced);
    onChanged(result.data);
  };
  return (
    <FileButton onChange={(content) => void replace(content)}>
      {(button) => (
        <Button
          {...button}
          variant="default"
          loading={isSending}
          leftSection={<IconReplace size={16} aria-hidden />}
        >
          {t.file.replace}
        </Button>
      )}
    </FileButton>
  );
}

type DeleteButtonProps = Pick<FileDialogProps, "accountId" | "file"> & { onDeleted: () => void };

/** Deletes after a question; while something shows or sends it, names that instead. */
function DeleteButton({ accountId, file, onDeleted }: DeleteButtonProps) {
  const t = useMessages(libraryMessages).file;
  const confirm = useConfirm();
  const [usedBy, setUsedBy] = useState<FileUse[]>([]);
  const remove = async () => {
    const question = {
      title: t.deleteTitle(file.name),
      body: t.deleteBody,
      confirm: t.delete,
      isDangerous: true,
    };
    if (!(await confirm(question))) return;
    await removeUnlessUsed(false);
  };
  const removeUnlessUsed = async (leavesGaps: boolean): Promise<void> => {
    const result = await deleteFileAction(accountId, { id: file.id, leavesGaps });
    if (!result.ok) return notifyFailure(result.message);
    const { isDeleted, usedBy } = result.data;
    if (!isDeleted) {
      const earlier = usedBy.filter((use) => use.type === "articleVersion");
      if (earlier.length < usedBy.length) return setUsedBy(usedBy);
      const question = {
        title: t.gapsTitle,
        body: t.gapsBody(earlier.map(({ name }) => name || t.untitled).join("、")),
        confirm: t.gapsConfirm,
        isDangerous: true,
      };
      return (await confirm(question)) ? removeUnlessUsed(true) : undefined;
    }
    notifyDone(t.deleted);
    onDeleted();
  };
  return (
    <>
      <Button
        variant="default"
        c="red"
        leftSection={<IconTrash size={16} aria-hidden />}
        onClick={() => void remove()}
      >
        {t.delete}
      </Button>
      {usedBy.length > 0 && (
        <Alert color="yellow" title={t.usedTitle} w="100%">
          {t.usedBody}
          <UseList accountId={accountId} usedBy={usedBy} />
        </Alert>
      )}
    </>
  );
}
