"use client";

import type { LibraryFile } from "@/lib/media/library/types";
import { sendFile } from "@/lib/media/library/ui/send-file";
import type { ActionResult } from "@/lib/platform/action";
import { whileSignedIn } from "@/lib/ui/signed-out";

/**
 * Adds a picture to the account's library.
 *
 * @returns null when the server was not reached, or `signal` ended it
 */
export function sendPicture(
  accountId: string,
  file: File,
  signal: AbortSignal,
): Promise<ActionResult<LibraryFile> | null> {
  const name = file.name.slice(0, 120) || "1";
  const watcher = { onProgress: () => {}, onPause: null, signal };
  return whileSignedIn(() => sendFile(accountId, { file, name, folder: "" }, watcher));
}
