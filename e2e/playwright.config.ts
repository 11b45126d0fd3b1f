import { defineConfig } from "@playwright/test";
import { forgetOwnSettings } from "../scripts/test/forget-settings.mjs";

// Each worker reads this file, too, and the desks that it starts inherit what is left.
forgetOwnSettings();

/** Flags that keep Chromium quiet on a closed network and let it run as root in a container. */
const CHROMIUM_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export default defineConfig({
  testDir: ".",
  outputDir: "../test-results",
  // Each story has a desk of its own (see desk.ts); two at a time is what a small machine carries.
  workers: 2,
  fullyParallel: true,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env.CI === "true",
  use: {
    locale: "zh-CN",
    viewport: { width: 1440, height: 900 },
    actionTimeout: 10_000,
    trace: "retain-on-failure",
    launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: CHROMIUM_FLAGS },
  },
});
