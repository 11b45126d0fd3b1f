import { z } from "zod";
import { type Sandbox, serveSandbox } from "./serve";

const argumentSchema = z.strictObject({
  port: z.int().min(0).max(65_535),
  dataFile: z.string().min(1),
  /** Stop when stdin ends: whoever started us then cannot leave us behind, not even when killed. */
  exitWithParent: z.boolean().default(false),
});

/**
 * The sandbox as a process of its own: `node sandbox.mjs '{"port":3100,"dataFile":"…"}'`. Prints one line of JSON when
 * it listens; exits with 0 after SIGTERM or SIGINT, 1 when it cannot start, 2 when the argument is wrong.
 */
async function main(): Promise<void> {
  // What pretend followers wrote is for the owner of this process alone, whoever starts it.
  process.umask(0o077);
  const settings = readArgument(process.argv[2]);
  const { port, dataFile, exitWithParent } = settings;
  let sandbox: Sandbox;
  try {
    const report = (error: unknown) =>
      complain(error instanceof Error ? (error.stack ?? error.message) : "?");
    sandbox = await serveSandbox({ port, dataFile, clock: Date, fetch, report });
  } catch (error) {
    return fail(1, startProblem(error, settings));
  }
  process.stdout.write(`${JSON.stringify({ ready: true, url: sandbox.url, pid: process.pid })}\n`);

  let isStopping = false;
  const stop = () => {
    if (isStopping) return;
    isStopping = true;
    void sandbox.close().then(() => process.exit(0));
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
  if (exitWithParent) process.stdin.resume().on("end", stop).on("error", stop);
}

function readArgument(text: string | undefined): z.infer<typeof argumentSchema> {
  try {
    return argumentSchema.parse(JSON.parse(text ?? ""));
  } catch {
    return fail(2, `usage: sandbox '{"port":3100,"dataFile":"sandbox.db"}' (got ${text ?? "nothing"})`);
  }
}

function startProblem(error: unknown, { port, dataFile }: z.infer<typeof argumentSchema>): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "EADDRINUSE") return `port ${port} is taken; choose another with SANDBOX_PORT`;
  return `cannot start with ${dataFile}: ${error instanceof Error ? error.message : "?"}`;
}

function complain(text: string): void {
  process.stderr.write(`sandbox: ${text}\n`);
}

function fail(code: number, text: string): never {
  complain(text);
  process.exit(code);
}

await main();
