import { readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import { HOUR } from "@/lib/platform/time";

/** Some ten thousand pictures. */
const KEPT_BYTES = 1024 ** 3;
/** So that the next picture does not clear again. */
const KEPT_SHARE = 0.8;

type Rendition = { place: string; bytes: number; usedAt: number };

/** Deletes what has not been looked at for longest, and what a process that died has left half. */
export async function clearRenditions(folder: string, now: number, keptBytes = KEPT_BYTES): Promise<void> {
  const all: Rendition[] = [];
  for (const name of await readdir(folder)) {
    const place = path.join(folder, name);
    // Gone meanwhile: another process clears as well.
    const file = await stat(place).catch(() => null);
    if (!file) continue;
    const isLeft = name.endsWith(".part") && file.mtimeMs < now - HOUR;
    if (isLeft) await rm(place, { force: true });
    else all.push({ place, bytes: file.size, usedAt: file.mtimeMs });
  }
  let total = all.reduce((sum, { bytes }) => sum + bytes, 0);
  if (total <= keptBytes) return;
  for (const { place, bytes } of all.sort((a, b) => a.usedAt - b.usedAt)) {
    if (total <= keptBytes * KEPT_SHARE) return;
    await rm(place, { force: true });
    total -= bytes;
  }
}
