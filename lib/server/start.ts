import { accessSync, constants, mkdirSync } from "node:fs";
import { requireKey } from "@/lib/accounts/require-key";
import { registerSandboxAccounts } from "@/lib/accounts/sandbox-control";
import { seedDemo } from "@/lib/admin/demo";
import { startViewCounter } from "@/lib/articles/hosting/views";
import { getSetupLink } from "@/lib/auth/setup-link";
import { systemClock } from "@/lib/platform/clock";
import { migrate } from "@/lib/platform/db/migrate";
import { env, sandboxUrl } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { warmWebhook } from "@/lib/webhook/webhook";
import { type Background, startBackground } from "./background-thread";
import { sendConsoleToLog } from "./console-to-log";
import { createFront, type PageHandler } from "./front";
import { createPages } from "./pages";
import { createReadiness } from "./readiness";
import { startSandboxProcess } from "./sandbox-process";
import { stopOnSignal } from "./stop";
import { watchHealth } from "./watch-health";

/** Something the person at the terminal can put right. */
export class StartError extends Error {
  override readonly name = "StartError";
}

/** Brings the desk up: database, pages, webhook, and the sandbox with its demo account if it is on. */
export async function start(): Promise<void> {
  // While developing, it is people who read it.
  if (env.NODE_ENV === "production") sendConsoleToLog();
  requireWritableDataFolder();
  await migrate();
  await requireKey();
  const pages = preparePages();
  let background: Background | null = null;
  const checkReadiness = createReadiness(() => background);
  const views = startViewCounter();
  const server = createFront(pages.handler, checkReadiness, views);
  await listen(server);
  log.info(`Mpdesk listens on http://${env.HOST}:${env.PORT}`);
  const sandbox = env.SANDBOX === "on" ? await openSandbox() : undefined;
  // Not before the sandbox: jobs call the platform.
  background = startBackground();
  const stopWatching = watchHealth(checkReadiness);
  stopOnSignal(server, {
    background,
    async closeRest() {
      stopWatching();
      await views.close();
      await sandbox?.();
      await pages.close();
    },
  });
  await Promise.all([pages.ready, warmWebhook()]);
  await showSetupLink();
}

function requireWritableDataFolder(): void {
  try {
    mkdirSync(env.DATA_DIR, { recursive: true });
    accessSync(env.DATA_DIR, constants.W_OK);
  } catch (cause) {
    throw new StartError(
      `The data folder ${env.DATA_DIR} cannot be written to. Change its owner or permissions, or set DATA_DIR.`,
      { cause },
    );
  }
}

/** Next gets ready while the webhook already answers; a page asked for in that moment waits. */
function preparePages(): { handler: PageHandler; ready: Promise<void>; close(): Promise<void> } {
  const app = createPages();
  const ready = app.prepare();
  return {
    ready,
    handler: async (request, response) => {
      await ready;
      await app.getRequestHandler()(request, response);
    },
    close: () => app.close(),
  };
}

function listen(server: ReturnType<typeof createFront>): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (cause: NodeJS.ErrnoException) => {
      if (cause.code !== "EADDRINUSE") return reject(cause);
      reject(
        new StartError(`Port ${env.PORT} is taken. Choose another one: PORT=${env.PORT + 1} npm start`, {
          cause,
        }),
      );
    });
    server.listen(env.PORT, env.HOST, resolve);
  });
}

async function openSandbox(): Promise<() => Promise<void>> {
  const stopSandbox = await startSandboxProcess();
  await registerSandboxAccounts();
  await seedDemo();
  log.info(`The sandbox listens on ${sandboxUrl}`);
  return stopSandbox;
}

async function showSetupLink(): Promise<void> {
  const link = await getSetupLink(systemClock);
  if (!link) return;
  // For a person, not for a log collector: the link is a secret until it is used.
  process.stdout.write(
    `\n  创建所有者账号 / Create the owner account (valid 24 h, once):\n  ${link.url}\n\n`,
  );
}
