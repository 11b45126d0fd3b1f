import { SECOND } from "@/lib/platform/time";
import type { KnownColumns } from "@/lib/qrcodes/bulk/columns";
import { MAX_FILE_BYTES, MAX_PASTED } from "@/lib/qrcodes/bulk/limits";
import type { GivenList, ListChoice, ReadSource, SourceProblem } from "@/lib/qrcodes/bulk/reading/read-list";
import type { ListOrder } from "@/lib/qrcodes/bulk/reading/read-list.worker";

/** Far more than the largest list takes on an old telephone, in milliseconds. */
const MAX_READING = 30 * SECOND;

/** A list that was opened, with what its columns seem to be. */
export type OpenList = ReadSource & {
  /** As it was pasted; null for a file. */
  text: string | null;
  /** Reads another sheet, or the text with another separator. */
  readAgain: (choice: ListChoice) => Promise<ReadList>;
};
export type ReadList = OpenList | { problem: SourceProblem };

/** Opens what was pasted. */
export async function readPastedList(text: string, known: KnownColumns): Promise<ReadList> {
  return text.length > MAX_PASTED ? { problem: "tooLarge" } : open(text, known, null);
}

/** Opens a CSV file or a workbook, here in the browser: the server never opens a stranger's file. */
export async function readFileList(file: File, known: KnownColumns): Promise<ReadList> {
  if (file.size > MAX_FILE_BYTES) return { problem: "tooLarge" };
  try {
    return await open(new Uint8Array(await file.arrayBuffer()), known, null);
  } catch {
    // It was moved away, or may not be read.
    return { problem: "unreadable" };
  }
}

async function open(source: GivenList, known: KnownColumns, choice: ListChoice | null): Promise<ReadList> {
  const read = await readInThread({ source, known, choice });
  if ("problem" in read) return read;
  const readAgain: OpenList["readAgain"] = (next) => open(source, known, { ...choice, ...next });
  return { ...read, text: typeof source === "string" ? source : null, readAgain };
}

/** In a thread of its own, which is ended with all that it holds when it has answered or takes too long. */
function readInThread(order: ListOrder): Promise<ReadSource | { problem: SourceProblem }> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL("../reading/read-list.worker.ts", import.meta.url), { type: "module" });
    const end = (read: ReadSource | { problem: SourceProblem }) => {
      clearTimeout(timer);
      worker.terminate();
      resolve(read);
    };
    const timer = setTimeout(() => end({ problem: "tooSlow" }), MAX_READING);
    worker.onmessage = ({ data }: MessageEvent<ReadSource | { problem: SourceProblem }>) => end(data);
    // It ran out of memory, mostly.
    worker.onerror = () => end({ problem: "unreadable" });
    worker.postMessage(order);
  });
}
