import { readFileSync } from "node:fs";
import type { Server } from "node:http";

/** Files that the desk opens besides connections: database, uploads, calls of WeChat, print files. */
const OWN_FILES = 256;
/** What is left for connections even on a machine that allows hardly any files. */
const FEWEST_CONNECTIONS = 128;

/**
 * Takes no more connections than leave the desk the files it needs itself: without that, whoever opens very many stops
 * its database too. When one more comes, those that nobody is using are closed, so that the next finds room.
 */
export function limitConnections(server: Server, most = mostConnections()): void {
  server.maxConnections = most;
  server.on("drop", () => server.closeIdleConnections());
}

function mostConnections(): number {
  return Math.max(FEWEST_CONNECTIONS, openFilesLimit() - OWN_FILES);
}

/** How many files this process may have open; where the system does not say it in a file, it allows enough. */
function openFilesLimit(): number {
  try {
    const line = /^Max open files +(\d+)/m.exec(readFileSync("/proc/self/limits", "utf8"));
    return line ? Number(line[1]) : Number.POSITIVE_INFINITY;
  } catch {
    // Not Linux.
    return Number.POSITIVE_INFINITY;
  }
}
