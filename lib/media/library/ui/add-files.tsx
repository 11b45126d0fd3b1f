"use client";

import { Button, FileButton } from "@mantine/core";
import { IconCamera, IconUpload } from "@tabler/icons-react";
import { FILE_FORMATS, type FileKind, TURNED_FORMATS } from "@/lib/media/files/file-formats";
import { libraryMessages } from "@/lib/media/library/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import classes from "./add-files.module.css";

type AddFilesProps = {
  /** Null for any. */
  kind: FileKind | null;
  onFiles: (files: File[]) => void;
};

/** Chooses files of this device; on a phone there is its camera, too. */
export function AddFiles({ kind, onFiles }: AddFilesProps) {
  const t = useMessages(libraryMessages);
  return (
    <>
      {kind !== "voice" && kind !== "video" && (
        <FileButton accept="image/*" capture="environment" onChange={(file) => file && onFiles([file])}>
          {(button) => (
            <Button
              {...button}
              className={classes.camera}
              variant="default"
              leftSection={<IconCamera size={16} aria-hidden />}
            >
              {t.camera}
            </Button>
          )}
        </FileButton>
      )}
      <FileButton multiple accept={acceptOf(kind)} onChange={onFiles}>
        {(button) => (
          <Button {...button} leftSection={<IconUpload size={16} aria-hidden />}>
            {t.add}
          </Button>
        )}
      </FileButton>
    </>
  );
}

function acceptOf(kind: FileKind | null): string {
  const formats = Object.entries(FILE_FORMATS).filter(([, format]) => kind === null || format.kind === kind);
  const turned = kind === null || kind === "image" ? ["jpeg", ...TURNED_FORMATS] : [];
  return [...formats.map(([ending]) => ending), ...turned].map((ending) => `.${ending}`).join();
}
