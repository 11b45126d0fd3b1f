import { createReadStream } from "node:fs";
import { mkdir, readdir, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { mediaStore } from "@/lib/media/store/media-store";
import { MediaStoreError } from "@/lib/media/store/s3-client";
import type { Exported } from "./export";
import { type Contents, nameOfContent } from "./media";

/** What a folder that holds a configuration calls it. */
export const CONFIGURATION_FILE = "configuration.json";
/** Beside it, what the files of the library hold. */
export const MEDIA_FOLDER = "media";

/** The file to read: of a folder the configuration in it. */
export async function findConfiguration(given: string): Promise<string> {
  const place = path.resolve(given);
  return (await isFolder(place)) ? path.join(place, CONFIGURATION_FILE) : place;
}

/** What lies beside a configuration. */
export function contentsBeside(file: string): Contents {
  const placeOf = (name: string) => path.join(path.dirname(file), MEDIA_FOLDER, name);
  return {
    has: (name) => isFile(placeOf(name)),
    open: (name) => createReadStream(placeOf(name)),
  };
}

/** Whether something is at this place that an export would mix with. */
export async function isTaken(folder: string): Promise<boolean> {
  if (!(await isFolder(folder))) return exists(folder);
  return (await readdir(folder)).length > 0;
}

/**
 * Writes a configuration and the files that belong to it, itself last: where it is, everything is.
 *
 * @returns the names of files whose content the store does not have
 */
export async function writeFolder(folder: string, { text, files }: Exported): Promise<string[]> {
  const missing: string[] = [];
  await mkdir(path.join(folder, MEDIA_FOLDER), { recursive: true });
  const contents = new Map(files.map((file) => [nameOfContent(file), file]));
  for (const [name, file] of contents) {
    const content = await mediaStore.open(file.hash);
    if (content) await writeFile(path.join(folder, MEDIA_FOLDER, name), content);
    else missing.push(`${name} (${file.name})`);
  }
  if (missing.length === 0) await writeFile(path.join(folder, CONFIGURATION_FILE), text);
  return missing;
}

/** A folder that may not be written, a store that cannot be reached: what it says is for whoever runs the command. */
export function isPlaceProblem(error: unknown): error is Error {
  return error instanceof MediaStoreError || (error instanceof Error && "syscall" in error);
}

async function isFolder(place: string): Promise<boolean> {
  return stat(place).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

async function isFile(place: string): Promise<boolean> {
  return stat(place).then(
    (found) => found.isFile(),
    () => false,
  );
}

async function exists(place: string): Promise<boolean> {
  return stat(place).then(
    () => true,
    () => false,
  );
}
