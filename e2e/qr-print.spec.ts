import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, type Locator, type Page } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import decode from "jsqr";
import Database from "libsql";
import sharp from "sharp";
import { z } from "zod";
import { DEFAULT_SHEET } from "@/lib/qrcodes/sheets/default-sheet";
import { cellsOf } from "@/lib/qrcodes/sheets/geometry";
import { renderPdf } from "@/lib/testing/pdf";
import { type Desk, test } from "./desk";
import { openDemoAccount, openPage, signUpAsOwner } from "./staff";

const STORES = 50;

/** Two readers try a code many times over. */
const TRIAL = { timeout: 45_000 };

test("fifty codes with a logo go to the printer, and each can be read from the paper", async ({
  page,
  desk,
}) => {
  test.setTimeout(240_000);
  await signUpAsOwner(page, desk);
  await openDemoAccount(page);
  await makeStores(page);
  const stores = readStores(desk);
  expect(stores).toHaveLength(STORES);
  const [first] = stores;
  if (!first) throw new Error("No code was made.");

  await test.step("a look with the logo is designed on one of them, and kept", async () => {
    await page.getByRole("link", { name: first.name, exact: true }).click();
    await page.getByRole("link", { name: "设计样式" }).click();
    await expect(page.getByText("试读成功，可以放心下载")).toBeVisible(TRIAL);
    await page.getByRole("button", { name: "微信绿" }).click();
    await page
      .locator("input[type=file]")
      .setInputFiles({ name: "logo.png", mimeType: "image/png", buffer: await makeLogo() });
    await expect(page.getByRole("img", { name: "当前的 Logo" })).toBeVisible();
    await expect(page.getByText("试读成功，可以放心下载")).toBeVisible(TRIAL);
    await page.getByRole("button", { name: "另存为新样式" }).click();
    await page.getByRole("dialog").getByLabel("样式名称").fill("门店绿");
    await page.getByRole("dialog").getByRole("button", { name: "保存" }).click();
    await expect(page.getByText("样式已保存")).toBeVisible();
  });

  await test.step("what was not saved is offered again after a reload", async () => {
    await page.getByLabel("码点颜色", { exact: true }).fill("#12305c");
    await expect(page.getByText("试读成功，可以放心下载")).toBeVisible(TRIAL);
    page.once("dialog", (dialog) => void dialog.accept());
    await page.reload();
    await page.getByRole("button", { name: "恢复" }).click();
    await expect(page.getByLabel("码点颜色", { exact: true })).toHaveValue("#12305c");
    await expect(page.getByRole("combobox", { name: "样式", exact: true })).toHaveValue("门店绿 · 含 Logo");
    await page.getByRole("button", { name: "保存", exact: true }).click();
    // Not by its button, which is disabled while the style is on its way as well.
    await expect(page.getByText("样式已保存")).toBeVisible();
    await page.reload();
    await expect(page.getByText("试读成功，可以放心下载")).toBeVisible(TRIAL);
    await expect(page.getByText("这里有上次没有保存的内容")).toHaveCount(0);
    await page.getByRole("combobox", { name: "样式", exact: true }).click();
    await page.getByRole("option", { name: "门店绿 · 含 Logo" }).click();
    await expect(page.getByRole("img", { name: "当前的 Logo" })).toBeVisible();
    await expect(page.getByText("试读成功，可以放心下载")).toBeVisible(TRIAL);
  });

  await test.step("its picture is taken away as SVG, PNG and PDF", async () => {
    for (const format of ["SVG", "PNG"]) {
      const picture = await download(page, page.getByRole("button", { name: format, exact: true }));
      expect(await readPicture(picture)).toBe(first.url);
    }
    const pdf = await download(page, page.getByRole("button", { name: "PDF", exact: true }));
    const [sheet] = await renderPdf(pdf);
    expect(sheet?.readCode({ x: 0, y: 0, width: sheet.width, height: sheet.height })).toBe(first.url);
  });

  await test.step("what a phone could not read is not given away, and the reason is said", async () => {
    await page.getByLabel("背景颜色", { exact: true }).fill("#1a8f5a");
    await expect(page.getByText("手机扫不出来，请先调整")).toBeVisible();
    await expect(page.getByRole("button", { name: "PNG", exact: true })).toBeDisabled();
    await page.getByRole("link", { name: `返回${first.name}` }).click();
    await page
      .getByRole("dialog", { name: "还没有保存" })
      .getByRole("button", { name: "不保存，离开" })
      .click();
    await expect(page.getByRole("heading", { level: 1, name: first.name })).toBeVisible();
  });

  await test.step("posters have words, labels a paper of their own", async () => {
    await openPrinting(page);
    const templates = page.getByRole("radiogroup", { name: "版式" });
    await templates.getByText("海报").click();
    const caption = page.getByRole("group", { name: "说明文字" }).getByRole("checkbox");
    await expect(caption.and(page.locator(":checked"))).toHaveCount(0);
    await page.getByRole("textbox", { name: "标题" }).fill("欢迎来到{city}");
    await expect(page.getByText("只能用 {name} {owner} {folder} {scene} {note}").first()).toBeVisible();
    await page.getByRole("textbox", { name: "标题" }).fill("扫码关注");
    await expect(page.getByRole("img", { name: `第 1 页的预览，共 ${STORES} 页` })).toBeVisible();
    await templates.getByText("标签纸").click();
    await page.getByRole("combobox", { name: "标签纸" }).selectOption({ label: "标签打印机 · 50 × 50 毫米" });
    await expect(page.getByRole("textbox", { name: "码的边长（毫米）" })).toBeVisible();
    await templates.getByText("一页多个").click();
    await expect(caption.and(page.locator(":checked"))).toHaveCount(2);
    await expect(page.getByRole("img", { name: "第 1 页的预览，共 5 页" })).toBeVisible();
  });

  await test.step("all of them are printed on sheets, with their names", async () => {
    await page.getByRole("combobox", { name: "二维码样式" }).click();
    await page.getByRole("option", { name: "门店绿" }).click();
    await expect(page.getByRole("img", { name: "第 1 页的预览，共 5 页" })).toBeVisible();
    await page.getByRole("button", { name: "制作 PDF" }).click();
    const pages = await renderPdf(await download(page, downloadOf(page, "PDF"), 90_000));
    const cells = cellsOf(DEFAULT_SHEET);
    const printed = stores.map((_, place) => {
      const sheet = pages[Math.floor(place / cells.length)];
      const cell = cells[place % cells.length];
      return cell && sheet && { url: sheet.readCode(cell), words: sheet.textIn(cell) };
    });
    expect(new Map(printed.map((cell) => [cell?.url, cell?.words[0]]))).toEqual(
      new Map(stores.map(({ url, name }) => [url, name])),
    );
  });

  await test.step("and packed as pictures, with an index", async () => {
    await openPrinting(page);
    await page.getByText("图片压缩包（ZIP）").click();
    await page.getByRole("button", { name: "制作压缩包" }).click();
    const archive = unzipSync(await download(page, downloadOf(page, "ZIP"), 90_000));
    const index = strFromU8(archive["index.csv"] ?? new Uint8Array());
    const names = Object.keys(archive).filter((name) => name.endsWith(".png"));
    expect(names).toHaveLength(STORES);
    const read = await Promise.all(names.map((name) => readPicture(archive[name] ?? new Uint8Array())));
    expect(new Set(read)).toEqual(new Set(stores.map(({ url }) => url)));
    for (const { name, scene } of stores) expect(index).toMatch(new RegExp(`${name},.*${scene}`));
  });

  await test.step("a file is made again of the same codes, in its layout and style", async () => {
    await fileOf(page, "PDF", STORES)
      .getByRole("link", { name: /^再做一份 / })
      .click();
    await expect(page.getByText(`按条件找到 ${STORES} 个二维码`)).toBeVisible();
    await expect(page.getByRole("combobox", { name: "二维码样式" })).toHaveValue("门店绿");

    await page.goto(`${page.url().replace(/\?.*/, "")}?ids=${stores.slice(0, 2).map(({ id }) => id)}`);
    await page.getByRole("radiogroup", { name: "版式" }).getByText("标签纸").click();
    const paper = page.getByRole("combobox", { name: "标签纸" });
    await paper.selectOption({ label: "标签打印机 · 50 × 50 毫米" });
    await page.getByRole("button", { name: "制作 PDF" }).click();
    const small = fileOf(page, "PDF", 2);
    await expect(small.getByRole("link", { name: /^下载 / })).toBeVisible({ timeout: 60_000 });
    await small.getByRole("link", { name: /^再做一份 / }).click();
    await expect(page.getByText("已选中 2 个二维码")).toBeVisible();
    await expect(paper).toHaveValue("roll50x50");
  });
});

