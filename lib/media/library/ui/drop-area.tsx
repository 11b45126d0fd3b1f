"use client";

import type { ClipboardEvent, ReactNode } from "react";
import { libraryMessages } from "@/lib/media/library/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { droppedFiles } from "@/lib/ui/dropped-files";
import { useFileDrag } from "@/lib/ui/use-file-drag";
import classes from "./drop-area.module.css";

type DropAreaProps = { onFiles: (files: File[]) => void; isDisabled?: boolean; children: ReactNode };

/** Takes files that are dragged onto it or pasted while something in it has the focus. */
export function DropArea({ onFiles, isDisabled = false, children }: DropAreaProps) {
  const t = useMessages(libraryMessages);
  const take = (files: File[]) => {
    if (files.length > 0) onFiles(files);
  };
  const { isOver, area } = useFileDrag(({ dataTransfer }) => {
    void droppedFiles(dataTransfer).then((all) => take(all.map(({ file }) => file)));
  });
  if (isDisabled) return children;
  const paste = (event: ClipboardEvent) => take([...event.clipboardData.files]);
  return (
    <section className={classes.area} aria-label={t.title} {...area} onPaste={paste}>
      {children}
      {isOver && (
        <div className={classes.over} aria-hidden>
          {t.drop}
        </div>
      )}
    </section>
  );
}
