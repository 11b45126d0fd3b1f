"use client";

import type { LibraryFile } from "@/lib/media/library/types";
import type { ActionResult } from "@/lib/platform/action";
import { HOUR, MINUTE, SECOND } from "@/lib/platform/time";
import { sendToRoute } from "@/lib/ui/send-to-route";
import { fetchUpload } from "./library-service";
import { turnHeic } from "./turn-heic";
import { forgetUploadName, uploadNameOf } from "./upload-names";

export type FileToSend = {
  file: File;
  name: string;
  folder: string;
  /** The file of the library that is to hold it from now on. */
  replaces?: string;
};

/** Told how much of the file the server has, from 0 to 1. */
type Watcher = {
  onProgress: (share: number) => void;
  /** The connection is lost; it is tried again by itself. Null where that is for whoever asked. */
  onPause: ((share: number) => void) | null;
  signal: AbortSignal;
};

/** A line on which nothing moves for so long is as good as lost. */
const STANDSTILL_MS = 30 * SECOND;
/** A picture is made fit before the server answers. */
const WORK_MS = 3 * MINUTE;
const FIRST_PAUSE_MS = SECOND;
const LONGEST_PAUSE_MS = 15 * SECOND;
/** Without any progress for so long somebody has to say that it goes on. */
const PATIENCE_MS = HOUR;

/**
 * Sends a file to the library, and goes on where it was when the connection is lost and comes back, or when the same file
 * is chosen again after a reload.
 *
 * @returns null when the server was not reached for too long, or the signal ended it
 */
export async function sendFile(
  accountId: string,
  chosen: FileToSend,
  watcher: Watcher,
): Promise<ActionResult<LibraryFile> | null> {
  const given = { ...chosen, file: await turnHeic(chosen.file) };
  const { file, replaces } = given;
  const target = targetOf(accountId, replaces);
  const { name, isKnown } = await uploadNameOf(file, target);
  let offset: number | null = isKnown ? null : 0;
  let [share, movedAt, pauseMs] = [0, Date.now(), FIRST_PAUSE_MS];
  while (!watcher.signal.aborted && Date.now() - movedAt < PATIENCE_MS) {
    const step = await goOn(accountId, given, { name, offset }, watcher);
    if (step.type === "over") {
      // Whoever signs in again goes on.
      if (step.result.ok || step.result.code !== "signed-out") forgetUploadName(file, target);
      return step.result;
    }
    if (step.share > share) [share, movedAt, pauseMs] = [step.share, Date.now(), FIRST_PAUSE_MS];
    if (watcher.signal.aborted || !watcher.onPause) return null;
    watcher.onPause(share);
    await pause(pauseMs, watcher.signal);
    pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS);
    // Only the server knows what of that has come.
    offset = null;
  }
  return null;
}

type Step = { type: "over"; result: ActionResult<LibraryFile> } | { type: "lost"; share: number };

/** @param from null where the server has to be asked first how much it has */
async function goOn(
  accountId: string,
  given: FileToSend,
  { name, offset: from }: { name: string; offset: number | null },
  watcher: Watcher,
): Promise<Step> {
  let offset = from ?? 0;
  if (from === null) {
    const standing = await fetchUpload(accountId, name);
    if (!standing) return { type: "lost", share: 0 };
    if (!standing.ok) return { type: "over", result: standing };
    if (standing.data.file) return { type: "over", result: { ok: true, data: standing.data.file } };
    offset = Math.min(standing.data.bytes, given.file.size);
  }
  const result = await sendRest(accountId, given, { name, offset }, watcher);
  if (result && (result.ok || result.code !== "conflict")) return { type: "over", result };
  return { type: "lost", share: offset / Math.max(1, given.file.size) };
}

/** Whoever has ended an upload and chooses the file again begins anew. */
export function forgetUpload(accountId: string, file: File): void {
  forgetUploadName(file, targetOf(accountId));
}

function targetOf(accountId: string, replaces = ""): string {
  return `${accountId}.${replaces}`;
}

/** One request with all that is not there yet. @returns null when the connection is lost */
async function sendRest(
  accountId: string,
  { file, name, folder, replaces }: FileToSend,
  { name: upload, offset }: { name: string; offset: number },
  { onProgress, signal }: Watcher,
): Promise<ActionResult<LibraryFile> | null> {
  const part = { upload, offset: String(offset), total: String(file.size) };
  const [place, words] = replaces === undefined ? ["", { name, folder }] : [`/${replaces}`, {}];
  const path = `media/${accountId}/files${place}?${new URLSearchParams({ ...words, ...part })}`;
  const standstill = new AbortController();
  const giveUp = () => standstill.abort();
  let timer = setTimeout(giveUp, STANDSTILL_MS);
  const progress = (share: number) => {
    clearTimeout(timer);
    timer = setTimeout(giveUp, share < 1 ? STANDSTILL_MS : WORK_MS);
    onProgress((offset + share * (file.size - offset)) / file.size);
  };
  signal.addEventListener("abort", giveUp);
  try {
    return await sendToRoute<LibraryFile>(path, file.slice(offset), progress, standstill.signal);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", giveUp);
  }
}

/** Ends early when the browser has a connection again, or with the signal. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const goOn = () => {
      clearTimeout(timer);
      window.removeEventListener("online", goOn);
      signal.removeEventListener("abort", goOn);
      resolve();
    };
    const timer = setTimeout(goOn, ms);
    window.addEventListener("online", goOn);
    signal.addEventListener("abort", goOn);
  });
}
