import type { Material } from "@/lib/media/types";

/** Something that WeChat's library has; `fileId` is the file of ours that holds the same, null where we have none. */
export type TakenMaterial = Material & { fileId: string | null };
