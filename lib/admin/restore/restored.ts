/** Where the database is that was there before, null when there was none; or why nothing was changed, and what to do. */
export type Restored = { kept: string | null } | { problem: readonly string[] };

/** For the name of what is kept: 20261129T233000. */
export function timeStamp(): string {
  return new Date().toISOString().slice(0, 19).replace(/[-:]/g, "");
}

export const STOP_FIRST = "Stop the desk first, every process of it, then try again.";
