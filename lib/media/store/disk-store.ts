import { access, type FileHandle, mkdir, open, readdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { contentHashSchema } from "./content-hash";
import type { MediaStore } from "./types";

/** Contents as files of a folder, in 256 folders by the beginning of their hash. For one machine, or a shared disk. */
export function createDiskStore(folder: string): MediaStore {
  const placeOf = (hash: string) => {
    const safe = contentHashSchema.parse(hash);
    return path.join(folder, safe.slice(0, 2), safe);
  };
  return {
    async take(hash, file) {
      const place = placeOf(hash);
      if (await isThere(place)) return rm(file, { force: true });
      await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
      await rename(file, place);
      await syncFolder(path.dirname(place));
    },
    async open(hash, range) {
      const file = await openIfThere(placeOf(hash));
      return file?.createReadStream(range) ?? null;
    },
    async delete(hash) {
      await rm(placeOf(hash), { force: true });
    },
    async *list() {
      for (const beginning of await namesIn(folder)) {
        if (!/^[0-9a-f]{2}$/.test(beginning)) continue;
        const names = await namesIn(path.join(folder, beginning));
        yield* names.filter((name) => contentHashSchema.safeParse(name).success);
      }
    },
  };
}

function isThere(place: string): Promise<boolean> {
  return access(place).then(() => true, isMissing);
}

async function openIfThere(place: string): Promise<FileHandle | null> {
  return open(place, "r").catch((error: unknown) => {
    isMissing(error);
    return null;
  });
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: unknown) => {
    isMissing(error);
    return [];
  });
}

/** A file is there for good when its folder says so. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** @returns false, for a file that is not there; throws anything else */
function isMissing(error: unknown): false {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return false;
  throw error;
}
