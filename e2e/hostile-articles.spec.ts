import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { type BrowserContext, expect, type Frame, type Page } from "@playwright/test";
import { z } from "zod";
import { bundleForNode } from "@/lib/testing/bundle";
import { ALL_HOSTILE_VECTORS } from "@/lib/testing/hostile-vectors";
import { type Desk, test } from "./desk";
import { signUpAsOwner } from "./staff";

// What is tried is the escaping: the policies that would stop what it lets through are off.
test.use({ bypassCSP: true });

/** At once: more would only wait for each other. */
const TABS = 3;
const SAVED = { timeout: 30_000 };

const filledSchema = z.object({
  accountId: z.string(),
  articleIds: z.array(z.string()),
  slugs: z.array(z.string()),
  preview: z.string(),
});

test("hostile texts run in no article: not in the desk, in a preview, on a page, in the list, in the feed", async ({
  page,
  context,
  desk,
}) => {
  test.slow();
  const found = await watchFor(context);
  await signUpAsOwner(page, desk);
  const { accountId, articleIds, slugs, preview } = await fill(desk);
  await test.step("the traps close", () => trySpring(page, found));
  const articles = `/accounts/${accountId}/articles`;
  await Promise.all([
    test.step("what readers open, and what staff open of it", () =>
      visitAll(context, found, [
        ...slugs.map((slug) => `/a/${slug}`),
        preview,
        `/a/of/${accountId}`,
        `/a/of/${accountId}/rss.xml`,
        articles,
        ...articleIds.map((id) => `${articles}/${id}/write`),
        `${articles}/${articleIds[0]}/page`,
        `${articles}/${articleIds[0]}/send`,
      ])),
    test.step("what is pasted, as HTML, as text and as if it were our own", async () => {
      const address = await pasteAll(context, accountId);
      await visitAll(context, found, [address]);
    }),
  ]);
  expect(found).toEqual([]);
});

/** Notes whatever runs, every box that asks something, and every request that more than a picture makes elsewhere. */
async function watchFor(context: BrowserContext): Promise<string[]> {
  const found: string[] = [];
  await context.exposeBinding("xss", ({ page }) => void found.push(`ran on ${page.url()}`));
  context.on("dialog", (dialog) => {
    found.push(`asked ${dialog.message()}`);
    void dialog.dismiss();
  });
  await context.route(/evil\.invalid|example\.com/, (route) => {
    const kind = route.request().resourceType();
    // A picture from elsewhere is what writers may show.
    if (kind !== "image") found.push(`asked for a ${kind} at ${route.request().url()}`);
    return route.abort();
  });
  return found;
}

/** On a page without escaping the first handler runs. */
async function trySpring(page: Page, found: string[]): Promise<void> {
  await page.goto("about:blank");
  await page.setContent("<img src=x onerror=xss()>");
  await expect.poll(() => found.length).toBe(1);
  expect(await lifeIn(page.mainFrame())).toHaveLength(1);
  found.length = 0;
}

async function visitAll(context: BrowserContext, found: string[], addresses: string[]): Promise<void> {
  const waiting = [...addresses];
  await Promise.all(
    Array.from({ length: Math.min(TABS, addresses.length) }, async () => {
      const tab = await context.newPage();
      for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
        await tab.goto(address);
        if (address.endsWith("/write")) await untilWritable(tab);
        await tab.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
        for (const frame of tab.frames())
          found.push(...(await lifeIn(frame)).map((what) => `${what} on ${address}`));
      }
      await tab.close();
    }),
  );
}

async function untilWritable(tab: Page): Promise<void> {
  await expect(tab.getByRole("textbox", { name: "正文" })).toContainText("xss", SAVED);
  await expect(tab.frameLocator('iframe[title="文章预览"]').locator("body")).toContainText("xss", SAVED);
}

/** What could act although it was a text, whether it did or not. */
function lifeIn(frame: Frame): Promise<string[]> {
  return frame.evaluate(() => {
    const isAlive = (element: Element) =>
      [...element.attributes].some(
        ({ name, value }) =>
          /^on/i.test(name) ||
          (/^(href|src|action|formaction|data|srcdoc)$/i.test(name) &&
            /^\s*(javascript|vbscript|data:text)/i.test(value)),
      ) ||
      (/^(script|object|embed|base|meta|link)$/i.test(element.localName) &&
        /xss|evil\.invalid/.test(element.outerHTML.slice(0, 2000)) &&
        // What the desk sends its own programs is text within a script.
        !element.textContent?.startsWith("self.__next_f"));
    return [...document.querySelectorAll("*")]
      .filter(isAlive)
      .map((element) => element.outerHTML.slice(0, 200));
  });
}

/** @returns where what was pasted is being written */
async function pasteAll(context: BrowserContext, accountId: string): Promise<string> {
  const tab = await context.newPage();
  await tab.goto(`/accounts/${accountId}/articles`);
  await tab.getByRole("button", { name: "写文章" }).click();
  await tab.getByRole("textbox", { name: "标题" }).fill("贴进来的");
  const text = tab.getByRole("textbox", { name: "正文" });
  await text.click();
  await text.evaluate(async (editor, vectors) => {
    const paste = (type: string, words: string) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData(type, words);
      editor.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    };
    for (const vector of vectors) {
      paste("text/plain", vector);
      paste("text/html", `<p>${vector}</p>`);
      paste("text/html", `<p data-pm-slice="1 1 []">${vector}</p>`);
      await new Promise((resolve) => setTimeout(resolve));
    }
  }, ALL_HOSTILE_VECTORS);
  await expect(text).toContainText("xss");
  await text.blur();
  await expect(tab.getByText(/^已保存 ·/)).toBeVisible(SAVED);
  const address = new URL(tab.url()).pathname;
  await tab.close();
  return address;
}

/** Beside the desk, in a program of its own: this one is Playwright's. */
async function fill(desk: Desk): Promise<z.output<typeof filledSchema>> {
  const outfile = path.resolve(".cache", `fill-hostile-${process.pid}.mjs`);
  const contents = [
    `import { fillHostileArticles } from "@/e2e/fill-hostile-articles";`,
    "console.log(JSON.stringify(await fillHostileArticles()));",
    "process.exit(0);",
  ].join("\n");
  await bundleForNode({
    stdin: { contents, resolveDir: process.cwd(), loader: "ts" },
    outfile,
    alias: {
      "next/headers": path.resolve("lib/testing/next-headers.ts"),
      "server-only": path.resolve("node_modules/server-only/empty.js"),
    },
  });
  const { stdout } = await promisify(execFile)(process.execPath, [outfile], { env: desk.env });
  return filledSchema.parse(JSON.parse(stdout.trim().split("\n").at(-1) ?? ""));
}
