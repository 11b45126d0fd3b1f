import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { afterAll, afterEach, expect, it } from "vitest";
import { bundleForNode } from "@/lib/testing/bundle";
import { makeScratchFolder } from "@/lib/testing/scratch-folder";

const GROUP_AND_OTHERS = 0o077;

const scratch = makeScratchFolder("own-files");
// Inside the project, so that the packages left out of the bundle are found.
const program = path.resolve(".cache", `own-files-${process.pid}.mjs`);
let child: ChildProcess | undefined;

afterEach(async () => {
  if (child?.exitCode === null && child.kill("SIGKILL")) await once(child, "exit");
});
afterAll(() => {
  for (const made of [scratch, program]) rmSync(made, { recursive: true, force: true });
});

it.each([
  ["lib/server/main.ts", "of-server/mpdesk.db", []],
  ["lib/admin/main.ts", "of-admin/mpdesk.db", ["user", "list"]],
  ["lib/sandbox/main.ts", "sandbox.db", [JSON.stringify({ port: 0, dataFile: `${scratch}/sandbox.db` })]],
])(
  "%s makes its files for its owner alone",
  async (source, database, args) => {
    await bundleForNode({ entryPoints: [source], outfile: program });
    const firstWords = await start(path.dirname(database), args);
    expect(firstWords).not.toBe("");
    const names = readdirSync(scratch, { recursive: true, encoding: "utf8" });
    expect(names).toContain(database);
    // Of a program that has just ended, some are gone again.
    const modeOf = (name: string) => statSync(path.join(scratch, name), { throwIfNoEntry: false })?.mode ?? 0;
    expect(names.filter((name) => modeOf(name) & GROUP_AND_OTHERS)).toEqual([]);
  },
  30_000,
);

/** Where everybody may read what is made. Resolves with the first words, which each program says after opening its database. */
async function start(folder: string, args: readonly string[]): Promise<string> {
  const settings = { PORT: "0", SANDBOX: "off", DATA_DIR: path.join(scratch, folder) };
  const started = spawn(
    "/bin/sh",
    ["-c", 'umask 000 && exec "$0" "$@"', process.execPath, program, ...args],
    {
      env: { ...settings, NODE_ENV: "production" },
      stdio: ["ignore", "pipe", "ignore"],
    },
  );
  child = started;
  const [words]: unknown[] = await once(started.stdout, "data");
  return String(words);
}
