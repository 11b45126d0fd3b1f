import { expect, type Page } from "@playwright/test";
import sharp from "sharp";
import { comeIn, invite } from "./colleague";
import { test } from "./desk";
import { openDemoAccount, openPage, signUpAsOwner } from "./staff";

/** A picture that a decoder can read. */
const JPG_BASE64 = (
  await sharp({ create: { width: 80, height: 50, channels: 3, background: "#2a9d8f" } })
    .jpeg()
    .toBuffer()
).toString("base64");
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

  await test.step("what is pasted brings its pictures into the library", async () => {
    await paste(page, `<p>茶园的一角</p><p><img src="data:image/jpeg;base64,${JPG_BASE64}" alt="晨雾"></p>`);
    const picture = textOf(page).getByRole("img", { name: "晨雾" });
    await expect(picture).toHaveAttribute("src", /\/media\//, SOON);
    await expect(page.getByText("1 张图片还在别的网站上")).toBeVisible();
  });

  await test.step("words are found and replaced, and one step takes it back", async () => {
    await page.keyboard.press("Control+f");
    await page.getByRole("textbox", { name: "查找" }).fill("前");
    await expect(page.getByText("共 2 处")).toBeVisible();
    await page.getByRole("textbox", { name: "替换为" }).fill("后");
    await page.getByRole("button", { name: "全部替换" }).click();
    await expect(textOf(page).getByRole("listitem")).toHaveText(["明后", "雨后"]);
    await page.getByRole("button", { name: "关闭查找" }).click();
    await page.keyboard.press("Control+z");
    await expect(textOf(page).getByRole("listitem")).toHaveText(["明前", "雨前"]);
  });

  await test.step("a cut of the power loses nothing of what is typed meanwhile", async () => {
    const crashed = desk.crash();
    await write(page, "停电时写的。");
    await crashed;
    await expect(page.getByText(/^已保存 ·/)).toBeVisible({ timeout: 30_000 });
    await page.reload();
    await expect(textOf(page)).toContainText("停电时写的。", SOON);
  });

  await test.step("two people write at once in different places: both stay", async () => {
    await hers.goto(page.url());
    await expect(textOf(hers).getByText("雨前")).toBeVisible(SOON);
    await write(page, "他在开头写。");
    await expect(page.getByText(/^已保存 ·/)).toBeVisible(SOON);
    await write(hers, "她在结尾写。", "茶园的一角");
    await expect(textOf(hers)).toContainText("他在开头写。", SOON);
    await expect(hers.getByText(/^已保存 ·/)).toBeVisible(SOON);
    await page.reload();
    await expect(textOf(page)).toContainText("她在结尾写。", SOON);
  });

  await test.step("two people write at once in one place: the later one sees both versions and chooses", async () => {
    await hers.reload();
    await expect(textOf(hers)).toContainText("她在结尾写。", SOON);
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
    await expect(page.getByRole("main").getByText("未发布")).toBeVisible();
  });
});

function textOf(page: Page) {
  return page.getByRole("textbox", { name: "正文" });
}

/** At the end of a line that begins so. */
async function write(page: Page, words: string, beginning = "采茶的早晨"): Promise<void> {
  await textOf(page).getByText(beginning).click();
  await page.keyboard.press("End");
  await page.keyboard.type(words);
  await textOf(page).blur();
}

/** At the end of the text, as a browser gives what was copied from another page. */
async function paste(page: Page, html: string): Promise<void> {
  await textOf(page).click();
  await page.keyboard.press("Control+End");
  await textOf(page).evaluate((text, copied) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", copied);
    text.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, html);
}
