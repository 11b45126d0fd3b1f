// npm run check: format, lint, import rules, dead code, types and migrations. Runs all of them, then fails if one did.
import { main, run, runTool } from "./project.mjs";
import { setUp } from "./setup.mjs";

const node = (...args) => run(process.execPath, args, { output: "keep" });
const tool = (name, ...args) => runTool(name, args, { output: "keep" });

const checks = {
  "format and lint": () => tool("biome", "check", "--error-on-warnings", "--max-diagnostics=200", "."),
  suppressions: () => node("scripts/check/suppressions.mjs"),
  "import rules": () => node("scripts/check/imports.mjs"),
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
  let failures = 0;
  for (const [name, check] of Object.entries(checks)) {
    const started = performance.now();
    const { code, output } = await check();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    process.stdout.write(`[check] ${name}: ${code === 0 ? "ok" : "FAILED"} (${seconds} s)\n`);
    if (code === 0) continue;
    failures += 1;
    process.stdout.write(`${output.trimEnd()}\n\n`);
  }
  process.exitCode = failures > 0 ? 1 : 0;
});
