// npm start: installs, generates and builds what is missing or out of date, then becomes the server.
import { existsSync } from "node:fs";
import module from "node:module";
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
  // The maps of our own programs. Older versions of Node know all or none, and Next's take 50 MB.
  module.setSourceMapsSupport?.({ enabled: true, nodeModules: false });
  // In this process, not a child: signals, exit code and memory are then the server's own.
  await import(pathToFileURL(path.resolve("dist/server.mjs")).href);
});
