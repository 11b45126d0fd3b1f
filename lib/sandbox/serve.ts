import { randomBytes } from "node:crypto";
import { createServer, type Server } from "node:http";
import { openState } from "@/lib/sandbox/state/state";
import { ASSUMED_RULES, type AssumedRules } from "./assumed-rules";
import { handle } from "./handle";
import { createLaterTasks } from "./later-tasks";
import type { Platform } from "./platform";
import { awaitPublishing } from "./publishing";

export type SandboxOptions = {
  /** 0 takes any free port. */
  port: number;
  /** Where the state is kept; ":memory:" keeps it nowhere. */
  dataFile: string;
  clock: { now(): number };
  fetch: typeof fetch;
  /** For tests that do not want to wait the platform's 5 s. */
  replyTimeoutMs?: number;
  bodyTimeoutMs?: number;
  silenceMs?: number;
  random?: (bytes: number) => Buffer;
  rules?: Partial<AssumedRules>;
  /** Told about errors that are bugs of the sandbox. */
  report?: (error: unknown) => void;
};

export type Sandbox = { url: string; close(): Promise<void> };

/** Nobody holds a connection by being slow; one that is kept open outlives the pauses of a person who is trying things. */
const CONNECTION_LIMITS = {
  connectionsCheckingInterval: 1000,
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 65_000,
  maxHeaderSize: 16_384,
};

/** The platform waits this long for the answer to a push (Receiving messages › Overview). */
const REPLY_TIMEOUT_MS = 5000;

/**
 * Starts the pretend WeChat platform on the loopback interface.
 * @throws the server's error, e.g. EADDRINUSE when the port is taken
 */
export async function serveSandbox(options: SandboxOptions): Promise<Sandbox> {
  const report = options.report ?? (() => undefined);
  const state = openState(options.dataFile);
  const tasks = createLaterTasks(report);
  let url = "";
  const platform: Platform = {
    state,
    now: () => options.clock.now() + state.settings.clockOffset(),
    stopwatch: () => Math.round(performance.now()),
    machineNow: () => options.clock.now(),
    url: () => url,
    random: options.random ?? randomBytes,
    fetch: options.fetch,
    replyTimeoutMs: options.replyTimeoutMs ?? REPLY_TIMEOUT_MS,
    bodyTimeoutMs: options.bodyTimeoutMs ?? 15_000,
    silenceMs: options.silenceMs ?? 120_000,
    rules: { ...ASSUMED_RULES, ...options.rules },
    later: (milliseconds, task) => tasks.later(milliseconds, task),
  };
  const server = createServer(CONNECTION_LIMITS, (request, response) => {
    handle(platform, request, response, report).catch(report);
  });
  try {
    url = `http://127.0.0.1:${await listen(server, options.port)}`;
  } catch (error) {
    state.close();
    throw error;
  }
  for (const { dueAt } of state.publishJobs.underWay()) awaitPublishing(platform, dueAt);
  return {
    url,
    close: async () => {
      await Promise.all([close(server), tasks.stop()]);
      state.close();
    },
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : port);
    });
  });
}

/** What is in hand is finished, but nobody can keep the platform open. */
function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 2000).unref();
  });
}
