import path from "node:path";
import { env } from "@/lib/platform/env";
import { createDiskStore } from "./disk-store";
import type { MediaStore } from "./types";

/** Where files are put until they are whole: on the same disk, so that taking one over moves no bytes. */
export const INCOMING_FOLDER = path.join(env.DATA_DIR, "media", "incoming");

/** Where the contents of this installation are. */
export const mediaStore: MediaStore = createDiskStore(path.join(env.DATA_DIR, "media"));
