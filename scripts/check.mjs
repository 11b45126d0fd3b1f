// npm run check: format, lint, import and house rules, dead code, types and migrations. Runs all of them, then fails if one did.
import { main, run, runTool } from "./project.mjs";
import { setUp } from "./setup.mjs";

const node = (...args) => run(process.execPath, args, { output: "keep" });
const tool = (name, ...args) => runTool(name, args, { output: "keep" });

const checks = {
  "format and lint": () => tool("biome", "check", "--error-on-warnings", "--max-diagnostics=200", "."),
  suppressions: () => node("scripts/check/suppressions.mjs"),
  "import rules": () => node("scripts/check/imports.mjs"),
  "house rules": () => node("scripts/check/house.mjs"),
  "dead code": () => tool("knip", "--config", "scripts/check/knip.json", "--no-progress"),
  types: checkTypes,
  migrations: () => node("scripts/check/migrations.mjs"),
};

async function checkTypes() {
  // Pages' props are typed from the routes that there are.
  const routes = await tool("next", "typegen");
  return routes.code === 0 ? tool("tsc", "--noEmit", "--project", ".") : routes;
}

await main(async () => {
  await setUp();
  // All at once: few of them keep more than one processor busy.
  const verdicts = await Promise.all(Object.entries(checks).map(judge));
  process.exitCode = verdicts.every(Boolean) ? 0 : 1;
});

/** Runs one check and says how it went as soon as that is known. */
async function judge([name, check]) {
  const started = performance.now();
  const { code, output } = await check();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const verdict = `[check] ${name}: ${code === 0 ? "ok" : "FAILED"} (${seconds} s)\n`;
  // In one piece, so that no other check's line comes between.
  process.stdout.write(code === 0 ? verdict : `${verdict}${output.trimEnd()}\n\n`);
  return code === 0;
}
