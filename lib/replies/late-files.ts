import type { ReplyFile } from "@/lib/replies/files/types";
import type { LateFile } from "./types";

/** Those of these files that replies send and that WeChat does not have as they are now. */
export function lateFilesOf(files: readonly ReplyFile[]): LateFile[] {
  return files.flatMap(({ id, name, standing }) =>
    standing && !standing.isReady ? [{ id, name, ...standing }] : [],
  );
}
