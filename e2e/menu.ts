import { expect, type Locator, type Page } from "@playwright/test";

/** The pages that belong to the menu: their names beside each other, and their titles. */
const TITLES = {
  编辑: "自定义菜单",
  历史版本: "菜单历史版本",
  个性化菜单: "个性化菜单",
  点击统计: "菜单点击统计",
} as const;

/** Opens the account's menu, or one of the pages beside it. */
export async function openMenu(page: Page, name: keyof typeof TITLES = "编辑"): Promise<void> {
  await page.getByRole("navigation", { name: "公众号功能" }).getByRole("link", { name: "菜单" }).click();
  await expect(page.getByRole("heading", { level: 1, name: TITLES.编辑 })).toBeVisible();
  await page.getByRole("link", { name, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: TITLES[name], exact: true })).toBeVisible();
}

/** The phone that the menu is edited on. */
export function editedPhone(page: Page): Locator {
  return page.getByRole("region", { name: "手机预览" });
}

/** A button on the edited phone by its whole name; what is the matter with it follows a comma. */
export function menuButton(page: Page, name: string): Locator {
  return editedPhone(page).getByRole("button", { name: new RegExp(`^${name}(，|,|$)`) });
}

export function choose(page: Page, name: string): Promise<void> {
  return menuButton(page, name).click();
}

export async function rename(page: Page, name: string): Promise<void> {
  await page.getByRole("textbox", { name: "名称" }).fill(name);
}

/** Says what a tap on the chosen button does. */
export async function act(page: Page, action: string): Promise<void> {
  const change = page.getByRole("button", { name: "换一种" });
  if (await change.isVisible()) await change.click();
  await page.getByRole("button", { name: action, exact: true }).click();
}

/** Writes the chosen button's reply, which works at once. */
export async function reply(page: Page, text: string): Promise<void> {
  await page.getByRole("button", { name: "写一条回复" }).click();
  await page.getByRole("textbox", { name: "文字" }).fill(text);
  await page.getByRole("button", { name: "保存回复" }).click();
  await expect(page.getByRole("button", { name: "去掉回复" })).toBeVisible();
}

/** Publishes the draft and waits until it is live. */
export async function publish(page: Page, note = ""): Promise<void> {
  await expect(page.getByText("草稿已保存")).toBeVisible();
  await publishButton(page).click();
  const question = page.getByRole("dialog", { name: "发布这个菜单？" });
  await question.getByLabel("备注").fill(note);
  await question.getByRole("button", { name: "发布菜单" }).click();
  await expect(page.getByText(/第 \d+ 版菜单已发布/)).toBeVisible();
}

/** The editor's own; it says how many changes are not live. */
export function publishButton(page: Page): Locator {
  return page.getByRole("group", { name: "编辑工具" }).getByRole("button", { name: /^发布(（\d+）)?$/ });
}

/** Longer than an open editor waits before it looks for what others did. */
export const SOON = { timeout: 30_000 };

/** What the editor says of the live menu and the draft. */
export async function expectLive(page: Page, words: string, options?: { timeout: number }): Promise<void> {
  await expect(page.getByRole("note", { name: "线上的菜单" })).toContainText(words, options);
}

/** As a bad connection does: the page is there, and nothing that it sends arrives. */
export async function losePosts(page: Page): Promise<void> {
  await page.route("**/*", (route) =>
    route.request().method() === "POST" ? route.abort("internetdisconnected") : route.continue(),
  );
}

/** As a slow connection does: what the page sends waits until it is let go. */
export async function holdPosts(page: Page): Promise<() => void> {
  let letGo: () => void = () => undefined;
  const isLetGo = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route("**/*", async (route) => {
    if (route.request().method() === "POST") await isLetGo;
    await route.continue();
  });
  return letGo;
}
