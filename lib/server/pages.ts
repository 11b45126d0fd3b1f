import { createServer } from "node:http";
import next from "next";
import { env } from "@/lib/platform/env";

/**
 * Next, which shows the pages; to be prepared before it is asked for one.
 *
 * With its first page it would listen for upgrades on our server, and keep every socket that asked for one, open for
 * ever. Only while developing does a page ask. So it is given a server of its own that never listens, and on ours a
 * request for an upgrade is a request like any other.
 */
export function createPages(): ReturnType<typeof next> {
  const dev = env.NODE_ENV === "development";
  const server = dev ? {} : { httpServer: createServer() };
  return next({ dev, hostname: env.HOST, port: env.PORT, ...server });
}
