import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { type BrowserContext, expect, type Frame, type Locator, type Page } from "@playwright/test";
import { z } from "zod";
import { bundleForNode } from "@/lib/testing/bundle";
import { ALL_HOSTILE_VECTORS } from "@/lib/testing/hostile-vectors";
import { type Desk, test } from "./desk";
import { addFollower, chatLog, type } from "./follower";
import { hostileArchive } from "./hostile-files";
import { signUpAsOwner } from "./staff";

// What is tried is the escaping: the policies that would stop what it lets through are off.
test.use({ bypassCSP: true });

/** At once: more would only wait for each other. */
const TABS = 2;
const LOADED = { timeout: 90_000 };
/** Texts that are pasted between two looks at what has become of them. */
const PASTED = 24;

const filledSchema = z.object({
  accountId: z.string(),
  articleIds: z.array(z.string()),
  slugs: z.array(z.string()),
  preview: z.string(),
});

test("hostile texts run in no article: not in the desk, in a preview, on a page, in lists, in files, on a phone", async ({
  page,
  context,
  desk,
}) => {
  // Within a minute on a machine that has nothing else to do.
  test.setTimeout(300_000);
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
    test.step("what is pasted, as HTML, as text and as if it were our own", () =>
      pasteAll(context, accountId, found)),
  ]);
  await Promise.all([
    test.step("what comes in as Markdown and Word files in an archive", async () =>
      visitAll(context, found, await importAll(context, accountId, found))),
    test.step("what followers are sent", () => readOnPhone(context, accountId, found)),
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
  await expect(tab.getByRole("textbox", { name: "正文" })).toContainText("xss", LOADED);
  await expect(tab.frameLocator('iframe[title="文章预览"]').locator("body")).toContainText("xss", LOADED);
}

/** What could act although it was a text, whether it did or not. */
function lifeIn(frame: Frame): Promise<string[]> {
  return frame.evaluate(() => {
    const leads = (value: string) =>
      // A picture in an address runs nothing: the desk draws codes so.
      !value.startsWith("data:image/svg+xml,%3Csvg") &&
      URL.canParse(value, document.baseURI) &&
      ["javascript:", "vbscript:", "data:"].includes(new URL(value, document.baseURI).protocol);
    const acts = ({ name, value }: Attr) =>
      /^on|^srcdoc$|^http-equiv$/i.test(name)
        ? /xss|evil/.test(value)
        : /^(href|src|action|formaction|data)$/i.test(name) && leads(value);
    const isOfText = (element: Element) =>
      /^(script|style|object|embed|base|link)$/i.test(element.localName) &&
      /xss\(|^(https?:)?\/\/evil\.invalid/.test(
        `${element.getAttribute("src") ?? element.getAttribute("href") ?? element.textContent}`,
      ) &&
      // What the desk sends its own programs is text within a script.
      !element.textContent?.startsWith("self.__next_f");
    return [...document.querySelectorAll("*")]
      .filter((element) => isOfText(element) || [...element.attributes].some(acts))
      .map((element) => element.outerHTML.slice(0, 200));
  });
}

async function pasteAll(context: BrowserContext, accountId: string, found: string[]): Promise<void> {
  const tab = await context.newPage();
  await tab.goto(`/accounts/${accountId}/articles`);
  await tab.getByRole("link", { name: "写文章" }).click(LOADED);
  await tab.getByRole("button", { name: "空白文章" }).click(LOADED);
  const text = tab.getByRole("textbox", { name: "正文" });
  await text.click(LOADED);
  for (let from = 0; from < ALL_HOSTILE_VECTORS.length; from += PASTED) {
    const vectors = ALL_HOSTILE_VECTORS.slice(from, from + PASTED);
    // What was pasted before gives way: an article of all of it would only be slow.
    await tab.keyboard.press("Control+A");
    await pasteInto(text, vectors);
    await expect(text).toContainText("xss");
    for (const frame of tab.frames())
      found.push(...(await lifeIn(frame)).map((what) => `${what} pasted from ${from}`));
  }
  await tab.close();
}

/** @returns where the articles are written that came of it */
async function importAll(context: BrowserContext, accountId: string, found: string[]): Promise<string[]> {
  const tab = await context.newPage();
  await tab.goto(`/accounts/${accountId}/articles/import`);
  const chooser = tab.waitForEvent("filechooser");
  await tab.getByRole("button", { name: "选择文件" }).click(LOADED);
  const buffer = hostileArchive(ALL_HOSTILE_VECTORS);
  await (await chooser).setFiles({
    name: "<img src=x onerror=xss()>.zip",
    mimeType: "application/zip",
    buffer,
  });
  await tab.getByRole("button", { name: /^导入 \d+ 篇$/ }).click(LOADED);
  await expect(tab.getByText(/篇都导入好了/)).toBeVisible(LOADED);
  found.push(...(await lifeIn(tab.mainFrame())).map((what) => `${what} imported`));
  const links = await tab.getByRole("link", { name: /^打开“/ }).all();
  const addresses = await Promise.all(links.map((link) => link.getAttribute("href")));
  await tab.close();
  return addresses.flatMap((address) => address ?? []);
}

/** A rule sends the article whose title is hostile; it is opened where followers open it. */
async function readOnPhone(context: BrowserContext, accountId: string, found: string[]): Promise<void> {
  const tab = await context.newPage();
  await tab.goto(`/accounts/${accountId}/phone`);
  await addFollower(tab, "<img src=x onerror=xss()>".slice(0, 20));
  await tab.getByRole("button", { name: "关注公众号" }).click();
  await expect(chatLog(tab)).toContainText("欢迎关注");
  await type(tab, "xss");
  await chatLog(tab).getByRole("link", { name: /xss/ }).last().click(LOADED);
  await expect(tab.getByRole("dialog").frameLocator("iframe").locator("body")).toContainText("xss", LOADED);
  for (const frame of tab.frames())
    found.push(...(await lifeIn(frame)).map((what) => `${what} on the phone`));
  await tab.close();
}

/** Each by itself: one that is not closed would swallow the next. */
function pasteInto(text: Locator, vectors: readonly string[]): Promise<void> {
  return text.evaluate((editor, words) => {
    const paste = (type: string, data: string) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData(type, data);
      editor.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    };
    paste("text/plain", words.join("\n"));
    for (const each of words) {
      paste("text/html", `<p>${each}</p>`);
      paste("text/html", `<p data-pm-slice="1 1 []">${each}</p>`);
    }
  }, vectors);
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
