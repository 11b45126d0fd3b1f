import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { bundleForNode } from "@/lib/testing/bundle";

const folder = mkdtempSync(join(tmpdir(), "sandbox-main-"));
// Inside node_modules, so that the packages left out of the bundle are found.
const program = join(process.cwd(), "node_modules", ".cache", `sandbox-${process.pid}.mjs`);
const dataFile = join(folder, "sandbox.db");
const started: ChildProcess[] = [];

beforeAll(async () => {
  await bundleForNode({ entryPoints: [join(import.meta.dirname, "main.ts")], outfile: program });
});
afterEach(() => {
  for (const child of started.splice(0)) child.kill("SIGKILL");
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(program, { force: true });
});

function start(argument: unknown) {
  const text = typeof argument === "string" ? argument : JSON.stringify(argument);
  const child = spawn(process.execPath, [program, text], { stdio: ["pipe", "pipe", "pipe"] });
  started.push(child);
  let errors = "";
  child.stderr.on("data", (chunk: Buffer) => {
    errors += chunk.toString();
  });
  const exited = once(child, "exit").then(([code]: unknown[]) => ({ code, errors }));
  const ready = async () => {
    const [line] = await once(child.stdout, "data");
    return z
      .object({ ready: z.literal(true), url: z.string(), pid: z.number() })
      .parse(JSON.parse(String(line)));
  };
  return { child, exited, ready };
}
const control = (url: string, path: string, method = "GET", body?: unknown) =>
  fetch(`${url}/_control${path}`, {
    method,
    headers: { "x-sandbox-control": "1" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });

it("it says where it listens and ends in order on SIGTERM", async () => {
  const { child, exited, ready } = start({ port: 0, dataFile });
  const { url, pid } = await ready();
  expect(pid).toBe(child.pid);
  expect((await control(url, "/health")).status).toBe(200);
  child.kill("SIGTERM");
  expect(await exited).toEqual({ code: 0, errors: "" });
});

it("what was answered is there after a kill", async () => {
  const first = start({ port: 0, dataFile });
  await control((await first.ready()).url, "/clock", "POST", { now: 4_000_000_000_000 });
  first.child.kill("SIGKILL");
  await first.exited;
  const { url } = await start({ port: 0, dataFile }).ready();
  const { now } = z.object({ now: z.number() }).parse(await (await control(url, "/health")).json());
  expect(now).toBeGreaterThanOrEqual(4_000_000_000_000);
});

it("a port that is taken is said in one line", async () => {
  const { url } = await start({ port: 0, dataFile: ":memory:" }).ready();
  const port = Number(new URL(url).port);
  const { code, errors } = await start({ port, dataFile: ":memory:" }).exited;
  expect({ code, errors }).toEqual({
    code: 1,
    errors: `sandbox: port ${port} is taken; choose another with SANDBOX_PORT\n`,
  });
});

it("a data file that cannot be made is said in one line", async () => {
  const { code, errors } = await start({ port: 0, dataFile: "/no/such/folder/x.db" }).exited;
  expect(code).toBe(1);
  expect(errors).toMatch(/^sandbox: cannot start with \/no\/such\/folder\/x\.db: .*\n$/);
});

it("it does not outlive whoever started it, if told so", async () => {
  const { child, exited, ready } = start({ port: 0, dataFile: ":memory:", exitWithParent: true });
  await ready();
  child.stdin.end();
  expect(await exited).toMatchObject({ code: 0 });
});

it.each(["", "{", "{}", '{"port":-1,"dataFile":"x"}'])("the argument %j gets the usage", async (argument) => {
  const { code, errors } = await start(argument).exited;
  expect(code).toBe(2);
  expect(errors).toMatch(/^sandbox: usage:/);
});
