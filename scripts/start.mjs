// npm start: installs, generates and builds what is missing or out of date, then becomes the server.
import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { main } from "./project.mjs";
import { buildPages, buildPrograms, setUp } from "./setup.mjs";

await main(async () => {
  await setUp();
  await buildPrograms();
  await buildPages();
  if (existsSync(".env")) process.loadEnvFile(".env");
  process.env.NODE_ENV = "production";
  process.env.NEXT_TELEMETRY_DISABLED = "1";
  process.setSourceMapsEnabled(true);
  // In this process, not a child: signals, exit code and memory are then the server's own.
  await import(pathToFileURL(path.resolve("dist/server.mjs")).href);
});
