import { execFile } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { type BrowserContext, expect, type Page } from "@playwright/test";
import { z } from "zod";
import { listActionFiles } from "@/lib/testing/action-files";
import { bundleForNode } from "@/lib/testing/bundle";
import { type Desk, test } from "./desk";
import { signUpAsOwner } from "./staff";
import { WORKBOOK_TYPE, workbookOf } from "./workbook";

/** Each would run where text is taken for markup, an attribute, a script, an address or a template. */
const TEXTS = [
  `"><img src=x onerror=xss()>`,
  `</title><script>xss()</script>`,
  `' onfocus='xss()' autofocus a='`,
  `javascript:xss()//{{xss()}}`,
];
/** At once: more would only wait for each other. */
const TABS = 4;

const filledSchema = z.object({
  ids: z.record(z.string(), z.string()),
  taken: z.record(z.string(), z.number()),
});

test("hostile texts in every field run on no page", async ({ page, context, desk }) => {
  // Some sixty pages and a dozen files.
  test.setTimeout(240_000);
  const found = await watchFor(context, desk);
  await signUpAsOwner(page, desk);
  const { ids, taken } = await fill(desk);
  expect(Object.entries(taken).filter(([, times]) => times === 0)).toEqual([]);
  await test.step("the traps close", () => trySpring(page, found));

  const { accountId = "" } = ids;
  await Promise.all([
    test.step("every page", () => visitAll(context, pagesOf(ids), found)),
    test.step("lists of codes that somebody else made", () => readLists(context, accountId)),
    test.step("files and texts of other hands", async () => {
      const tab = await context.newPage();
      await importMenu(tab, accountId);
      await openFiles(page, ids);
    }),
  ]);
  await test.step("what a file of apply brings in", async () => {
    await apply(desk, accountId);
    const pages = ["replies", "articles", "qrcodes", "menu", "audit"].map(
      (name) => `/accounts/${accountId}/${name}`,
    );
    await visitAll(context, pages, found);
  });
  expect(found).toEqual([]);
});

/** Notes whatever runs, whatever the policy had to stop, and every box that asks something. */
async function watchFor(context: BrowserContext, desk: Desk): Promise<string[]> {
  const found: string[] = [];
  // The pictures of articles, which nobody is to wait for.
  await context.route(
    ({ origin }) => origin !== desk.url,
    (route) => route.abort(),
  );
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
    if (address === "link") query.set("token", ids.linkToken ?? "");
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
        await tab.goto(address);
        await untilAtRest(tab);
        found.push(...(await markupOf(tab)).map((tag) => `${tag} became markup on ${address}`));
      }
      await tab.close();
    }),
  );
}

/** Until the page's own programs have taken over what the server sent, and have nothing more to do. */
async function untilAtRest(page: Page): Promise<void> {
  await page.waitForFunction(() => Object.keys(document).some((name) => name.startsWith("__reactContainer")));
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
}

/** What stands on the page as an element or attribute although it was a text, whether it ran or not. */
function markupOf(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('[onerror], [onfocus], img[src="x"], a[href^="javascript:" i]')].map(
      (element) => element.outerHTML.slice(0, 200),
    ),
  );
}

/** Pasted, and from files whose names and sheets are hostile as well. */
async function readLists(context: BrowserContext, accountId: string): Promise<void> {
  const rows = [["名称", "文件夹", "场景值", TEXTS[0] ?? ""], ...TEXTS.map((text) => Array(4).fill(text))];
  const csv = rows
    .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(","))
    .join("\n");
  const sheets = { '"><img src=x onerror=xss()>': rows, "' onfocus='xss()' autofocus": rows };
  const files = [
    { name: `${TEXTS[0]}.csv`, mimeType: "text/csv", buffer: Buffer.from(csv) },
    { name: `${TEXTS[2]}.xlsx`, mimeType: WORKBOOK_TYPE, buffer: workbookOf(sheets) },
  ];
  for (const file of [null, ...files]) {
    // One each: leaving a list that was read is asked about.
    const page = await context.newPage();
    await page.goto(`/accounts/${accountId}/qrcodes/bulk/new`);
    if (file) await page.locator("input[type=file]").setInputFiles(file);
    else {
      await page
        .getByRole("textbox", { name: "粘贴名单" })
        .fill(rows.map((cells) => cells.slice(0, 3).join("\t")).join("\n"));
      await page.getByRole("button", { name: "预览" }).click();
    }
    const next = page.getByRole("button", { name: /^检查 .* 行$/ });
    const preview = page.getByRole("heading", { name: /^名单预览/ });
    await expect(preview.or(next)).toBeVisible();
    expect(await markupOf(page)).toEqual([]);
    if (await next.isVisible()) await next.click();
    await expect(preview).toBeVisible();
    expect(await markupOf(page)).toEqual([]);
    await page.close();
  }
}

/** One that is refused, whose names are told, and one that becomes the draft. */
async function importMenu(page: Page, accountId: string): Promise<void> {
  await page.goto(`/accounts/${accountId}/menu`);
  await page.getByRole("button", { name: "JSON" }).click();
  const field = page.getByRole("textbox", { name: "菜单 JSON" });
  const use = page.getByRole("button", { name: "用它替换草稿" });
  const button = TEXTS.slice(0, 3).map((text) => ({ type: text, name: text, url: text, [text]: text }));
  await field.fill(JSON.stringify({ button }));
  await use.click();
  await expect(page.getByText(/处有错/)).toBeVisible();
  expect(await markupOf(page)).toEqual([]);
  const views = TEXTS.slice(0, 3).map((text) => ({
    type: "view",
    name: "<b>1</b>",
    url: addressWith(text),
  }));
  await field.fill(JSON.stringify({ button: views }));
  await use.click();
  await expect(page.getByText(/草稿已换成/)).toBeVisible();
  expect(await markupOf(page)).toEqual([]);
}

/** An address takes no blanks. */
function addressWith(text: string): string {
  return `https://a.test/${text.replaceAll(" ", "/")}`;
}

async function apply(desk: Desk, accountId: string): Promise<void> {
  const said = (text: string) => [{ type: "text", text }];
  const configuration = {
    articles: TEXTS.map((text, place) => {
      return {
        key: `${place}`,
        title: text,
        description: text,
        pictureUrl: "https://a.test/",
        url: addressWith(text),
      };
    }),
    sets: TEXTS.map((text, place) => ({ key: `${place}`, name: text, articles: [`${place}`] })),
    rules: TEXTS.map((text) => {
      return {
        name: text,
        triggers: [{ type: "keyword", match: "contains", text: text.slice(0, 30) }],
        replies: said(text),
      };
    }),
    codes: TEXTS.map((text, place) => ({
      scene: `applied-${place}`,
      name: text,
      folder: text,
      note: text,
      replies: said(text),
    })),
    menu: { button: [{ type: "view", name: "<i>2</i>", url: `https://a.test/${TEXTS[1]}` }] },
  };
  const file = path.join(desk.folder, "hostile.json");
  writeFileSync(file, JSON.stringify(configuration));
  await desk.admin("apply", "--account", accountId, file);
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
