"use client";

import { readDraft, removeDraft, writeDraft } from "@/lib/ui/draft-storage";

/** What the server knows an upload by. */
export type UploadName = { name: string; isKnown: boolean };

/** In this window by the file itself, which is another one when it is chosen again. */
const namesOfFiles = new WeakMap<File, string>();

/**
 * The name of a file's upload: the one under which it was begun, here or before the page was loaded anew, or a new one.
 *
 * @param target where it is sent
 */
export async function uploadNameOf(file: File, target: string): Promise<UploadName> {
  const known = namesOfFiles.get(file) ?? (await readDraft(traceOf(file, target), asName))?.values;
  const name = known ?? newName();
  namesOfFiles.set(file, name);
  if (!known) writeDraft(traceOf(file, target), { savedAt: Date.now(), revision: 0, values: name });
  return { name, isKnown: known !== undefined };
}

/** The upload is over: the same file is another upload the next time. */
export function forgetUploadName(file: File, target: string): void {
  namesOfFiles.delete(file);
  removeDraft(traceOf(file, target));
}

/** By this a file is taken for the same after a reload. */
function traceOf({ name, size, lastModified }: File, target: string): string {
  return `upload.${target}.${size}.${lastModified}.${name}`;
}

function asName(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

function newName(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
