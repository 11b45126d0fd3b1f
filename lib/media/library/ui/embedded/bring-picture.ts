"use client";

import type { LibraryFile } from "@/lib/media/library/types";
import { sendFile } from "@/lib/media/library/ui/send-file";
import type { ActionResult } from "@/lib/platform/action";
import { askRoute } from "@/lib/ui/ask-route";
import { whileSignedIn } from "@/lib/ui/signed-out";

/**
 * A picture that is not in the library: at an address of which the server takes it, or in this browser; there as a file
 * where it is to be known again when it is chosen once more.
 */
export type OutsidePicture = { name: string } & ({ url: string } | { content: Blob } | { file: File });

type BringOptions = {
  /** Told how much of it the server has, from 0 to 1; never for one that the server takes itself. */
  onProgress?: (share: number) => void;
  /** Ends what this browser sends. */
  signal?: AbortSignal;
};

/**
 * Brings a picture into the account's library.
 *
 * @returns null when the server was not reached, or `signal` ended it
 */
export function bringPicture(
  accountId: string,
  picture: OutsidePicture,
  { onProgress = () => {}, signal = new AbortController().signal }: BringOptions,
): Promise<ActionResult<LibraryFile> | null> {
  const { name } = picture;
  if ("url" in picture)
    return askRoute(`media/${accountId}/taken`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ url: picture.url, name }),
    });
  const file =
    "file" in picture ? picture.file : new File([picture.content], name, { type: picture.content.type });
  const watcher = { onProgress, onPause: null, signal };
  return whileSignedIn(() => sendFile(accountId, { file, name, folder: "" }, watcher));
}
