"use client";

import type { FileKind } from "@/lib/media/files/file-formats";
import type { FileUse, LibraryFile, PageOfFiles } from "@/lib/media/library/types";
import type { ActionResult } from "@/lib/platform/action";
import { askRoute } from "@/lib/ui/ask-route";
import { sendToRoute } from "@/lib/ui/send-to-route";

// The browser's side of app/api/media. Null stands for a server that was not reached.

/** A page of the library. */
export function fetchFiles(
  accountId: string,
  request: { kind: FileKind; search: string; after?: string | null },
): Promise<ActionResult<PageOfFiles> | null> {
  const { kind, search, after } = request;
  const query = new URLSearchParams({ kind, search, ...(after && { after }) });
  return askRoute(`media/${accountId}/files?${query}`);
}

/** What shows or sends a file. */
export function fetchUses(accountId: string, fileId: string): Promise<ActionResult<FileUse[]> | null> {
  return askRoute(`media/${accountId}/files/${fileId}/uses`);
}

export type FileToSend = {
  file: File;
  name: string;
  folder: string;
  /** The file of the library that is to hold it from now on. */
  replaces?: string;
};

/** Sends a file to the library; see {@link sendToRoute}. */
export function sendFile(
  accountId: string,
  { file, name, folder, replaces }: FileToSend,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<ActionResult<LibraryFile> | null> {
  const path = replaces === undefined ? `?${new URLSearchParams({ name, folder })}` : `/${replaces}`;
  return sendToRoute(`media/${accountId}/files${path}`, file, onProgress, signal);
}
