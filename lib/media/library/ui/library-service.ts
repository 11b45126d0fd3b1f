"use client";

import type { FileKind } from "@/lib/media/files/file-formats";
import type { LibraryFile, PageOfFiles } from "@/lib/media/library/types";
import type { ActionResult } from "@/lib/platform/action";
import { askRoute } from "@/lib/ui/ask-route";

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

export type FileToSend = {
  file: File;
  name: string;
  folder: string;
  /** The file of the library that is to hold it from now on. */
  replaces?: string;
};

/**
 * Sends a file to the library.
 *
 * @param onProgress told how much of it the server has, from 0 to 1
 * @param signal ends it; then, too, the answer is null
 */
export function sendFile(
  accountId: string,
  { file, name, folder, replaces }: FileToSend,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<ActionResult<LibraryFile> | null> {
  const path = replaces === undefined ? `?${new URLSearchParams({ name, folder })}` : `/${replaces}`;
  return new Promise((resolve) => {
    // fetch does not tell how far it has come.
    const request = new XMLHttpRequest();
    request.open("POST", `/api/media/${accountId}/files${path}`);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => resolve(request.response);
    request.onerror = () => resolve(null);
    request.onabort = () => resolve(null);
    signal.addEventListener("abort", () => request.abort());
    request.send(file);
  });
}
