import { randomUUID } from "node:crypto";
import path from "node:path";
import type { Arrival } from "@/lib/media/files/receive-file";
import { env, s3Bucket } from "@/lib/platform/env";
import { createDiskStore } from "./disk-store";
import { createS3Store } from "./s3-store";
import { createStorePair } from "./store-pair";
import type { MediaStore } from "./types";

/** Where files are put until they are whole: on the same disk, so that taking one over moves no bytes. */
export const INCOMING_FOLDER = path.join(env.DATA_DIR, "media", "incoming");

/** How the names of files begin whose rest may come later: they are left alone for a day. */
export const UNFINISHED_PREFIX = "unfinished-";

/** A place that nobody else has. */
export function newIncomingPlace(): string {
  return path.join(INCOMING_FOLDER, randomUUID());
}

/** For a file that comes at once or not at all. */
export function newArrival(): Arrival {
  return { place: newIncomingPlace(), offset: 0, total: null };
}

/** By the name that MEDIA_STORE has for each; no bucket without its settings. */
export const mediaStores: { disk: MediaStore; s3: MediaStore | null } = {
  disk: createDiskStore(path.join(env.DATA_DIR, "media")),
  s3: s3Bucket && createS3Store(s3Bucket),
};

/** Where the contents of this installation are. */
export const mediaStore: MediaStore = configuredStore();

function configuredStore(): MediaStore {
  const { disk, s3 } = mediaStores;
  if (!s3) return disk;
  return env.MEDIA_STORE === "s3" ? createStorePair(s3, disk) : createStorePair(disk, s3);
}
