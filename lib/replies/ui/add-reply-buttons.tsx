"use client";

import { Button, Group } from "@mantine/core";
import { useState } from "react";
import type { LibraryFile } from "@/lib/media/library/types";
import { MediaPicker } from "@/lib/media/library/ui/embedded/media-picker";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { type FileReplyType, isOfFile } from "@/lib/replies/file-replies";
import { repliesMessages } from "@/lib/replies/messages";
import type { Reply } from "@/lib/replies/schema";
import { knowChosenFile } from "./reply-file-feed";
import { ADDABLE_REPLIES } from "./reply-kinds";

type AddReplyButtonsProps = {
  accountId: string;
  /** How many more there may be. */
  room: number;
  onAdd: (replies: Reply[]) => void;
};

/** A button a type of reply. Files are chosen first, several at once: each becomes a reply. */
export function AddReplyButtons({ accountId, room, onAdd }: AddReplyButtonsProps) {
  const t = useMessages(repliesMessages).replies;
  const [chosenKind, setChosenKind] = useState<FileReplyType | null>(null);
  const addFiles = (type: FileReplyType, files: LibraryFile[]) => {
    for (const file of files) knowChosenFile(accountId, file);
    onAdd(files.slice(0, room).map(({ id, name }) => ({ type, fileId: id, name })));
  };
  return (
    <>
      <Group gap="xs">
        {ADDABLE_REPLIES.map(({ Icon, empty }) => (
          <Button
            key={empty.type}
            variant="default"
            leftSection={<Icon size={16} aria-hidden />}
            disabled={room <= 0}
            onClick={() => (isOfFile(empty) ? setChosenKind(empty.type) : onAdd([empty]))}
          >
            {t.add[empty.type]}
          </Button>
        ))}
      </Group>
      {chosenKind && (
        <MediaPicker
          accountId={accountId}
          kind={chosenKind}
          multiple
          max={room}
          isOpen
          onChosen={(files) => addFiles(chosenKind, files)}
          onClose={() => setChosenKind(null)}
        />
      )}
    </>
  );
}
