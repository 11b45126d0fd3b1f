import path from "node:path";
import { expect, type Page } from "@playwright/test";
import Database from "libsql";
import { z } from "zod";
import { type Desk, test } from "./desk";
import { openDemoAccount, openPage, signUpAsOwner } from "./staff";
import { WORKBOOK_TYPE, workbookOf } from "./workbook";

test("fifty codes are made from a pasted list, mended where it is wrong", async ({ page, desk }) => {
  test.setTimeout(180_000);
  await openBatches(page, desk);
  await page.getByRole("link", { name: "新建一批" }).click();
  const lines = Array.from(
    { length: 50 },
    (_, place) => `门店 ${place + 1}\t华东\t${place === 4 ? "same" : ""}`,
  );
  await preview(page, ["名称\t文件夹\t场景值", ...lines, "门店 51\t华东\tsame"]);

  await test.step("a line that is wrong is shown, and can be taken out", async () => {
    await expect(page.getByText("和第 6 行的场景值相同")).toBeHidden();
    await page.getByRole("switch", { name: "只看需要修改的行" }).click();
    await expect(page.getByText("和第 6 行的场景值相同")).toBeVisible();
    await page.getByRole("button", { name: "删除第 52 行" }).click();
    await expect(page.getByText("没有发现问题")).toBeVisible();
  });

  await test.step("nothing is lost by a reload", async () => {
    await page.getByRole("textbox", { name: "这一批的名称" }).fill("春季门店");
    page.once("dialog", (dialog) => void dialog.accept());
    await page.reload();
    await page.getByRole("button", { name: "恢复" }).click();
    await expect(page.getByRole("textbox", { name: "这一批的名称" })).toHaveValue("春季门店");
  });

  await page.getByRole("button", { name: "生成 50 个二维码" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "春季门店" })).toBeVisible();
  await expect(page.getByText("全部做好了。")).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText("50 / 50")).toBeVisible();
  await page.getByRole("link", { name: "门店 5", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "门店 5" })).toBeVisible();
});

test("a list with faults leads to the first of them", async ({ page, desk }) => {
  await openBatches(page, desk);
  await page.getByRole("link", { name: "新建一批" }).click();
  const lines = Array.from({ length: 60 }, (_, place) => `门店 ${place + 1}\t${place === 39 ? "same" : ""}`);
  await preview(page, ["名称\t场景值", ...lines, "门店 61\tsame"]);

  await test.step("the line of the next page is shown and can be typed into", async () => {
    await page.getByRole("button", { name: "生成 61 个二维码" }).click();
    const cell = page.getByRole("textbox", { name: "第 62 行，场景值" });
    await expect(cell).toBeFocused();
    await page.getByRole("button", { name: "翻页 1" }).click();
    await page.getByRole("button", { name: "去看第 62 行" }).click();
    await expect(cell).toBeFocused();
    await page.keyboard.press("End");
    await page.keyboard.type("-2");
    await expect(page.getByText("没有发现问题")).toBeVisible();
  });

  await test.step("a scene that a code has already is found before the list is sent", async () => {
    await page.getByRole("button", { name: "生成 61 个二维码" }).click();
    await expect(page.getByText("全部做好了。")).toBeVisible({ timeout: 60_000 });
    await page.getByRole("link", { name: "批量生成" }).first().click();
    await page.getByRole("link", { name: "新建一批" }).click();
    await preview(page, ["名称\t场景值", "新店\tsame", "旧店\tfree"]);
    await expect(page.getByText("二维码“门店 40”已经用了这个场景值")).toBeVisible();
    await page.getByRole("textbox", { name: "第 2 行，场景值" }).fill("other");
    await expect(page.getByText("没有发现问题")).toBeVisible();
    await page.getByRole("textbox", { name: "第 3 行，场景值" }).fill("same-2");
    await expect(page.getByText("二维码“门店 61”已经用了这个场景值")).toBeVisible();
  });
});

