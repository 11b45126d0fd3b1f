"use client";

import { Button, FileButton, Modal, Stack, Text } from "@mantine/core";
import { IconFileText } from "@tabler/icons-react";
import type { Editor } from "@tiptap/react";
import { useState } from "react";
import type { FileHead } from "@/lib/articles/writing/files/opened-text";
import { toEditor } from "@/lib/articles/writing/nodes/editor-document";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { notifyDone } from "@/lib/ui/notify";
import { insertBlock } from "./blocks";
import { fileMessages } from "./file-messages";
import { TEXT_ENDINGS } from "./open-file";
import { type FilePurpose, OpenFileDialog, type TakenFile } from "./open-file-dialog";
import { sayLostPictures } from "./say-lost-pictures";

type EditorFilesProps = {
  accountId: string;
  editor: Editor;
  /** What was dropped onto the text; null asks for a file. */
  files: readonly File[] | null;
  onFileHead: (head: FileHead) => void;
  onClose: () => void;
};

/** Opens a file into the article under work. */
export function EditorFiles({ accountId, editor, files, onFileHead, onClose }: EditorFilesProps) {
  const t = useMessages(fileMessages);
  const [chosen, setChosen] = useState<readonly File[]>(files ?? []);
  const put = (file: TakenFile, purpose: FilePurpose) => {
    if (purpose === "replace") editor.chain().focus().setContent(toEditor(file.body)).run();
    else insertBlock(editor, file.body.content);
    onFileHead(file);
    notifyDone(t.done, sayLostPictures(t, file.lost));
    onClose();
  };
  if (chosen.length === 0) return <ChooseFileDialog onFiles={setChosen} onClose={onClose} />;
  const purpose = editor.isEmpty ? "replace" : "choose";
  return <OpenFileDialog {...{ accountId, purpose, onClose }} files={chosen} onTaken={put} />;
}

type ChooseFileDialogProps = { onFiles: (files: File[]) => void; onClose: () => void };

function ChooseFileDialog({ onFiles, onClose }: ChooseFileDialogProps) {
  const t = useMessages(fileMessages);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t.title}
      closeButtonProps={{ "aria-label": t.close }}
      returnFocus={false}
    >
      <Stack>
        <Text size="sm" c="dimmed">
          {t.chooseHint}
        </Text>
        <ChooseFileButton onFiles={onFiles} />
      </Stack>
    </Modal>
  );
}

/** Chooses a text of this device, and pictures that go with it. */
function ChooseFileButton({ onFiles }: Pick<ChooseFileDialogProps, "onFiles">) {
  const t = useMessages(fileMessages);
  return (
    <FileButton multiple accept={[...TEXT_ENDINGS, "image/*"].join()} onChange={onFiles}>
      {(button) => (
        <Button {...button} leftSection={<IconFileText size={16} aria-hidden />}>
          {t.choose}
        </Button>
      )}
    </FileButton>
  );
}
