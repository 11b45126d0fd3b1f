// Where the project is and how its tools are started. Node built-ins only: this runs before the install.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { forgetSettings } from "./test/forget-settings.mjs";

// Not import.meta.dirname: a Node too old to know it has to get as far as being told so.
export const root = fileURLToPath(new URL("..", import.meta.url));

/** Environment of every tool: no settings of a desk, no telemetry, no update notices, no download of native engines or browsers. */
export const toolEnv = {
  ...forgetSettings(process.env),
  NEXT_TELEMETRY_DISABLED: "1",
  CHECKPOINT_DISABLE: "1",
  PRISMA_HIDE_UPDATE_MESSAGE: "1",
  // Prisma fetches its native schema engine for every command unless it is told that it has one.
  // `generate` never starts it, so any existing file will do.
  PRISMA_SCHEMA_ENGINE_BINARY: process.env.PRISMA_SCHEMA_ENGINE_BINARY ?? process.execPath,
  PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: "1",
};

/** The JavaScript files behind the tools, started with this Node: no shell and no npx in between. */
export const tools = {
  next: "node_modules/next/dist/bin/next",
  prisma: "node_modules/prisma/build/index.js",
  vitest: "node_modules/vitest/vitest.mjs",
  playwright: "node_modules/@playwright/test/cli.js",
  biome: "node_modules/@biomejs/biome/bin/biome",
  depcruise: "node_modules/dependency-cruiser/bin/dependency-cruise.mjs",
  knip: "node_modules/knip/bin/knip.js",
  tsc: "node_modules/typescript/bin/tsc",
};

/** Something a person can put right: printed as one line, without a stack trace. */
export class Complaint extends Error {
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/**
 * Runs a program to its end.
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, output?: "show" | "keep" | "stderr" }} [options] "keep" collects what it prints
 * @returns {Promise<{ code: number, output: string }>} output is empty unless it was kept
 */
export function run(program, args, { env = toolEnv, output = "show" } = {}) {
  const stdio = { show: "inherit", keep: "pipe", stderr: ["ignore", 2, 2] }[output];
  return new Promise((resolve, reject) => {
    // Windows starts npm, a command file, through its shell only.
    const child = spawn(program, args, { cwd: root, env, stdio, shell: process.platform === "win32" });
    let kept = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text) => {
        kept += text;
      });
    }
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? 1, output: kept }));
  });
}

/** Runs one of the project's tools, see {@link run}. */
export function runTool(tool, args, options) {
  return run(process.execPath, [tools[tool], ...args], options);
}

/** Runs a script's main function: complaints become one line on stderr and an exit code. */
export async function main(body) {
  process.chdir(root);
  try {
    await body(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof Complaint)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = error.exitCode;
  }
}