test("the columns of a list in other words are matched once, and known the next time", async ({
  page,
  desk,
}) => {
  await openBatches(page, desk);
  await page.getByRole("link", { name: "新建一批" }).click();
  const table = ["序号,门店名称,区域,推广渠道", "1,南京东路店,华东,海报", "2,西单店,华北,包装"].join("\n");
  const paste = async (text: string) => {
    await page.getByRole("textbox", { name: "粘贴名单" }).fill(text);
    await page.getByRole("button", { name: "预览" }).click();
  };
  await paste(table);

  await test.step("nothing is right before somebody has looked at the columns", async () => {
    await expect(page.getByRole("heading", { name: "对应列" })).toBeVisible();
    await expect(page.getByText("没有发现问题")).toBeHidden();
    await expect(page.getByRole("combobox", { name: "“序号”用作" })).toHaveValue("");
    await expect(page.getByRole("combobox", { name: "“门店名称”用作" })).toHaveValue("name");
    await page.getByRole("button", { name: "生成二维码" }).click();
    await expect(page.getByText("请先说明名单的各列是什么")).toBeVisible();
  });

  await test.step("the names have to be somewhere", async () => {
    const names = page.getByRole("combobox", { name: "“门店名称”用作" });
    await names.selectOption("不使用");
    await page.getByRole("button", { name: "检查 2 行" }).click();
    await expect(page.getByText("请选出哪一列是名称：每个二维码都要有名称")).toBeVisible();
    await names.selectOption("名称");
    await page.getByRole("combobox", { name: "“推广渠道”用作" }).selectOption("备注");
    await page.getByRole("button", { name: "检查 2 行" }).click();
  });

  await expect(page.getByText("没有发现问题")).toBeVisible();
  await expect(page.getByText("没有使用的列：序号")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "第 2 行，备注" })).toHaveValue("海报");
  await page.getByRole("button", { name: "生成 2 个二维码" }).click();
  await expect(page.getByText("全部做好了。")).toBeVisible({ timeout: 60_000 });

  await test.step("the same heads are not asked about again, and what is there already is named", async () => {
    await page.getByRole("link", { name: "批量生成" }).first().click();
    await page.getByRole("link", { name: "新建一批" }).click();
    await paste(table.replace("华北", "华 东"));
    await expect(page.getByRole("textbox", { name: "第 2 行，备注" })).toHaveValue("海报");
    await expect(page.getByText(/^2 行的名称，已有的二维码也在用/)).toBeVisible();
    await expect(page.getByText("“华 东”（已有相近的“华东”，是不是它？）")).toBeVisible();
  });
});

test("of a workbook with several sheets the list is read, and another one can be chosen", async ({
  page,
  desk,
}) => {
  await openBatches(page, desk);
  await page.getByRole("link", { name: "新建一批" }).click();
  const buffer = workbookOf({
    说明: [["每行一个二维码"]],
    名单: [
      ["名称", "文件夹"],
      ["上海店", "华东"],
    ],
    旧名单: [["名称"], ["北京店"]],
  });
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "门店.xlsx", mimeType: WORKBOOK_TYPE, buffer });
  await expect(page.getByText("读取的是表“名单”")).toBeVisible();
  await page.getByRole("textbox", { name: "第 2 行，名称" }).fill("上海一店");

  const choose = async (sheet: string) => {
    await page.getByRole("combobox", { name: "工作表" }).click();
    await page.getByRole("option", { name: sheet, exact: true }).click();
  };
  await choose("旧名单");
  await page.getByRole("button", { name: "取消" }).click();
  await expect(page.getByRole("textbox", { name: "第 2 行，名称" })).toHaveValue("上海一店");
  await choose("旧名单");
  await page.getByRole("button", { name: "换表" }).click();
  await expect(page.getByRole("textbox", { name: "第 2 行，名称" })).toHaveValue("北京店");
  await expect(page.getByText("读取的是表“旧名单”")).toBeVisible();
});

