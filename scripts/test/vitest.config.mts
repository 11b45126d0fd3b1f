import path from "node:path";
import { defineConfig } from "vitest/config";
import { forgetOwnSettings } from "./forget-settings.mjs";

// Vitest may be started by hand or by an editor; its workers inherit what is left.
forgetOwnSettings();

const root = path.resolve(import.meta.dirname, "../..");
const folders = "{app,lib,scripts}";

/** Tests that touch the database are named *.db.test.ts; they run on both databases, everything else runs once. */
const databaseTests = {
  include: [`${folders}/**/*.db.test.{ts,tsx}`],
  setupFiles: ["lib/testing/database.ts"],
};

export default defineConfig({
  root,
  resolve: {
    alias: {
      "@": root,
      "next/headers": path.join(root, "lib/testing/next-headers.ts"),
      // Tests are the server; outside React's bundles the package throws.
      "server-only": path.join(root, "node_modules/server-only/empty.js"),
    },
  },
  cacheDir: ".cache/vitest",
  test: {
    // libsql is a native module, and each worker has a database of its own: processes, not threads.
    pool: "forks",
    // Vitest's own choice leaves one processor idle, which is half of a small machine.
    maxWorkers: "100%",
    isolate: false,
    env: { NODE_ENV: "test" },
    setupFiles: ["lib/testing/fresh-start.ts"],
    sequence: { setupFiles: "list" },
    testTimeout: 20_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: [`${folders}/**/*.test.{ts,tsx}`],
          exclude: ["**/*.db.test.*", "**/node_modules/**"],
        },
      },
      {
        extends: true,
        test: { ...databaseTests, name: "sqlite", env: { TEST_DATABASE: "sqlite" } },
      },
      {
        extends: true,
        test: {
          ...databaseTests,
          name: "postgresql",
          env: { TEST_DATABASE: "postgresql" },
          globalSetup: ["scripts/test/postgres-for-all.ts"],
        },
      },
    ],
  },
});
