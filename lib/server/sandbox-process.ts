import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { createInterface } from "node:readline";
import { env, sandboxUrl } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";

/** V8's room for what is new, in megabytes: a sandbox has little to do, and the usual 16 take 10 MB more. */
const SMALL = "--max-semi-space-size=2";

/** The sandbox could not be started; the message says what to do. */
export class SandboxStartError extends Error {
  override readonly name = "SandboxStartError";
}

/**
 * Starts the pretend WeChat platform as a process of its own and waits until it listens. A sandbox that another desk
 * on this machine has started already is shared.
 *
 * @returns how to stop it
 */
export async function startSandboxProcess(): Promise<() => Promise<void>> {
  if (await isSandboxHealthy()) return async () => {};
  const settings = {
    port: env.SANDBOX_PORT,
    dataFile: path.join(env.DATA_DIR, "sandbox.db"),
    exitWithParent: true,
  };
  const program = path.join(import.meta.dirname, "sandbox.mjs");
  // Its standard input stays open for as long as we live; when we are killed it ends, and so does the sandbox.
  const child = spawn(process.execPath, [SMALL, program, JSON.stringify(settings)], {
    stdio: ["pipe", "pipe", "pipe"],
  });
  // What it complains of is a line of the log, like everything here.
  createInterface(child.stderr).on("line", (line) => log.warn({ program: "sandbox" }, line));
  await untilListening(child);
  child.once("exit", (code) => log.error({ code }, "the sandbox has stopped; restart to get it back"));
  return () => stop(child);
}

/** Whether the sandbox answers. */
export async function isSandboxHealthy(): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(1000);
    const response = await fetch(`${sandboxUrl}/_control/health`, {
      headers: { "x-sandbox-control": "1" },
      signal,
    });
    return response.ok;
  } catch {
    // Whatever the reason, it is not healthy.
    return false;
  }
}

async function untilListening(child: ChildProcess): Promise<void> {
  if (!child.stdout) throw new SandboxStartError("The sandbox has no output to listen to.");
  const firstLine = once(createInterface(child.stdout), "line");
  // Closed, not only ended: by then what it complained of is in the log.
  const ended = once(child, "close").then(() => {
    throw new SandboxStartError(
      `The sandbox could not start on port ${env.SANDBOX_PORT}. Set SANDBOX_PORT to a free port, or SANDBOX=off.`,
    );
  });
  await Promise.race([firstLine, ended]);
  // The race is won; a later exit is not this function's affair.
  ended.catch(() => {});
}

async function stop(child: ChildProcess): Promise<void> {
  child.removeAllListeners("exit");
  if (child.exitCode !== null) return;
  const exited = once(child, "exit");
  child.kill("SIGTERM");
  await exited;
}
