import { countDocument } from "@/lib/articles/document/count";
import { type BesideFile, findBeside } from "@/lib/articles/writing/files/find-beside";
import { type OpenedText, pathBeside } from "@/lib/articles/writing/files/opened-text";
import type { FileProblem } from "@/lib/articles/writing/files/read-file";
import { pictureAddressesIn } from "@/lib/articles/writing/files/replace-pictures";
import { isTextFile, openFile } from "@/lib/articles/writing/ui/open-file";
import { unpackInThread } from "./unpack-in-thread";

/** So many texts at once. */
export const MAX_TEXTS = 500;
export const MAX_ARCHIVE_BYTES = 200 * 1024 * 1024;

/** A text that was found, and what has become of it. */
export type FoundText = { path: string; file: File } & (
  | { opened: OpenedText; characters: number; pictures: number; missing: number }
  | { problem: FileProblem }
);

export type FoundFiles = { texts: FoundText[]; pictures: BesideFile[]; ignored: number };

export type ReadingStep =
  | { type: "unpacking"; name: string }
  | { type: "reading"; done: number; total: number };

/** Why nothing can be shown of what was chosen. */
export type ImportProblem = { type: "tooMany" | "none" } | { type: "damaged" | "tooLarge"; name: string };

/** Reads everything that was chosen, archives unpacked, here in the browser. */
export async function readImport(
  chosen: readonly BesideFile[],
  onStep: (step: ReadingStep) => void,
): Promise<FoundFiles | ImportProblem> {
  const files: BesideFile[] = [];
  for (const { path, file } of chosen) {
    if (!/\.zip$/i.test(file.name)) {
      files.push({ path, file });
      continue;
    }
    onStep({ type: "unpacking", name: file.name });
    const unpacked = file.size > MAX_ARCHIVE_BYTES ? "tooLarge" : await unpackInThread(file);
    if (typeof unpacked === "string") return { type: unpacked, name: file.name };
    files.push(...unpacked);
  }
  const wanted = files.filter(({ path }) => !isHidden(path));
  const texts = wanted.filter(({ file }) => isTextFile(file));
  const pictures = wanted.filter(({ path }) => PICTURE.test(path));
  if (texts.length > MAX_TEXTS) return { type: "tooMany" };
  if (texts.length === 0) return { type: "none" };
  const find = findBeside(pictures);
  const found: FoundText[] = [];
  for (const [done, { path, file }] of texts.entries()) {
    onStep({ type: "reading", done, total: texts.length });
    const opened = await openFile(file);
    found.push(
      "problem" in opened ? { path, file, problem: opened } : { path, file, ...describe(path, opened, find) },
    );
  }
  return { texts: found, pictures, ignored: wanted.length - texts.length - pictures.length };
}

const PICTURE = /\.(jpe?g|png|gif|webp|avif)$/i;

/** What macOS and editors put into archives beside what people mean. */
function isHidden(path: string): boolean {
  return path.split("/").some((part) => part.startsWith(".") || part === "__MACOSX");
}

function describe(path: string, opened: OpenedText, find: ReturnType<typeof findBeside>) {
  const addresses = pictureAddressesIn(opened.body);
  const missing = addresses.filter((address) => {
    const beside = pathBeside(address);
    return beside !== null && find(beside, path) === null;
  }).length;
  const { characters } = countDocument(opened.body);
  // Without a title of its own it has its file's name.
  const title = opened.title || (path.split("/").at(-1) ?? "").replace(/\.[^.]+$/, "");
  return { opened: { ...opened, title }, characters, pictures: addresses.length - missing, missing };
}
