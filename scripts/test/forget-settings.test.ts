import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { env } from "@/lib/platform/env";
import { makeScratchFolder } from "@/lib/testing/scratch-folder";
import { forgetSettings, listSettings } from "./forget-settings.mjs";

const folder = makeScratchFolder("of-the-shell");
const shell = {
  PATH: "/bin",
  PORT: "4444",
  DATA_DIR: path.join(folder, "data"),
  DATABASE_URL: `file:${path.join(folder, "precious.db")}`,
  MPDESK_SECRET: "a secret of the caller's",
  NODE_ENV: "production" as const,
  PGOPTIONS: "-c search_path=elsewhere",
};

it("leaves empty what a shell says of a desk, and keeps the rest", () => {
  const { PATH, NODE_ENV, PGOPTIONS, ...settings } = forgetSettings(shell);
  expect({ PATH, NODE_ENV, PGOPTIONS }).toEqual({ PATH: "/bin", NODE_ENV: undefined, PGOPTIONS: undefined });
  expect(new Set(Object.values(settings))).toEqual(new Set([""]));
  expect(settings).toHaveProperty("DATA_DIR");
});

it("knows every setting that the desk has", () => {
  const unlisted = Object.keys(env).filter((name) => name !== "NODE_ENV" && !listSettings().includes(name));
  expect(unlisted).toEqual([]);
  expect(listSettings()).toContain("MPDESK_SECRET");
});

it("runs tests of the database in a folder of their own, whatever the shell says", () => {
  const options = [
    "--config=scripts/test/vitest.config.mts",
    "--project=sqlite",
    "-t",
    "set-up link|whole database",
  ];
  const args = ["run", ...options, "lib/admin/program"];
  const caller = { ...process.env, ...shell, PATH: process.env.PATH, NO_COLOR: "1" };
  const { status, stdout } = spawnSync(process.execPath, ["node_modules/vitest/vitest.mjs", ...args], {
    env: caller,
    encoding: "utf8",
  });
  expect(stdout).toMatch(/Tests +\d+ passed/);
  expect(status).toBe(0);
  expect(readdirSync(folder)).toEqual([]);
}, 60_000);
