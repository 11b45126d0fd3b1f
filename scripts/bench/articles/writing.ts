import { setTimeout as delay } from "node:timers/promises";
import type { Page } from "@playwright/test";
import { z } from "zod";
import { openBrowser, SLOWDOWN, slowDown, withPage } from "../pages/browser";
import type { Desk } from "../pages/desk";
import { readLoad } from "../pages/in-page";
import { median, printTable, printVerdict } from "../pages/report";
import { addLongArticle, CHARACTERS, PICTURES } from "./long-article";

/** Of one frame while somebody writes, in milliseconds. */
const FRAME_MS = 50;
/** Compressed JavaScript, in bytes. */
const BEFORE_LIMIT = 250 * 1024;
const WITH_LIMIT = 450 * 1024;
const TEXT = '[role="textbox"][aria-multiline="true"]';
/** Words, and the pauses between them in which the text is saved and the phone beside it follows. */
const WORDS = 12;
const KEYS_OF_WORD = 8;
const BETWEEN_KEYS_MS = 120;
const BETWEEN_WORDS_MS = 1500;
const PATIENCE_MS = 60_000;

const numbersSchema = z.array(z.number());

/** Prints what writing in a long article with many pictures costs a person with a slow computer. */
export async function measureWriting(desk: Desk): Promise<void> {
  const path = `/accounts/${desk.accountId}/articles/${await addLongArticle(desk)}/write`;
  const browser = await openBrowser();
  try {
    const { before, whole, frames } = await withPage(
      browser,
      desk,
      { isSignedIn: true },
      async (page, developerTools) => {
        const answer = await page.goto(desk.url + path, { waitUntil: "load", timeout: PATIENCE_MS });
        const before = await bytesOfFirstScripts(page, (await answer?.text()) ?? "");
        await page.waitForSelector(TEXT, { timeout: PATIENCE_MS });
        await page.waitForLoadState("networkidle", { timeout: PATIENCE_MS });
        const { scripts: whole } = await page.evaluate(readLoad);
        await slowDown(developerTools);
        return { before, whole, frames: await write(page) };
      },
    );
    print(before, whole, frames);
  } finally {
    await browser.close();
  }
}

/** Writes in the middle of the text, in words with pauses. @returns how long each frame took, in milliseconds */
async function write(page: Page): Promise<number[]> {
  await page.locator(`${TEXT} > p`).nth(60).click();
  await delay(BETWEEN_WORDS_MS);
  await page.evaluate(startWatching);
  for (let word = 0; word < WORDS; word++) {
    for (let key = 0; key < KEYS_OF_WORD; key++) {
      await page.keyboard.type("茶");
      await delay(BETWEEN_KEYS_MS);
    }
    await delay(BETWEEN_WORDS_MS);
  }
  return numbersSchema.parse(await page.evaluate(() => Reflect.get(window, "frames")));
}

/** Sent to the page as text: notes how long each frame takes in which something was done. */
function startWatching(): void {
  const frames: number[] = [];
  Reflect.set(window, "frames", frames);
  const watch = () => {
    requestAnimationFrame((begun) => {
      const channel = new MessageChannel();
      // The first thing after the frame is painted.
      channel.port1.onmessage = () => frames.push(performance.now() - begun);
      channel.port2.postMessage(null);
      watch();
    });
  };
  watch();
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) frames.push(duration);
  }).observe({ type: "long-animation-frame" });
}

/** Those that the page itself names: the editor comes after them. */
async function bytesOfFirstScripts(page: Page, html: string): Promise<number> {
  const names = [...html.matchAll(/<script[^>]+src="([^"]+)"/g)].map(([, src = ""]) => src);
  return z.number().parse(
    await page.evaluate((first) => {
      const entries = performance.getEntriesByType("resource");
      return entries.reduce((sum, entry) => {
        const isFirst = first.some((src) => entry.name.endsWith(src));
        return sum + (isFirst && entry instanceof PerformanceResourceTiming ? entry.encodedBodySize : 0);
      }, 0);
    }, names),
  );
}

function print(before: number, whole: number, frames: readonly number[]): void {
  const sorted = frames.toSorted((one, other) => one - other);
  const worst = sorted.at(-1) ?? Number.NaN;
  const kilobytes = (bytes: number) => `${Math.round(bytes / 1024)} KB`;
  printTable(`Writing in ${CHARACTERS} characters with ${PICTURES} pictures, processor slowed ${SLOWDOWN}×`, [
    ["", "got", "wanted"],
    ["JavaScript before the editor", kilobytes(before), `≤ ${kilobytes(BEFORE_LIMIT)}`],
    ["JavaScript with it", kilobytes(whole), `≤ ${kilobytes(WITH_LIMIT)}`],
    ["frame, median", `${median(frames).toFixed(1)} ms`, ""],
    ["frame, 99 %", `${(sorted[Math.floor(sorted.length * 0.99)] ?? 0).toFixed(1)} ms`, ""],
    ["frame, the longest", `${worst.toFixed(1)} ms`, `≤ ${FRAME_MS} ms`],
    ["frames over it", String(sorted.filter((frame) => frame > FRAME_MS).length), "0"],
  ]);
  printVerdict("Of the editor", [
    { name: "JavaScript before the editor", value: before, limit: BEFORE_LIMIT },
    { name: "JavaScript with it", value: whole, limit: WITH_LIMIT },
    { name: "frames", value: worst, limit: FRAME_MS },
  ]);
}
