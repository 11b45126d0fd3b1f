import { mkdir, readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { Clock } from "@/lib/platform/clock";
import type { RecurringWork } from "@/lib/platform/jobs/job-kind";
import { DAY, HOUR, MINUTE } from "@/lib/platform/time";
import { INCOMING_FOLDER, UNFINISHED_PREFIX } from "./media-store";

/** Whoever writes a file deletes it or hands it over; a process that is killed does neither. */
export const incomingClearing: RecurringWork = {
  name: "media.incoming",
  every: 10 * MINUTE,
  run: clearIncoming,
};

/** Longer than anything is sent or worked on: what was not written to for so long belongs to nobody. */
const LEFT_ALONE_MS = HOUR;
/** Somebody may come back with the rest. */
const UNFINISHED_MS = DAY;

export async function clearIncoming(clock: Clock, signal: AbortSignal): Promise<void> {
  await mkdir(INCOMING_FOLDER, { recursive: true, mode: 0o700 });
  for (const name of await readdir(INCOMING_FOLDER)) {
    if (signal.aborted) return;
    const place = path.join(INCOMING_FOLDER, name);
    const left = name.startsWith(UNFINISHED_PREFIX) ? UNFINISHED_MS : LEFT_ALONE_MS;
    if (await isUntouched(place, clock.now() - left)) await rm(place, { force: true });
  }
}

async function isUntouched(place: string, since: number): Promise<boolean> {
  // Gone meanwhile: its upload has ended.
  const file = await stat(place).catch(() => null);
  return file !== null && file.mtimeMs < since;
}
