import { expect, type Page } from "@playwright/test";
import { comeIn, invite } from "./colleague";
import { test } from "./desk";
import { openDemoAccount, openPage, signUpAsOwner } from "./staff";

const SOON = { timeout: 15_000 };

test("an article is written by keyboard, is there again, and two people lose nothing to each other", async ({
  page,
  desk,
  browser,
}) => {
  test.slow();
  await signUpAsOwner(page, desk);
  await openDemoAccount(page);
  await openPage(page, "成员");
  const hers = await comeIn(browser, desk.url, await invite(page));
  await openPage(page, "图文");
  await page.getByRole("link", { name: "写文章" }).click();
  await page.getByRole("button", { name: "空白文章" }).click();
  await page.getByRole("textbox", { name: "标题" }).fill("春茶上市");

  await test.step("everything by keyboard", async () => {
    await textOf(page).click();
    await page.keyboard.type("# 采茶的早晨\n茶山上还带着**露水**，");
    await page.keyboard.press("Enter");
    await page.keyboard.type("- 明前");
    await page.keyboard.press("Enter");
    await page.keyboard.type("雨前");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.keyboard.type("/bg");
    await expect(page.getByRole("option", { name: "表格" })).toBeVisible();
    await page.keyboard.press("Enter");
    await page.keyboard.type("品种");
    await page.keyboard.press("Tab");
    await page.keyboard.type("价格");
    await page.keyboard.press("Control+End");
    await page.keyboard.type("/wztp");
    await page.keyboard.press("Enter");
    await page.getByLabel("图片网址").fill("https://example.com/tea.jpg");
    await page.getByLabel("替代文字").fill("茶园");
    await page.keyboard.press("Enter");
    await expect(textOf(page).getByRole("img", { name: "茶园" })).toBeVisible();
  });

  await test.step("the phone shows it, and a reload loses nothing", async () => {
    const phone = page.frameLocator('iframe[title="文章预览"]');
    await expect(phone.getByText("采茶的早晨")).toBeVisible(SOON);
    await expect(phone.getByRole("heading", { name: "春茶上市" })).toBeVisible();
    await expect(page.getByText(/^已保存 ·/)).toBeVisible(SOON);
    await page.reload();
    const text = textOf(page);
    await expect(text.getByRole("heading", { name: "采茶的早晨", level: 1 })).toBeVisible(SOON);
    await expect(text.locator("strong")).toHaveText("露水");
    await expect(text.getByRole("listitem")).toHaveText(["明前", "雨前"]);
    await expect(text.getByRole("columnheader").nth(1)).toHaveText("价格");
    await expect(text.getByRole("img", { name: "茶园" })).toBeVisible();
    await expect(page.getByRole("textbox", { name: "标题" })).toHaveValue("春茶上市");
  });

  await test.step("two people write at once: the later one sees both versions and chooses", async () => {
    await hers.goto(page.url());
    await expect(textOf(hers).getByText("雨前")).toBeVisible(SOON);
    await write(page, "他加的一句。");
    await expect(page.getByText(/^已保存 ·/)).toBeVisible(SOON);
    await write(hers, "她加的一句。");
    const conflict = hers.getByRole("alert").filter({ hasText: "您填写的内容都还在" });
    await expect(conflict).toContainText("他加的一句。", SOON);
    await expect(conflict).toContainText("她加的一句。");
    await conflict.getByRole("button", { name: "改用已保存的版本" }).click();
    await expect(textOf(hers)).toContainText("他加的一句。");
  });

  await test.step("and the list has the article", async () => {
    await openPage(page, "图文");
    await expect(page.getByRole("main").getByRole("link", { name: "春茶上市" })).toBeVisible();
    await expect(page.getByText("未发布")).toBeVisible();
  });
});

function textOf(page: Page) {
  return page.getByRole("textbox", { name: "正文" });
}

async function write(page: Page, words: string): Promise<void> {
  await textOf(page).click();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("End");
  await page.keyboard.type(words);
  await textOf(page).blur();
}