test("a thousand permanent codes survive a cancellation and a killed server, each made once", async ({
  page,
  desk,
}) => {
  test.setTimeout(420_000);
  await openBatches(page, desk);
  await page.getByRole("link", { name: "新建一批" }).click();
  await page
    .getByRole("textbox", { name: "粘贴名单" })
    .fill(Array.from({ length: 1000 }, (_, place) => `海报 ${place + 1}`).join("\n"));
  await page.getByRole("button", { name: "预览" }).click();
  await page.getByRole("button", { name: "检查 1,000 行" }).click();
  await page.getByRole("textbox", { name: "这一批的名称" }).fill("千张海报");
  await page.getByRole("radio", { name: "永久" }).check();
  await page.getByRole("button", { name: "生成 1,000 个二维码" }).click();
  await page.getByRole("textbox", { name: "请输入 1000 来确认" }).fill("1000");
  await page.getByRole("button", { name: "确认生成" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "千张海报" })).toBeVisible();

  await test.step("cancelled in the middle, and taken up again", async () => {
    await expect.poll(() => madeSoFar(page), { timeout: 60_000 }).toBeGreaterThan(50);
    await page.getByRole("button", { name: "取消", exact: true }).click();
    await page.getByRole("button", { name: "取消这一批" }).click();
    await expect(page.getByText(/^已取消，还有/)).toBeVisible();
    await page.getByRole("button", { name: /^接着做剩下的/ }).click();
    await expect(page.getByText("正在生成")).toBeVisible();
  });

  await test.step("the server is killed and started again", async () => {
    const before = await madeSoFar(page);
    await expect.poll(() => madeSoFar(page), { timeout: 60_000 }).toBeGreaterThan(before + 100);
    await desk.crash();
    await page.reload();
    expect(await madeSoFar(page)).toBeLessThan(1000);
    // The dead process holds its lease for a minute.
    desk.moveClock(61_000);
  });

  await expect(page.getByText("全部做好了。")).toBeVisible({ timeout: 240_000 });
  await expect(page.getByText("1,000 / 1,000")).toBeVisible();

  await test.step("a thousand codes, none twice, here and at WeChat", async () => {
    const made = `FROM QrCode WHERE name LIKE '海报 %'`;
    expect(
      readNumbers(desk, "mpdesk.db", `SELECT count(*), count(DISTINCT scene), count(DISTINCT url) ${made}`),
    ).toEqual([1000, 1000, 1000]);
    const atWeChat = `FROM code WHERE permanent = 1`;
    const demo = readNumbers(desk, "mpdesk.db", "SELECT count(*) FROM QrCode WHERE lifetime = 'permanent'");
    expect(readNumbers(desk, "sandbox.db", `SELECT count(*) ${atWeChat}`)).toEqual(demo);
    expect(readNumbers(desk, "sandbox.db", `SELECT count(DISTINCT scene) ${atWeChat}`)).toEqual(demo);
  });
});

/** The first row of an answer; the databases are read beside their owners. */
function readNumbers(desk: Desk, file: string, query: string): number[] {
  const database = new Database(path.join(desk.folder, file), { readonly: true });
  try {
    return rowSchema.parse(database.prepare(query).raw().get());
  } finally {
    database.close();
  }
}

const rowSchema = z.array(z.number());

async function openBatches(page: Page, desk: Desk): Promise<void> {
  await signUpAsOwner(page, desk);
  await openDemoAccount(page);
  await openPage(page, "二维码");
  await page
    .getByRole("navigation", { name: "二维码的各个页面" })
    .getByRole("link", { name: "批量生成" })
    .click();
}

async function preview(page: Page, lines: string[]): Promise<void> {
  await page.getByRole("textbox", { name: "粘贴名单" }).fill(lines.join("\n"));
  await page.getByRole("button", { name: "预览" }).click();
  await expect(page.getByRole("heading", { name: /^名单预览/ })).toBeVisible();
}

/** As the page says it at the moment: "120 / 1,000". */
async function madeSoFar(page: Page): Promise<number> {
  const text = await page.getByText(/^[\d,]+ \/ [\d,]+$/).innerText();
  return Number(text.split(" / ")[0]?.replaceAll(",", ""));
}
