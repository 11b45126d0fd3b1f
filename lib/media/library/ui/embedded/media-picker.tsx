"use client";

import dynamic from "next/dynamic";
import type { FileKind } from "@/lib/media/files/file-formats";
import type { LibraryFile } from "@/lib/media/library/types";

const PickerDialog = dynamic(
  () => import("@/lib/media/library/ui/file-picker-dialog").then((module) => module.FilePickerDialog),
  { ssr: false },
);

export type MediaPickerProps = {
  accountId: string;
  /** `any` lets the person choose the kind, too. */
  kind: FileKind | "any";
  /** Whether several may be chosen at once, in the order in which they are pressed. */
  multiple?: boolean;
  /** So many at most. */
  max?: number;
  isOpen: boolean;
  onChosen: (files: LibraryFile[]) => void;
  onClose: () => void;
};

/** Chooses files of the account's library, or uploads some on the spot. What it is made of is loaded when it opens. */
export function MediaPicker(props: MediaPickerProps) {
  // Each opening begins anew: what was chosen before is in the form.
  return props.isOpen ? <PickerDialog {...props} /> : null;
}
