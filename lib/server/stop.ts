import type { Server } from "node:http";
import type { Socket } from "node:net";
import { db } from "@/lib/platform/db/db";
import { log } from "@/lib/platform/log";
import { within } from "@/lib/webhook/deadline";
import { closeWebhook } from "@/lib/webhook/webhook";

/** From the signal on, in milliseconds: until when requests in hand may be answered. */
const REQUESTS_UNTIL_MS = 8000;
/** When the process ends anyway; who sent the signal often kills it then. */
const LIMIT_MS = 10_000;
/** How often connections are closed whose last request has been answered. */
const CLOSE_IDLE_EVERY_MS = 100;

/** What else runs in the process. */
type Rest = {
  /** Told at the signal, so that it finishes while requests are answered. */
  background: { close(): Promise<void> };
  /** Called when nobody needs it any more. */
  closeRest(): Promise<void>;
};

/** On SIGTERM or SIGINT: takes no more work, finishes what is in hand, then ends. */
export function stopOnSignal(server: Server, rest: Rest): void {
  const sockets = new Set<Socket>();
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  let isStopping = false;
  for (const signal of ["SIGTERM", "SIGINT"]) {
    process.on(signal, () => {
      if (isStopping) return;
      isStopping = true;
      stop(server, sockets, rest).catch((error: unknown) => {
        log.error({ err: error }, "stopping failed");
        process.exit(1);
      });
    });
  }
}

async function stop(
  server: Server,
  sockets: ReadonlySet<Socket>,
  { background, closeRest }: Rest,
): Promise<never> {
  log.info("stopping");
  setTimeout(() => {
    log.error("stopping took too long; what was in hand is left");
    process.exit(1);
  }, LIMIT_MS).unref();
  const closeFront = async () => {
    await closeServer(server, sockets);
    await closeWebhook();
  };
  await Promise.all([closeFront(), background.close()]);
  await closeRest();
  await db.$disconnect();
  process.exit(0);
}

/**
 * A connection that is kept alive is idle for a moment between two requests at most, and then again for as long as it
 * may be: each is told to end with its next answer, and those that ask for nothing more are closed.
 */
async function closeServer(server: Server, sockets: ReadonlySet<Socket>): Promise<void> {
  server.prependListener("request", (_, response) => response.setHeader("connection", "close"));
  const closed = new Promise((resolve) => server.close(resolve));
  const closeIdle = () => {
    server.closeIdleConnections();
    // Opened ahead, as browsers do, and to Node not idle before the first request.
    for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy();
  };
  closeIdle();
  const closingIdle = setInterval(closeIdle, CLOSE_IDLE_EVERY_MS);
  await within(closed, REQUESTS_UNTIL_MS, undefined);
  clearInterval(closingIdle);
  server.closeAllConnections();
}
