"use client";

import type { DragEvent } from "react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { notifyFailure } from "@/lib/ui/notify";
import { useFileDrag } from "@/lib/ui/use-file-drag";
import { fileMessages } from "./file-messages";
import { isTextFile } from "./open-file";
import { isPicture } from "./take-pictures";

type EditorDropOptions = {
  canEdit: boolean;
  /** Texts to be opened, and what was dropped along with them. */
  onTexts: (files: File[]) => void;
  /** Pictures that were let go of beside the text, which takes the others itself. */
  onPictures: (files: File[]) => void;
};

/** What becomes of files that are dropped onto the editor, its tools among it. */
export function useEditorDrop({ canEdit, onTexts, onPictures }: EditorDropOptions) {
  const t = useMessages(fileMessages);
  const { isOver, end, area } = useFileDrag((event) => {
    const files = [...event.dataTransfer.files];
    const others = files.filter((file) => !isPicture(file));
    if (!event.isDefaultPrevented()) onPictures(files.filter(isPicture));
    if (others.length > 0) notifyFailure(t.notTaken(others.map(({ name }) => name).join("、")));
  });
  const open = (event: DragEvent) => {
    const files = [...event.dataTransfer.files];
    if (!files.some(isTextFile)) return;
    // The editor itself would take the pictures only.
    event.preventDefault();
    event.stopPropagation();
    end();
    onTexts(files);
  };
  // For whoever may only look they are as anywhere else on the page.
  return canEdit ? { isOver, area: { ...area, onDropCapture: open } } : { isOver: false, area: {} };
}
