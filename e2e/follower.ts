import type { Locator, Page } from "@playwright/test";

/** The chat on the pretend phone. */
export function chatLog(page: Page): Locator {
  return page.getByRole("log");
}

/** Adds a follower who does not follow yet and takes up their phone. */
export async function addFollower(page: Page, nickname: string): Promise<void> {
  await page.getByRole("button", { name: "添加粉丝" }).click();
  await page.getByLabel("昵称").fill(nickname);
  await page.getByLabel("昵称").press("Enter");
  await page.getByRole("region", { name: `${nickname}的手机` }).waitFor();
}

export async function type(page: Page, text: string): Promise<void> {
  const toKeyboard = page.getByRole("button", { name: "切换到键盘" });
  if (await toKeyboard.isVisible()) await toKeyboard.click();
  await page.getByRole("textbox", { name: "消息" }).fill(text);
  await page.getByRole("textbox", { name: "消息" }).press("Enter");
}

/** Taps a button of the account's menu; one of the second level opens by its parent's name first. */
export async function tapMenu(page: Page, ...names: string[]): Promise<void> {
  const toMenu = page.getByRole("button", { name: "切换到菜单" });
  if (await toMenu.isVisible()) await toMenu.click();
  for (const name of names) {
    await page.getByRole("button", { name: new RegExp(`^${name}(，子菜单)?$`) }).click();
  }
}

/** Scans one of the account's codes, chosen by its name. */
export async function scanCode(page: Page, name: string): Promise<void> {
  const toKeyboard = page.getByRole("button", { name: "切换到键盘" });
  if (await toKeyboard.isVisible()) await toKeyboard.click();
  await page.getByRole("button", { name: "更多", exact: true }).click();
  await page.getByRole("button", { name: "扫一扫" }).click();
  await page.getByRole("dialog").getByRole("button", { name }).click();
}

/** Leaves the account and enters it again, which a new menu takes. */
export async function enterAgain(page: Page): Promise<void> {
  await page.getByRole("button", { name: "退出再进入" }).click();
}

/** The page that is open inside the phone, under this title. */
export function openedPage(page: Page, title: string): Locator {
  return page.getByRole("dialog", { name: `手机里打开的网页：${title}` });
}
