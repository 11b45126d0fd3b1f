// What has to be there before anything runs: dependencies, database clients, pages, bundles.
// Each step is skipped when its inputs are what they were the last time. Node built-ins only.
import { existsSync, readFileSync } from "node:fs";
import { finishAssets } from "./finish-assets.mjs";
import { Complaint, run, runTool, toolEnv } from "./project.mjs";
import { forgetStep, step } from "./step.mjs";

const lockfile = "package-lock.json";

/** Stops with a clear sentence when this Node is older than package.json asks for. */
export function requireNode() {
  const needed = JSON.parse(readFileSync("package.json", "utf8")).engines.node.replace(">=", "");
  if (compareVersions(process.versions.node, needed) < 0) {
    throw new Complaint(`Mpdesk needs Node.js ${needed} or newer; this is ${process.versions.node}.`);
  }
}

/** Installs the dependencies of the lock file and generates the database clients. */
export async function setUp() {
  requireNode();
  await step("install the dependencies", { done: isInstalled() }, async () => {
    const { code } = await run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
      output: "stderr",
    });
    if (code !== 0) throw new Complaint("npm ci failed; see its message above.");
  });
  await step(
    "generate the database clients",
    {
      inputs: ["prisma/schema.prisma", "scripts/prisma/variants.mjs", lockfile],
      outputs: ["prisma/generated/sqlite/client/client.ts", "prisma/generated/postgresql/client/client.ts"],
    },
    async () => (await import("./generate.mjs")).generateClients(),
  );
}

const sources = ["lib", "prisma/schema.prisma", "tsconfig.json", lockfile];

const programs = ["server", "background", "sandbox", "admin", "workshop"];
const bundling = "bundle the programs";

/** Bundles the programs of dist/: the server with its threads, the sandbox and the command line. */
export async function buildPrograms() {
  const outputs = programs.map((name) => `dist/${name}.mjs`);
  await step(bundling, { inputs: [...sources, "scripts/bundle.mjs"], outputs }, async () =>
    (await import("./bundle.mjs")).bundlePrograms(),
  );
}

/** Bundles the programs again after every change of a source; calls back each time. */
export async function watchPrograms(onBuilt) {
  forgetStep(bundling);
  await (await import("./bundle.mjs")).watchPrograms(onBuilt);
}

/** Builds the pages that the server shows. */
export async function buildPages() {
  const inputs = [
    ...sources,
    "app",
    "next.config.mjs",
    "package.json",
    ".postcssrc.json",
    "scripts/finish-assets.mjs",
  ];
  await step("build the pages", { inputs, outputs: [".next/BUILD_ID"] }, async () => {
    const env = { ...toolEnv, NODE_ENV: "production" };
    const { code, output } = await runTool("next", ["build"], { env, output: "keep" });
    if (code !== 0) throw new Complaint(`next build failed:\n${output}`);
    await finishAssets(".next/static");
  });
}

/** Whether node_modules holds what the lock file says, by npm's own record of what it installed. */
function isInstalled() {
  const record = "node_modules/.package-lock.json";
  if (!existsSync(record)) return false;
  const wanted = JSON.parse(readFileSync(lockfile, "utf8")).packages;
  const installed = JSON.parse(readFileSync(record, "utf8")).packages;
  return Object.entries(wanted).every(
    ([place, { version, integrity, optional }]) =>
      place === "" ||
      // Optional packages are those of other platforms: npm leaves them out.
      (optional && !installed[place]) ||
      (installed[place]?.version === version && installed[place]?.integrity === integrity),
  );
}

function compareVersions(left, right) {
  const [a, b] = [left, right].map((version) => version.split(".").map(Number));
  const differing = [0, 1, 2].find((part) => (a[part] ?? 0) !== (b[part] ?? 0));
  return differing === undefined ? 0 : (a[differing] ?? 0) - (b[differing] ?? 0);
}
