import { execFile } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { type BrowserContext, expect, type Page } from "@playwright/test";
import { z } from "zod";
import { listActionFiles } from "@/lib/testing/action-files";
import { bundleForNode } from "@/lib/testing/bundle";
import { type Desk, test } from "./desk";
import { signUpAsOwner } from "./staff";

/** Each would run where text is taken for markup, an attribute, a script, an address or a template. */
const TEXTS = [
  `"><img src=x onerror=xss()>`,
  `</title><script>xss()</script>`,
  `' onfocus='xss()' autofocus a='`,
  `javascript:xss()//{{xss()}}`,
];
/** At once: more would only wait for each other. */
const TABS = 3;

const filledSchema = z.object({
  ids: z.record(z.string(), z.string()),
  taken: z.record(z.string(), z.number()),
});

test("hostile texts in every field run on no page", async ({ page, context, desk }) => {
  test.slow();
  const found = await watchFor(context);
  await signUpAsOwner(page, desk);
  const { ids, taken } = await fill(desk);
  expect(Object.entries(taken).filter(([, times]) => times === 0)).toEqual([]);

  const addresses = pagesOf(ids);
  await test.step("the traps close", () => trySpring(page, found));
  await test.step("every page", () => visitAll(context, addresses, found));
  await test.step("a list of codes that somebody else made", () => readList(page, ids.accountId ?? ""));
  await test.step("pictures and tables as files", () => openFiles(page, ids));
  expect(found).toEqual([]);
});

/** Notes whatever runs, whatever the policy had to stop, and every box that asks something. */
async function watchFor(context: BrowserContext): Promise<string[]> {
  const found: string[] = [];
  await context.exposeBinding("xss", ({ page }) => void found.push(`ran on ${page.url()}`));
  await context.exposeBinding("stopped", ({ page }, what) => void found.push(`${what} on ${page.url()}`));
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
      Reflect.get(window, "stopped")(`stopped ${effectiveDirective} ${blockedURI}`);
    });
  });
  context.on("dialog", (dialog) => {
    found.push(`asked ${dialog.message()}`);
    void dialog.dismiss();
  });
  return found;
}

/** On a page without a policy and without escaping the first text runs. */
async function trySpring(page: Page, found: string[]): Promise<void> {
  await page.goto("about:blank");
  await page.setContent(TEXTS[0] ?? "");
  expect(await markupOf(page)).toHaveLength(1);
  await expect.poll(() => found).toHaveLength(1);
  found.length = 0;
}

/** Runs the filling beside the desk, which has to be a program of its own: this one is Playwright's. */
async function fill(desk: Desk): Promise<z.output<typeof filledSchema>> {
  const outfile = path.resolve(".cache", `fill-desk-${process.pid}.mjs`);
  const imports = listActionFiles().map((file, index) => `import * as a${index} from "@/${file}";`);
  const all = imports.map((_, index) => `...a${index}`).join(", ");
  const contents = [
    ...imports,
    `import { fillDesk } from "@/e2e/fill-desk";`,
    `console.log(JSON.stringify(await fillDesk({ ${all} }, ${JSON.stringify(TEXTS)})));`,
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

/** The addresses of all pages, with a hostile text wherever an address takes one. */
function pagesOf(ids: Record<string, string>): string[] {
  const folders = readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((file) => path.basename(file) === "page.tsx")
    .map((file) => path.dirname(file).split(path.sep));
  const filled = folders.map((names) =>
    names
      .filter((name) => name !== "." && !name.startsWith("("))
      .map((name) => (name.startsWith("[") ? (ids[name.slice(1, -1)] ?? TEXTS[0] ?? "") : name))
      .map(encodeURIComponent)
      .join("/"),
  );
  const asked = ["search", "folder", "label", "owner", "next", "token", "follower"];
  return filled.map((address, index) => {
    const query = new URLSearchParams(asked.map((name) => [name, TEXTS[index % TEXTS.length] ?? ""]));
    if (address.endsWith("/phone")) query.set("follower", ids.openid ?? "");
    // A search of something else would find nothing to show.
    return index % 2 === 0 ? `/${address}` : `/${address}?${query}`;
  });
}

async function visitAll(context: BrowserContext, addresses: string[], found: string[]): Promise<void> {
  const waiting = [...addresses];
  await Promise.all(
    Array.from({ length: TABS }, async () => {
      const tab = await context.newPage();
      for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
        await tab.goto(address, { waitUntil: "networkidle" });
        found.push(...(await markupOf(tab)).map((tag) => `${tag} became markup on ${address}`));
      }
      await tab.close();
    }),
  );
}

/** What stands on the page as an element or attribute although it was a text, whether it ran or not. */
function markupOf(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('[onerror], [onfocus], img[src="x"], a[href^="javascript:" i]')].map(
      (element) => element.outerHTML.slice(0, 200),
    ),
  );
}

async function readList(page: Page, accountId: string): Promise<void> {
  await page.goto(`/accounts/${accountId}/qrcodes/bulk/new`);
  const lines = TEXTS.map((text) => `${text}\t${text}\t${text}`);
  await page.getByRole("textbox", { name: "粘贴名单" }).fill(["名称\t文件夹\t场景值", ...lines].join("\n"));
  await page.getByRole("button", { name: "预览" }).click();
  await expect(page.getByRole("heading", { name: /^名单预览/ })).toBeVisible();
  expect(await markupOf(page)).toEqual([]);
}

/** A picture is put where a browser would run what is in it, and a table must not pass for a page. */
async function openFiles(page: Page, { accountId, codeId, styleId }: Record<string, string>): Promise<void> {
  const code = `/accounts/${accountId}/qrcodes/${codeId}`;
  const picture = await page.request.get(`${code}/image?format=svg&style=${styleId}`);
  const table = await page.request.get(
    `/accounts/${accountId}/qrcodes/reports/export?table=codes&format=csv`,
  );
  for (const [file, type] of [
    [picture, "image/svg+xml"],
    [table, "text/csv"],
  ] as const) {
    expect(file.headers()).toMatchObject({
      "content-type": expect.stringContaining(type),
      "content-disposition": expect.stringContaining("attachment"),
      "x-content-type-options": "nosniff",
    });
  }
  await page.setContent(await picture.text());
  expect(await markupOf(page)).toEqual([]);
}
