import type { OpenedText } from "@/lib/articles/writing/files/opened-text";
import type { FileProblem, ReadFile } from "@/lib/articles/writing/files/read-file";
import { SECOND } from "@/lib/platform/time";

export const MAX_FILE_BYTES = 50 * 1024 * 1024;
/** Far more than a long document with many pictures takes on an old computer, in milliseconds. */
const MAX_READING = 30 * SECOND;

/** What the dialog offers to choose; what is in a file counts, not what it is called. */
export const TEXT_ENDINGS = [".docx", ".md", ".markdown", ".txt"] as const;

/** Whether a file is a text to open, by its name: pictures that are dropped go another way. */
export function isTextFile({ name }: { name: string }): boolean {
  return TEXT_ENDINGS.some((ending) => name.toLowerCase().endsWith(ending)) || /\.docm?$/i.test(name);
}

/** Opens a Word or Markdown file, here in the browser: the server never opens a stranger's file. */
export async function openFile(file: File): Promise<OpenedText | FileProblem> {
  if (file.size > MAX_FILE_BYTES) return { problem: "tooLarge" };
  const read = await readInThread(file);
  if ("problem" in read) return read;
  if (read.type === "text") return read.text;
  const { toArticle } = await import("@/lib/articles/writing/files/word-article");
  const parse = (html: string) => new DOMParser().parseFromString(html, "text/html");
  return toArticle(read.word, parse) ?? { problem: "tooMuch" };
}

/** In a thread of its own, which is ended with all that it holds when it has answered or takes too long. */
async function readInThread(file: File): Promise<ReadFile> {
  // It was moved away, or may not be read.
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) return { problem: "damaged" };
  return new Promise((resolve) => {
    const worker = new Worker(new URL("../files/read-file.worker.ts", import.meta.url), { type: "module" });
    const end = (read: ReadFile) => {
      clearTimeout(timer);
      worker.terminate();
      resolve(read);
    };
    const timer = setTimeout(() => end({ problem: "tooSlow" }), MAX_READING);
    worker.onmessage = ({ data }: MessageEvent<ReadFile>) => end(data);
    // It ran out of memory, mostly.
    worker.onerror = () => end({ problem: "damaged" });
    worker.postMessage(new Uint8Array(bytes), [bytes]);
  });
}
