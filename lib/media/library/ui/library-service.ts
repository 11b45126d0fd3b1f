"use client";

import type { FileKind } from "@/lib/media/files/file-formats";
import type { FileUse, PageOfFiles, UploadStanding } from "@/lib/media/library/types";
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

/** What shows or sends a file. */
export function fetchUses(accountId: string, fileId: string): Promise<ActionResult<FileUse[]> | null> {
  return askRoute(`media/${accountId}/files/${fileId}/uses`);
}

/** Asks how far an upload has come; see send-file.ts. */
export function fetchUpload(accountId: string, upload: string): Promise<ActionResult<UploadStanding> | null> {
  return askRoute(`media/${accountId}/uploads/${upload}`);
}
