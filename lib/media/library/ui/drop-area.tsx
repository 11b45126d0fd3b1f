"use client";

import { type ClipboardEvent, type DragEvent, type ReactNode, useState } from "react";
import { libraryMessages } from "@/lib/media/library/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import classes from "./drop-area.module.css";

type DropAreaProps = { onFiles: (files: File[]) => void; isDisabled?: boolean; children: ReactNode };

/** Takes files that are dragged onto it or pasted while something in it has the focus. */
export function DropArea({ onFiles, isDisabled = false, children }: DropAreaProps) {
  const t = useMessages(libraryMessages);
  const [isOver, setIsOver] = useState(false);
  if (isDisabled) return children;
  const drag = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    setIsOver(true);
  };
  const leave = (event: DragEvent<HTMLElement>) => {
    const to = event.relatedTarget;
    // Over a child it is still over the area.
    if (!(to instanceof Node && event.currentTarget.contains(to))) setIsOver(false);
  };
  const drop = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    setIsOver(false);
    take([...event.dataTransfer.files]);
  };
  const paste = (event: ClipboardEvent) => take([...event.clipboardData.files]);
  const take = (files: File[]) => {
    if (files.length > 0) onFiles(files);
  };
  return (
    <section
      className={classes.area}
      aria-label={t.title}
      onDragEnter={drag}
      onDragOver={drag}
      onDragLeave={leave}
      onDrop={drop}
      onPaste={paste}
    >
      {children}
      {isOver && (
        <div className={classes.over} aria-hidden>
          {t.drop}
        </div>
      )}
    </section>
  );
}