async function makeStores(page: Page): Promise<void> {
  await openPage(page, "二维码");
  const sections = page.getByRole("navigation", { name: "二维码的各个页面" });
  await sections.getByRole("link", { name: "批量生成" }).click();
  await page.getByRole("link", { name: "新建一批" }).click();
  const lines = Array.from({ length: STORES }, (_, place) => `门店 ${place + 1}\t春季开店`);
  await page.getByRole("textbox", { name: "粘贴名单" }).fill(["名称\t文件夹", ...lines].join("\n"));
  await page.getByRole("button", { name: "预览" }).click();
  await page.getByRole("button", { name: `生成 ${STORES} 个二维码` }).click();
  await expect(page.getByText("全部做好了。")).toBeVisible({ timeout: 60_000 });
}

/** The codes of the stores, on the page where they are printed. */
async function openPrinting(page: Page): Promise<void> {
  await openPage(page, "二维码");
  await page.getByRole("combobox", { name: "文件夹" }).click();
  await page.getByRole("option", { name: "春季开店", exact: true }).click();
  await page.getByRole("link", { name: "打印筛选出的全部" }).click();
  await expect(page.getByText(`按条件找到 ${STORES} 个二维码`)).toBeVisible();
}

/** The file of this kind, once it is made. */
function downloadOf(page: Page, kind: "PDF" | "ZIP"): Locator {
  return fileOf(page, kind, STORES).getByRole("link", { name: /^下载 / });
}

