import { createWriteStream } from "node:fs";
import { readFile, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { strToU8, unzipSync, Zip, ZipDeflate, ZipPassThrough } from "fflate";
import { mediaStore } from "@/lib/media/store/media-store";
import type { Exported } from "./export";
import { CONFIGURATION_FILE, MEDIA_FOLDER } from "./folder";
import { type Contents, nameOfContent } from "./media";

/** A ZIP is read into memory as a whole; what is larger is a folder. */
export const MAX_ZIP_BYTES = 1024 ** 3;

export function isZip(place: string): boolean {
  return /\.zip$/i.test(place);
}

/** A configuration in a ZIP with what lies beside it there, or why it is none. A folder around both is no matter. */
export async function openZip(
  file: string,
): Promise<{ bytes: Uint8Array; contents: Contents } | { why: string }> {
  if ((await stat(file)).size > MAX_ZIP_BYTES)
    return { why: "it is larger than 1 GB; unpack it and give the folder" };
  const archive = new Uint8Array(await readFile(file));
  const names = namesIn(archive);
  if (!names) return { why: "it is no ZIP, or damaged" };
  const [name] = names
    .filter((one) => one === CONFIGURATION_FILE || one.endsWith(`/${CONFIGURATION_FILE}`))
    .toSorted((one, other) => one.length - other.length);
  if (name === undefined) return { why: `there is no ${CONFIGURATION_FILE} in it` };
  const known = new Set(names);
  const placeOf = (content: string) =>
    `${name.slice(0, -CONFIGURATION_FILE.length)}${MEDIA_FOLDER}/${content}`;
  const contents: Contents = {
    has: async (content) => known.has(placeOf(content)),
    open: (content) => Readable.from([unpack(archive, placeOf(content))]),
  };
  return { bytes: unpack(archive, name), contents };
}

/**
 * Writes a configuration and the files that belong to it into a ZIP, which is there when it is whole.
 *
 * @returns the names of files whose content the store does not have, in which case there is no ZIP
 */
export async function writeZip(file: string, { text, files }: Exported): Promise<string[]> {
  const unfinished = `${file}.part`;
  const missing: string[] = [];
  try {
    await pipeline(Readable.from(zipped(text, files, missing)), createWriteStream(unfinished));
    if (missing.length === 0) await rename(unfinished, path.resolve(file));
  } finally {
    await rm(unfinished, { force: true });
  }
  return missing;
}

/** One content after the other, so that never more than one is on its way. */
async function* zipped(
  text: string,
  files: Exported["files"],
  missing: string[],
): AsyncGenerator<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  const take = () => pieces.splice(0);
  const contents = new Map(files.map((one) => [nameOfContent(one), one]));
  for (const [name, one] of contents) {
    const content = await mediaStore.open(one.hash);
    if (!content) {
      missing.push(`${name} (${one.name})`);
      continue;
    }
    // Pictures, sounds and films are packed already.
    const entry = new ZipPassThrough(`${MEDIA_FOLDER}/${name}`);
    zip.add(entry);
    for await (const piece of content) {
      entry.push(piece);
      yield* take();
    }
    entry.push(new Uint8Array(), true);
  }
  const configuration = new ZipDeflate(CONFIGURATION_FILE);
  zip.add(configuration);
  configuration.push(strToU8(text), true);
  zip.end();
  yield* take();
}

function namesIn(archive: Uint8Array): string[] | null {
  const names: string[] = [];
  try {
    unzipSync(archive, {
      filter: ({ name }) => {
        names.push(name);
        return false;
      },
    });
    return names;
  } catch {
    // Whatever it says of what is wrong is not for people.
    return null;
  }
}

function unpack(archive: Uint8Array, wanted: string): Uint8Array {
  const found = unzipSync(archive, { filter: ({ name }) => name === wanted })[wanted];
  if (!found) throw new Error(`${wanted} is not in the archive.`);
  return found;
}
