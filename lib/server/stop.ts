import type { Server } from "node:http";
import { db } from "@/lib/platform/db/db";
import { log } from "@/lib/platform/log";
import { closeWebhook } from "@/lib/webhook/webhook";

/** How long requests in hand may take before the process ends anyway, in milliseconds. */
const PATIENCE = 10_000;

/** On SIGTERM or SIGINT: takes no more work, finishes what is in hand, then ends. */
export function stopOnSignal(server: Server, closeRest: () => Promise<void>): void {
  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    log.info("stopping");
    setTimeout(() => process.exit(1), PATIENCE).unref();
    await new Promise((resolve) => {
      server.close(resolve);
      server.closeIdleConnections();
    });
    await closeWebhook();
    await closeRest();
    await db.$disconnect();
    process.exit(0);
  };
  for (const signal of ["SIGTERM", "SIGINT"]) {
    process.on(signal, () => {
      stop().catch((error: unknown) => {
        log.error({ err: error }, "stopping failed");
        process.exit(1);
      });
    });
  }
}