function fileOf(page: Page, kind: "PDF" | "ZIP", codes: number): Locator {
  return page.getByRole("listitem").filter({ hasText: `${kind} · ${codes} 个二维码` });
}

async function download(page: Page, control: Locator, timeout = 15_000): Promise<Uint8Array> {
  const arriving = page.waitForEvent("download", { timeout });
  await control.click({ timeout });
  return new Uint8Array(readFileSync(await (await arriving).path()));
}

/** What a reader of QR codes finds in a picture. */
async function readPicture(picture: Uint8Array): Promise<string | undefined> {
  const { data, info } = await sharp(picture, { density: 300 })
    .resize(800, 800, { fit: "inside" })
    .flatten({ background: "#ffffff" })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return decode(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

function makeLogo(): Promise<Buffer> {
  return sharp({ create: { width: 200, height: 200, channels: 3, background: "#0b5345" } })
    .png()
    .toBuffer();
}

type Store = z.output<typeof storeSchema>;

function readStores(desk: Desk): Store[] {
  const database = new Database(path.join(desk.folder, "mpdesk.db"), { readonly: true });
  try {
    const rows = database.prepare(
      `SELECT id, name, scene, url FROM QrCode WHERE folder = '春季开店' ORDER BY id`,
    );
    return z.array(storeSchema).parse(rows.all());
  } finally {
    database.close();
  }
}

const storeSchema = z.object({ id: z.string(), name: z.string(), scene: z.string(), url: z.string() });
