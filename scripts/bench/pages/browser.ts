import { existsSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from "@playwright/test";
import { z } from "zod";
import type { Desk } from "./desk";
import { actUntilHandled, HANDLED, readLoad } from "./in-page";
import type { Route } from "./routes";

/** How many times slower than this machine's the pages' processor is. */
export const SLOWDOWN = 4;

/** How long a page may take, in milliseconds. */
const PATIENCE = 30_000;
/** How long no script may arrive and nothing larger be painted before a page counts as complete, in milliseconds. */
const SILENCE = 700;
/** Between two questions whether the page has taken notice, in milliseconds. */
const POLLING = 50;

const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"];

/** What one page costs: sizes in bytes as they travel, times in milliseconds from the start of the navigation. */
export type Load = { scripts: number; scriptFiles: number; document: number; largestPaint: number };

export async function openBrowser(): Promise<Browser> {
  const [executablePath] = [process.env.CHROMIUM_PATH, "/usr/bin/chromium"].filter(
    (file) => file && existsSync(file),
  );
  // Without one, Playwright starts the Chromium that it has installed.
  return chromium.launch({ executablePath, args: FLAGS });
}

/** Loads the page as a first visitor does and leaves it alone: what travels, and when the largest part is painted. */
export async function measureLoad(browser: Browser, desk: Desk, route: Route): Promise<Load> {
  return withPage(browser, desk, route, async (page, developerTools) => {
    await slowDown(developerTools);
    const answer = await page.goto(desk.url + route.path, { waitUntil: "load", timeout: PATIENCE });
    if (!answer?.ok()) throw new Error(`${route.path} answered ${answer?.status()}`);
    return untilSettled(async () => loadSchema.parse(await page.evaluate(readLoad)));
  });
}

/**
 * Loads the page while somebody keeps pressing its control, from the moment that it is there until it does something.
 *
 * @param visits how often this browser has had the page before: 0 is a person's first time at the desk
 * @returns when it did, in milliseconds from the start of the navigation
 */
export async function measureFirstInput(
  browser: Browser,
  desk: Desk,
  route: Route,
  visits: number,
): Promise<number> {
  return withPage(browser, desk, route, async (page, developerTools) => {
    const address = desk.url + route.path;
    for (let visit = 0; visit < visits; visit++) {
      await page.goto(address, { waitUntil: "networkidle", timeout: PATIENCE });
    }
    await slowDown(developerTools);
    await page.addInitScript(actUntilHandled, { ...route.probe, mark: HANDLED });
    await page.goto(address, { waitUntil: "commit", timeout: PATIENCE });
    return untilHandled(developerTools);
  });
}

/** Asks the browser itself: Playwright's own waiting brings scripts into the page that slow its start down. */
async function untilHandled(developerTools: CDPSession): Promise<number> {
  const expression = `performance.getEntriesByName(${JSON.stringify(HANDLED)})[0]?.startTime`;
  const giveUpAt = performance.now() + PATIENCE;
  while (performance.now() < giveUpAt) {
    const { result } = await developerTools.send("Runtime.evaluate", { expression, returnByValue: true });
    if (typeof result.value === "number") return result.value;
    await delay(POLLING);
  }
  throw new Error("the page does not take notice of what is done to it");
}

const loadSchema = z.object({
  scripts: z.number().positive(),
  scriptFiles: z.number(),
  document: z.number().positive(),
  largestPaint: z.number().positive(),
});

/** Not by an idle network: a page may go on asking for news for ever. */
async function untilSettled(read: () => Promise<Load>): Promise<Load> {
  const giveUpAt = performance.now() + PATIENCE;
  let before = await read();
  while (performance.now() < giveUpAt) {
    await delay(SILENCE);
    const now = await read();
    if (now.scripts === before.scripts && now.largestPaint === before.largestPaint) return now;
    before = now;
  }
  throw new Error("the page does not settle");
}

/** A browser without memory. */
export async function withPage<T>(
  browser: Browser,
  desk: Desk,
  route: Pick<Route, "isSignedIn">,
  use: (page: Page, developerTools: CDPSession) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ locale: "zh-CN", viewport: { width: 1440, height: 900 } });
  try {
    if (route.isSignedIn) await bringSession(context, desk);
    const page = await context.newPage();
    return await use(page, await context.newCDPSession(page));
  } finally {
    await context.close();
  }
}

/** From now on the page's processor is {@link SLOWDOWN} times slower. */
export async function slowDown(developerTools: CDPSession): Promise<void> {
  await developerTools.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
}

async function bringSession(context: BrowserContext, { url, cookie }: Desk): Promise<void> {
  const cookies = cookie.split("; ").map((pair) => {
    const [name = "", ...value] = pair.split("=");
    return { name, value: value.join("="), url };
  });
  await context.addCookies(cookies);
}
