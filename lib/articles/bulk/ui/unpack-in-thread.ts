import type { BesideFile } from "@/lib/articles/writing/files/find-beside";
import { SECOND } from "@/lib/platform/time";
import type { UnpackedFile } from "./unpack.worker";

/** Far more than a large archive takes on an old computer, in milliseconds. */
const MAX_UNPACKING = 60 * SECOND;

type Unpacked = UnpackedFile[] | "damaged" | "tooLarge";

/** The files of a ZIP; unpacked in a thread of its own, which is ended with all that it holds when it takes too long. */
export async function unpackInThread(file: File): Promise<BesideFile[] | "damaged" | "tooLarge"> {
  // It was moved away, or may not be read.
  const bytes = await file.arrayBuffer().catch(() => null);
  const unpacked = bytes === null ? "damaged" : await askThread(bytes);
  if (typeof unpacked === "string") return unpacked;
  return unpacked.map(({ path, bytes: content }) => {
    return { path, file: new File([content], path.split("/").at(-1) ?? path) };
  });
}

function askThread(bytes: ArrayBuffer): Promise<Unpacked> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL("./unpack.worker.ts", import.meta.url), { type: "module" });
    const end = (unpacked: Unpacked) => {
      clearTimeout(timer);
      worker.terminate();
      resolve(unpacked);
    };
    const timer = setTimeout(() => end("tooLarge"), MAX_UNPACKING);
    worker.onmessage = ({ data }: MessageEvent<Unpacked>) => end(data);
    // It ran out of memory, mostly.
    worker.onerror = () => end("tooLarge");
    worker.postMessage(new Uint8Array(bytes), [bytes]);
  });
}
