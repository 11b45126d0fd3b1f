import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, type Locator, type Page } from "@playwright/test";
import sharp from "sharp";
import { type Desk, test } from "./desk";
import { openDemoAccount, openPage, signUpAsOwner } from "./staff";

const SOON = { timeout: 20_000 };

test("files are dragged out of folders into the library, into an article, and beside it", async ({
  page,
  desk,
}) => {
  test.slow();
  const files = await makeFiles(desk);
  await signUpAsOwner(page, desk);
  await openDemoAccount(page);
  await test.step("a folder goes into the library with all that is in it", async () => {
    await openPage(page, "媒体库");
    await expect(page.getByRole("button", { name: "上传文件" })).toBeVisible(SOON);
    await drop(page, page.getByRole("heading", { level: 1 }), [files.folder]);
    await expect(page.getByRole("button", { name: "查看“门店.png”" })).toBeVisible(SOON);
    await expect(page.getByRole("button", { name: "查看“菜单.png”" })).toBeVisible(SOON);
  });

  await openPage(page, "图文");
  await page.getByRole("link", { name: "写文章" }).click();

  await test.step("a Markdown file and its picture begin an article", async () => {
    await expect(page.getByRole("button", { name: "空白文章" })).toBeVisible(SOON);
    await drop(page, page.getByRole("heading", { level: 1 }), [files.text, files.picture]);
    await page.getByRole("dialog").getByRole("button", { name: "新建文章" }).click();
    const text = textOf(page);
    await expect(text.getByRole("img", { name: "茶园" })).toHaveAttribute("src", /\/media\//, SOON);
    await expect(text.locator("p").first()).toHaveText("清明前的第一批。");
  });

  await test.step("a picture goes between the lines, and tears none in two", async () => {
    const line = textOf(page).getByText("清明前的第一批。");
    await drop(page, line, [files.picture]);
    await expect(textOf(page).locator("figure img")).toHaveCount(2);
    await expect(textOf(page).locator("figure[data-taking]")).toHaveCount(0, SOON);
    await expect(line).toHaveText("清明前的第一批。");
  });

  await test.step("one that is let go of over the tools goes into the text, too", async () => {
    await drop(page, page.getByRole("button", { name: "加粗" }), [files.picture]);
    await expect(textOf(page).locator("figure img")).toHaveCount(3);
  });

  await test.step("what no article holds is named, and beside the editor nothing is opened in its place", async () => {
    await drop(page, textOf(page).getByText("清明前的第一批。"), [files.archive]);
    await expect(page.getByText(/“旧文.zip”放不进文章/)).toBeVisible();
    await drop(page, page.getByRole("navigation", { name: "公众号功能" }), [files.text]);
    await expect(textOf(page)).toContainText("清明前的第一批。");
  });
});

function textOf(page: Page) {
  return page.getByRole("textbox", { name: "正文" });
}

async function makeFiles(desk: Desk) {
  const at = (...names: string[]) => path.join(desk.folder, ...names);
  const picture = (color: string) =>
    sharp({ create: { width: 300, height: 200, channels: 3, background: color } })
      .png()
      .toBuffer();
  mkdirSync(at("门店照片", "里面"), { recursive: true });
  writeFileSync(at("春茶.md"), "# 春茶上市\n\n清明前的第一批。\n\n![茶园](茶园.png)\n");
  writeFileSync(at("旧文.zip"), "PK");
  writeFileSync(at("茶园.png"), await picture("#4c9a6a"));
  writeFileSync(at("门店照片", "门店.png"), await picture("#aa5533"));
  writeFileSync(at("门店照片", "里面", "菜单.png"), await picture("#5588aa"));
  return {
    ...{ text: at("春茶.md"), picture: at("茶园.png"), archive: at("旧文.zip") },
    folder: at("门店照片"),
  };
}

/** As somebody does who drags them out of a folder of the system. */
async function drop(page: Page, target: Locator, files: string[]): Promise<void> {
  const box = await target.boundingBox();
  if (!box) throw new Error("There is nothing to drop files onto.");
  const session = await page.context().newCDPSession(page);
  const place = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const data = { items: [], files, dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const)
    await session.send("Input.dispatchDragEvent", { type, ...place, data });
  await session.detach();
}
