// Finds a Chromium for the tests in the browser, or installs one.
import { existsSync } from "node:fs";
import { Complaint, run, runTool, toolEnv } from "../project.mjs";
import { step } from "../step.mjs";

const places = [
  process.env.CHROMIUM_PATH,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];
const findBrowser = () => places.find((place) => place && existsSync(place));

/** @returns {Promise<string | undefined>} the browser's path; undefined when Playwright has a Chromium of its own */
export async function ensureBrowser() {
  await step("install a browser", { done: findBrowser() !== undefined }, async () => {
    if (existsSync("/etc/debian_version") && process.getuid?.() === 0) await installFromDebian();
    if (findBrowser()) return;
    const env = { ...toolEnv, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: "" };
    const { code } = await runTool("playwright", ["install", "chromium"], { env });
    if (code !== 0) throw new Complaint("No Chromium: install one and name it in CHROMIUM_PATH.");
  });
  return findBrowser();
}

/** The Chinese font is for the screens: without one their text has no width. */
async function installFromDebian() {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const packages = ["chromium", "fonts-noto-cjk"];
  await run("apt-get", ["update", "-q"], { env, output: "keep" });
  await run("apt-get", ["install", "-y", "--no-install-recommends", ...packages], { env, output: "keep" });
}
