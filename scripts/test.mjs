// npm test: every test on both databases, then the stories in a browser.
// npm test -- unit|db|e2e [FILTER …] runs a part; the last line is always the total.
import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { Complaint, main, runTool, toolEnv } from "./project.mjs";
import { buildPages, buildPrograms, setUp } from "./setup.mjs";
import { ensureBrowser } from "./test/browser.mjs";
import { playwrightTotals, sum, vitestTotals } from "./test/totals.mjs";

const reports = path.resolve(".cache/reports");
const parts = {
  unit: async (filters) => {
    // Codes are drawn in a thread that is one of the programs.
    await buildPrograms();
    return runVitest(["unit"], filters);
  },
  db: async (filters) => sum([await build(), await runVitest(["sqlite", "postgresql"], filters)]),
  e2e: async (filters) => sum([await build(), await runPlaywright(filters)]),
};

await main(async ([part, ...filters]) => {
  if (part !== undefined && !(part in parts)) {
    throw new Complaint(`Usage: npm test [-- ${Object.keys(parts).join("|")} [FILTER …]]`);
  }
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  await setUp();
  const { passed, failed } = part === undefined ? await runEverything() : await parts[part](filters);
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  process.exitCode = failed > 0 ? 1 : 0;
});

async function runEverything() {
  return sum([await build(), await runVitest(["unit", "sqlite", "postgresql"], []), await runPlaywright([])]);
}

/** Some tests start the built product. When it cannot be built that is one failure, and the others still run. */
async function build() {
  try {
    await buildPrograms();
    await buildPages();
    return { passed: 0, failed: 0 };
  } catch (error) {
    if (!(error instanceof Complaint)) throw error;
    process.stderr.write(`${error.message}\n`);
    return { passed: 0, failed: 1 };
  }
}

async function runVitest(projects, filters) {
  const report = path.join(reports, "vitest.json");
  const { code } = await runTool("vitest", [
    "run",
    "--config=scripts/test/vitest.config.mts",
    "--passWithNoTests",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
    ...projects.map((project) => `--project=${project}`),
    ...filters,
  ]);
  return vitestTotals(report, code);
}

async function runPlaywright(filters) {
  if (!existsSync("e2e") || !readdirSync("e2e").some((file) => file.endsWith(".spec.ts"))) {
    return { passed: 0, failed: 0 };
  }
  const browser = await ensureBrowser();
  const report = path.join(reports, "playwright.json");
  const env = { ...toolEnv, CHROMIUM_PATH: browser ?? "", PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const args = ["test", "--config=e2e/playwright.config.ts", "--reporter=list,json", ...filters];
  const { code } = await runTool("playwright", args, { env });
  return playwrightTotals(report, code);
}
