import { existsSync, mkdtempSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const MEMORY = "/dev/shm";
const ROOM = 1024 ** 3;

/**
 * Makes an empty folder for one test's data: in memory where there is room, else among the temporary files. SQLite waits
 * for the disk at every commit, and a test's data need not outlive the machine; a killed process's stays either way.
 */
export function makeScratchFolder(name: string): string {
  return mkdtempSync(path.join(hasRoom(MEMORY) ? MEMORY : tmpdir(), `mpdesk-${name}-`));
}

function hasRoom(folder: string): boolean {
  if (!existsSync(folder)) return false;
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize >= ROOM;
}
