// npm run bench -- NAME …: runs scripts/bench/NAME.ts against the built product.
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { Complaint, main, run } from "./project.mjs";
import { buildPages, buildPrograms, setUp } from "./setup.mjs";

const folder = "scripts/bench";

await main(async ([name, ...args]) => {
  const source = path.join(folder, `${name}.ts`);
  if (!name || !existsSync(source)) throw new Complaint(usage());
  await setUp();
  await buildPrograms();
  await buildPages();
  const { bundleProgram } = await import("./bundle.mjs");
  const program = await bundleProgram(`bench-${name}`, source);
  const env = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  const { code } = await run(process.execPath, ["--enable-source-maps", program, ...args], { env });
  process.exitCode = code;
});

function usage() {
  const files = existsSync(folder) ? readdirSync(folder) : [];
  const names = files.filter((file) => file.endsWith(".ts")).map((file) => path.basename(file, ".ts"));
  return `Usage: npm run bench -- NAME\nBenchmarks: ${names.join(", ") || "none"}`;
}
