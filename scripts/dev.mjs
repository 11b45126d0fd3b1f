// npm run dev: the server in development mode, started again whenever its bundle changes. Next reloads the pages by itself.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { main, toolEnv } from "./project.mjs";
import { setUp, watchPrograms } from "./setup.mjs";

await main(async () => {
  await setUp();
  if (existsSync(".env")) process.loadEnvFile(".env");
  const env = { ...toolEnv, ...process.env, NODE_ENV: "development" };
  let server;
  let isStopping = false;

  function start() {
    server = spawn(process.execPath, ["--enable-source-maps", "dist/server.mjs"], { env, stdio: "inherit" });
    // One that ended by itself, or could not start, waits for the next change.
    server.once("exit", () => {
      server = undefined;
      if (isStopping) process.exit();
    });
  }
  function restart() {
    if (!server) return start();
    server.once("exit", () => isStopping || start());
    server.kill("SIGTERM");
  }
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.on(signal, () => {
      isStopping = true;
      if (server) server.kill(signal);
      else process.exit();
    });
  }
  await watchPrograms(restart);
});
