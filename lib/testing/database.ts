// Vitest's set-up of every database test file: an empty database and data folder of its own, on the database that the
// project (sqlite or postgresql) asks for. It runs before the test's imports, which read the environment once.
import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import pg from "pg";
import { afterAll } from "vitest";
import { makeScratchFolder } from "./scratch-folder";

const FOLDER = makeScratchFolder("test");
process.env.DATA_DIR = FOLDER;
process.env.LOG_LEVEL = "silent";
process.env.SANDBOX_PORT = String(await freePort());
process.env.DATABASE_URL = await emptyDatabase();

const { migrate } = await import("@/lib/platform/db/migrate");
await migrate();

afterAll(async () => {
  const { db } = await import("@/lib/platform/db/db");
  await db.$disconnect();
  rmSync(FOLDER, { recursive: true, force: true });
});

/** Where this file's pretend platform will listen, if the file starts one. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

async function emptyDatabase(): Promise<string> {
  const server = process.env.TEST_POSTGRES_URL;
  if (process.env.TEST_DATABASE !== "postgresql" || !server) return `file:${path.join(FOLDER, "test.db")}`;
  const name = `test_${randomBytes(8).toString("hex")}`;
  const client = new pg.Client(server);
  await client.connect();
  await client.query(`CREATE DATABASE "${name}"`);
  await client.end();
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
