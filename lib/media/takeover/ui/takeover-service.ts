"use client";

import type { FileKind } from "@/lib/media/files/file-formats";
import type { LibraryFile } from "@/lib/media/library/types";
import type { TakenMaterial } from "@/lib/media/takeover/types";
import type { MediaPage } from "@/lib/media/types";
import type { ActionResult } from "@/lib/platform/action";
import { askRoute } from "@/lib/ui/ask-route";

// The browser's side of app/api/media/…/takeover. Null stands for a server that was not reached.

/** A page of what WeChat's library has; the first is 0. */
export function fetchTakeover(
  accountId: string,
  type: FileKind,
  page: number,
): Promise<ActionResult<MediaPage<TakenMaterial>> | null> {
  return askRoute(`media/${accountId}/takeover?${new URLSearchParams({ type, page: String(page) })}`);
}

/** Takes one of it over. */
export function sendTakeover(
  accountId: string,
  material: { type: FileKind; mediaId: string; name: string },
  signal: AbortSignal,
): Promise<ActionResult<LibraryFile> | null> {
  return askRoute(`media/${accountId}/takeover`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(material),
    signal,
  });
}
