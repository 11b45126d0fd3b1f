// npm run --silent admin -- …: the operations command line. What it has to build first is told on stderr.
import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { main } from "./project.mjs";
import { buildPrograms, setUp } from "./setup.mjs";

await main(async () => {
  await setUp();
  await buildPrograms();
  if (existsSync(".env")) process.loadEnvFile(".env");
  process.env.NODE_ENV ??= "production";
  process.setSourceMapsEnabled(true);
  await import(pathToFileURL(path.resolve("dist/admin.mjs")).href);
});
