import { Unzip, UnzipInflate, UnzipPassThrough } from "fflate";
import { MAX_UNPACKED_BYTES } from "@/lib/qrcodes/bulk/limits";

/** Small, because a thousandfold of it is unpacked before anybody can look at the clock. */
const STEP = 4096;

/** The file is no workbook, or one that is made to hurt: larger inside than any list of codes. */
export class UnreadableWorkbook extends Error {
  override readonly name = "UnreadableWorkbook";
}

/**
 * The texts of a workbook's files by their names, without the prefixes that some programs give all elements. What is
 * unpacked is bounded, whatever the archive says of itself.
 *
 * @throws {UnreadableWorkbook}
 */
export function unpackWorkbook(bytes: Uint8Array): Map<string, string> {
  const files = new Map<string, string>();
  let size = 0;
  let failure: Error | null = null;
  const archive = new Unzip((file) => {
    if (!NEEDED.test(file.name)) return;
    const text = new TextDecoder();
    let whole = "";
    file.ondata = (error, chunk, isLast) => {
      size += chunk?.length ?? 0;
      failure ??=
        error ?? (size > MAX_UNPACKED_BYTES ? new UnreadableWorkbook("It is too large inside") : null);
      if (failure) return;
      whole += text.decode(chunk, { stream: !isLast });
      if (isLast) files.set(file.name, withoutPrefixes(whole));
    };
    file.start();
  });
  archive.register(UnzipPassThrough);
  archive.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length && !failure; at += STEP)
      archive.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
  } catch (error) {
    throw new UnreadableWorkbook("It is no archive", { cause: error });
  }
  if (failure) throw new UnreadableWorkbook("It cannot be unpacked", { cause: failure });
  return files;
}

const NEEDED = /^xl\/(workbook|sharedStrings|styles|_rels\/workbook|worksheets\/[\w-]+)\.xml(\.rels)?$/;

/** Some programs write <x:row> where others write <row>. */
function withoutPrefixes(xml: string): string {
  return xml.replace(/<(\/?)[A-Za-z]{1,10}:/g, "<$1");
}
