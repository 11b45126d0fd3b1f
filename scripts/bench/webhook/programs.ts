import { type ChildProcess, fork, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { readServerFlags } from "../server-flags";

/** A server that runs as a process of its own. */
export type Server = { port: number; process: ChildProcess };

/** Starts `node FILE ARGS…` and waits until it listens; `args` gets the port. */
export async function startServer(
  file: string,
  args: (port: number) => string[],
  env: (port: number) => Record<string, string> = () => ({}),
): Promise<Server> {
  const port = await freePort();
  const watch = `--import=${pathToFileURL(path.resolve("scripts/bench/webhook/loop-watch.mjs")).href}`;
  const flags = path.basename(file) === "server.mjs" ? readServerFlags() : [];
  const child = spawn(process.execPath, [...flags, watch, path.resolve(file), ...args(port)], {
    env: { ...process.env, ...env(port) },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  while (!(await isListening(port))) {
    if (child.exitCode !== null) throw new Error(`${file} ended with ${child.exitCode} before it listened`);
    await delay(50);
  }
  return { port, process: child };
}

export async function stopServer({ process: child }: Server): Promise<void> {
  if (child.exitCode !== null) return;
  const exited = once(child, "exit");
  child.kill("SIGTERM");
  await exited;
}

/** The longest pause of the event loop of the server's main thread since this was last asked, in milliseconds. */
export async function readLongestPause({ process: child }: Server): Promise<number> {
  const answered = once(child, "message");
  child.send("loop");
  const [answer] = await answered;
  return pauseSchema.parse(answer).longestPauseMs;
}

const pauseSchema = z.object({ longestPauseMs: z.number() });

/** What the load process is asked for. */
export type Load = {
  path: string;
  token: string;
  texts: readonly string[];
  connections: number;
  warmUpSeconds: number;
  seconds: number;
  /** The number of the first message; no two loads on one server share numbers. */
  firstId: number;
  /** More messages than can be sent in the time, unless they may repeat. */
  count: number;
  /** Whether to begin again after the last message; for a server that stores none. */
  mayRepeat: boolean;
};

const resultSchema = z.object({
  perSecond: z.number(),
  p50: z.number(),
  p99: z.number(),
  answered: z.number(),
  wrong: z.number(),
  ranOut: z.boolean(),
});
const messageSchema = z.object({ type: z.enum(["ready", "begin", "end", "result"]) });

/** One measurement: times in milliseconds, `cpuMicros` the server's processor time a message (null where unknown). */
export type Measurement = z.infer<typeof resultSchema> & { cpuMicros: number | null };

/** Puts a server under load and measures it after the warm-up. */
export async function measure(server: Server, load: Load): Promise<Measurement> {
  const child = fork(path.resolve("scripts/bench/webhook/load.mjs"));
  child.send({ ...load, port: server.port });
  let begun: number | null = null;
  let ended: number | null = null;
  const result = await new Promise<z.infer<typeof resultSchema>>((resolve, reject) => {
    child.on("message", (message) => {
      const { type } = messageSchema.parse(message);
      if (type === "begin") begun = processorMicros(server);
      if (type === "end") ended = processorMicros(server);
      if (type === "result") resolve(resultSchema.parse(message));
    });
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`the load ended with ${code} before it had a result`)));
  });
  const used = begun === null || ended === null ? null : ended - begun;
  return { ...result, cpuMicros: used === null ? null : used / (result.perSecond * load.seconds) };
}

/** Processor time of a process and all its threads so far; only Linux tells. */
export function processorMicros({ process: { pid } }: Server): number | null {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return null;
  const fields = readFileSync(file, "utf8").split(") ")[1]?.split(" ") ?? [];
  const ticks = Number(fields[11]) + Number(fields[12]);
  return (ticks * 1_000_000) / 100;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === "string") throw new Error("no free TCP port on 127.0.0.1");
  return address.port;
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}
