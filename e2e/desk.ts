import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { createServer } from "node:net";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import { test as base } from "@playwright/test";
import { makeScratchFolder } from "@/lib/testing/scratch-folder";

/** A desk of its own for one story: the built product with an empty data folder, the sandbox included. */
export type Desk = {
  url: string;
  sandboxUrl: string;
  /** The one-time link that the first start printed. */
  setupLink: string;
  /** Runs the operations command line against this desk and returns what it printed. */
  admin(...args: string[]): Promise<string>;
  /** Kills the server as a power cut would, the sandbox with it, and starts both again. */
  crash(): Promise<void>;
  /** What a program beside the desk needs to be told to use the same database. */
  env: NodeJS.ProcessEnv;
  /** Where the databases of both are. */
  folder: string;
  /** Moves the desk's clock ahead, in milliseconds; the pretend platform has a clock of its own. */
  moveClock(ahead: number): void;
};

export const test = base.extend<{ desk: Desk }>({
  desk: async ({ browserName: _ }, use) => {
    const folder = makeScratchFolder("e2e");
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
  let server = startServer(env);
  const setupLink = await readSetupLink(server);
  const admin = async (...args: string[]) => {
    const { stdout } = await promisify(execFile)(process.execPath, ["dist/admin.mjs", ...args], { env });
    return stdout;
  };
  const moveClock = (advance: number) => void server.send({ advance });
  const urls = { url: `http://127.0.0.1:${port}`, sandboxUrl: `http://127.0.0.1:${sandboxPort}` };
  const crash = async () => {
    await end(server, "SIGKILL");
    // The sandbox ends by itself; a new server would take the old one for its own as long as it answers.
    await untilAnswer(urls.sandboxUrl, false);
    server = startServer(env);
    server.stdout?.resume();
    await untilAnswer(urls.url, true);
  };
  return {
    desk: { ...urls, setupLink, env, folder, admin, crash, moveClock },
    stop: () => end(server, "SIGTERM"),
  };
}

function startServer(env: NodeJS.ProcessEnv): ChildProcess {
  return spawn(process.execPath, ["--import", "./e2e/moved-clock.mjs", "dist/server.mjs"], {
    env,
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
}

async function untilAnswer(url: string, isWanted: boolean): Promise<void> {
  const answers = () =>
    fetch(url, { redirect: "manual" }).then(
      () => true,
      () => false,
    );
  while ((await answers()) !== isWanted);
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

async function end(server: ChildProcess, signal: "SIGTERM" | "SIGKILL"): Promise<void> {
  const exited = once(server, "exit");
  server.kill(signal);
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
