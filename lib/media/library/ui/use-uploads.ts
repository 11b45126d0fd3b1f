"use client";

import { useRef, useState } from "react";
import { MAX_FILE_BYTES } from "@/lib/media/files/file-formats";
import { libraryMessages } from "@/lib/media/library/messages";
import type { LibraryFile } from "@/lib/media/library/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { whileSignedIn } from "@/lib/ui/signed-out";
import { forgetUpload, sendFile } from "./send-file";

export type UploadState =
  | { step: "waiting" }
  /** `share` of the file is at the server, from 0 to 1. */
  | { step: "sending"; share: number }
  /** The connection is lost; it goes on by itself. */
  | { step: "paused"; share: number }
  | { step: "failed"; problem: string };

export type FileUpload = { key: number; name: string; state: UploadState };

type QueuedFile = { key: number; file: File; name: string; controller: AbortController };

/** So many at once: more only make each of them slower. */
const AT_ONCE = 2;

/**
 * Sends files one after the other, each with its progress; what went wrong can be tried again.
 *
 * @param onUploaded called for each file as it arrives, with its place in the order in which they were added
 */
export function useUploads(
  accountId: string,
  folder: string,
  onUploaded: (file: LibraryFile, place: number) => void,
) {
  const t = useMessages(libraryMessages);
  const [uploads, setUploads] = useState<FileUpload[]>([]);
  const queue = useRef<QueuedFile[]>([]);
  const files = useRef(new Map<number, QueuedFile>());
  const running = useRef(0);
  const counted = useRef(0);

  const tell = (key: number, state: UploadState) =>
    setUploads((all) => all.map((one) => (one.key === key ? { ...one, state } : one)));

  const forget = (key: number) => setUploads((all) => all.filter((one) => one.key !== key));

  const send = async (one: QueuedFile) => {
    const { key, file, controller } = one;
    if (file.size > MAX_FILE_BYTES) return tell(key, { step: "failed", problem: t.problems.tooLarge });
    const result = await sendWatched(accountId, folder, one, (state) => tell(key, state));
    if (controller.signal.aborted) return;
    if (!result?.ok) {
      const problem = result ? (result.fieldErrors?.file ?? result.message) : t.uploads.offline;
      return tell(key, { step: "failed", problem });
    }
    // It is in the list now.
    forget(key);
    onUploaded(result.data, key);
  };

  const sendNext = async (): Promise<void> => {
    const next = running.current < AT_ONCE ? queue.current.shift() : undefined;
    if (!next) return;
    running.current += 1;
    await send(next);
    running.current -= 1;
    return sendNext();
  };

  const enqueue = (one: QueuedFile) => {
    files.current.set(one.key, one);
    queue.current.push(one);
    void sendNext();
  };

  return {
    uploads,
    add(added: readonly File[]) {
      const named = added.map((file) => {
        counted.current += 1;
        const name = nameOf(file, t.pasted);
        return { key: counted.current, file, name, controller: new AbortController() };
      });
      const waiting = named.map(({ key, name }): FileUpload => ({ key, name, state: { step: "waiting" } }));
      setUploads((all) => [...all, ...waiting]);
      for (const one of named) enqueue(one);
    },
    cancel(key: number) {
      const one = files.current.get(key);
      one?.controller.abort();
      if (one) forgetUpload(accountId, one.file);
      queue.current = queue.current.filter((one) => one.key !== key);
      forget(key);
    },
    retry(key: number) {
      const one = files.current.get(key);
      if (!one) return;
      tell(key, { step: "waiting" });
      enqueue({ ...one, controller: new AbortController() });
    },
    forget,
  };
}

function sendWatched(
  accountId: string,
  folder: string,
  { file, name, controller }: QueuedFile,
  tell: (state: UploadState) => void,
) {
  tell({ step: "sending", share: 0 });
  const watcher = {
    onProgress: (share: number) => tell({ step: "sending", share }),
    onPause: (share: number) => tell({ step: "paused", share }),
    signal: controller.signal,
  };
  return whileSignedIn(() => sendFile(accountId, { file, name, folder }, watcher));
}

/** What is pasted has no name of its own. */
function nameOf({ name }: File, pasted: string): string {
  return /^image\.\w+$/.test(name) ? pasted : name.slice(0, 120);
}

export type Uploads = ReturnType<typeof useUploads>;
