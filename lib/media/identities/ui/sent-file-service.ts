"use client";

import type { FileAtWeChat } from "@/lib/media/identities/types";
import type { ActionResult } from "@/lib/platform/action";
import { askRoute } from "@/lib/ui/ask-route";

/** A file, and WeChat's id of what it holds now; no file where it was deleted. Null stands for a server that was not reached. */
export function fetchSentFile(
  accountId: string,
  fileId: string,
): Promise<ActionResult<FileAtWeChat | null> | null> {
  return askRoute(`media/${accountId}/files/${fileId}/permanent`);
}

/** Has WeChat keep what a file holds now. */
export function postToWeChat(accountId: string, fileId: string): Promise<ActionResult<FileAtWeChat> | null> {
  const headers = { "content-type": "application/json" };
  return askRoute(`media/${accountId}/files/${fileId}/permanent`, { method: "POST", headers });
}
