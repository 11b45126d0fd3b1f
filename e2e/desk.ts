import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import { test as base } from "@playwright/test";

/** A desk of its own for one story: the built product with an empty data folder, the sandbox included. */
export type Desk = {
  url: string;
  sandboxUrl: string;
  /** The one-time link that the first start printed. */
  setupLink: string;
  /** Runs the operations command line against this desk and returns what it printed. */
  admin(...args: string[]): Promise<string>;
  /** Moves the desk's clock ahead, in milliseconds; the pretend platform has a clock of its own. */
  moveClock(ahead: number): void;
};

export const test = base.extend<{ desk: Desk }>({
  desk: async ({ browserName: _ }, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), "mpdesk-e2e-"));
    const desk = await startDesk(folder);
    await use(desk.desk);
    await desk.stop();
    rmSync(folder, { recursive: true, force: true });
  },
  baseURL: async ({ desk }, use) => use(desk.url),
});

async function startDesk(folder: string): Promise<{ desk: Desk; stop(): Promise<void> }> {
  const [port, sandboxPort] = await Promise.all([freePort(), freePort()]);
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: "production",
    PORT: String(port),
    SANDBOX_PORT: String(sandboxPort),
    DATA_DIR: folder,
    LOG_LEVEL: "warn",
  };
  const server = spawn(process.execPath, ["--import", "./e2e/moved-clock.mjs", "dist/server.mjs"], {
    env,
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  const setupLink = await readSetupLink(server);
  const admin = async (...args: string[]) => {
    const { stdout } = await promisify(execFile)(process.execPath, ["dist/admin.mjs", ...args], { env });
    return stdout;
  };
  const moveClock = (advance: number) => void server.send({ advance });
  const urls = { url: `http://127.0.0.1:${port}`, sandboxUrl: `http://127.0.0.1:${sandboxPort}` };
  return { desk: { ...urls, setupLink, admin, moveClock }, stop: () => stop(server) };
}

/** Waits for the line with the link, and goes on reading: a server whose output nobody takes would stall. */
function readSetupLink(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once("exit", () => reject(new Error("the server ended before it printed its set-up link")));
    if (!server.stdout) return reject(new Error("the server has no output"));
    createInterface(server.stdout).on("line", (line) => {
      const link = /https?:\/\/\S+\/setup\?token=\S+/.exec(line)?.[0];
      if (link) resolve(link);
    });
  });
}

async function stop(server: ChildProcess): Promise<void> {
  const exited = once(server, "exit");
  server.kill("SIGTERM");
  await exited;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}
