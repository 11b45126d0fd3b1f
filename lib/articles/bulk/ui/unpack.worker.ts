// A thread of the browser: an archive is unpacked here while the page goes on answering, and one that is made to hurt
// takes nothing but this thread, which the page ends.

import { openArchive, UnusableArchive } from "@/lib/articles/writing/files/open-archive";

/** Of everything in it, unpacked. */
const LIMITS = { files: 5_000, bytes: 500 * 1024 * 1024 };
const WANTED = /\.(docx|md|markdown|txt|jpe?g|png|gif|webp|avif|html?)$/i;

export type UnpackedFile = { path: string; bytes: Uint8Array<ArrayBuffer> };

addEventListener("message", ({ data }: MessageEvent<Uint8Array>) => {
  postMessage(unpack(data));
});

function unpack(bytes: Uint8Array): UnpackedFile[] | "damaged" | "tooLarge" {
  try {
    const files = openArchive(bytes, LIMITS, (name) => WANTED.test(name));
    return [...files].map(([path, content]) => ({ path: path.replaceAll("\\", "/"), bytes: content }));
  } catch (error) {
    return error instanceof UnusableArchive ? error.problem : "damaged";
  }
}
