import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import path from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as delay } from "node:timers/promises";
import { promisify } from "node:util";
import Database from "libsql";
import { z } from "zod";
import { MINUTE } from "@/lib/platform/time";
import { readServerFlags } from "../server-flags";

const OWNER = { name: "林小满", email: "owner@example.com", password: "pages-benchmark" };
/** How long a start or a stop may take, in milliseconds. */
const PATIENCE = MINUTE;

/** The built product on a data folder of its own, with the demo account and an owner. */
export type Desk = {
  url: string;
  databaseFile: string;
  accountId: string;
  /** The owner's session, as the header that a browser would send. */
  cookie: string;
  /** Starts it on the same address again after {@link Desk.stop}. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Of the process that runs now. */
  pid(): number;
};

/** Starts a desk in an empty folder and signs its owner in. */
export async function openDesk(folder: string, program = "dist/server.mjs"): Promise<Desk> {
  const [port, sandboxPort] = await Promise.all([freePort(), freePort()]);
  const env = {
    ...process.env,
    PORT: String(port),
    SANDBOX_PORT: String(sandboxPort),
    DATA_DIR: folder,
    LOG_LEVEL: "warn",
  };
  const url = `http://127.0.0.1:${port}`;
  const databaseFile = path.join(folder, "mpdesk.db");
  let server = spawnServer(program, env);
  // The line with the set-up link is the last of a first start: by then the demo account is complete.
  await untilPrinted(server, "/setup?token=");
  const admin = async (...args: string[]) => {
    const program = promisify(execFile);
    return (await program(process.execPath, ["dist/admin.mjs", ...args], { env, timeout: PATIENCE })).stdout;
  };
  await createOwner(admin, databaseFile);
  const [account] = z
    .array(z.object({ id: z.string() }))
    .parse(JSON.parse(await admin("account", "list", "--json")));
  if (!account) throw new Error("the desk started without its demo account");
  return {
    url,
    databaseFile,
    accountId: account.id,
    cookie: await signIn(url),
    start: async () => {
      server = spawnServer(program, env);
      await untilReady(`${url}/api/ready`);
    },
    stop: () => stop(server),
    pid: () => server.pid ?? 0,
  };
}

function spawnServer(program: string, env: NodeJS.ProcessEnv): ChildProcess {
  return spawn(process.execPath, [...readServerFlags(), program], {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
}

/** Goes on reading afterwards: a server whose output nobody takes would stall. */
function untilPrinted(server: ChildProcess, words: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const isOver = setTimeout(() => reject(new Error("the desk did not start in time")), PATIENCE);
    server.once("exit", () => reject(new Error("the desk ended while it was starting")));
    if (!server.stdout) return reject(new Error("the desk has no output"));
    createInterface(server.stdout).on("line", (line) => {
      if (!line.includes(words)) return;
      clearTimeout(isOver);
      resolve();
    });
  });
}

async function untilReady(address: string): Promise<void> {
  const giveUpAt = performance.now() + PATIENCE;
  while (!(await isOk(address))) {
    if (performance.now() > giveUpAt) throw new Error("the desk did not start again in time");
    await delay(100);
  }
}

async function isOk(address: string): Promise<boolean> {
  try {
    return (await fetch(address)).ok;
  } catch {
    // Nobody listens yet.
    return false;
  }
}

/** The command line makes everybody but the owner, whose way is the set-up link in a browser; one column is between them. */
async function createOwner(
  admin: (...args: string[]) => Promise<string>,
  databaseFile: string,
): Promise<void> {
  const { name, email, password } = OWNER;
  await admin("user", "create", "--name", name, "--email", email, "--password", password);
  const connection = new Database(databaseFile, { timeout: 5000 });
  connection.prepare('UPDATE "User" SET "isOwner" = true WHERE "email" = ?').run(email);
  connection.close();
}

async function signIn(url: string): Promise<string> {
  const response = await fetch(`${url}/api/auth/sign-in/email`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: url },
    body: JSON.stringify({ email: OWNER.email, password: OWNER.password }),
  });
  if (!response.ok) throw new Error(`signing in: ${response.status} ${await response.text()}`);
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";", 1)[0])
    .join("; ");
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const exited = once(server, "exit");
  server.kill("SIGTERM");
  const isOver = setTimeout(() => server.kill("SIGKILL"), PATIENCE);
  await exited;
  clearTimeout(isOver);
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}
