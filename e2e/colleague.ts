import { type Browser, expect, type Page } from "@playwright/test";

export const EDITOR = { name: "王编辑", email: "wang@example.com", password: "battery staple horse" };

/** Makes an invitation on the page of the people at hand. @returns its link */
export async function invite(page: Page): Promise<string> {
  await page.getByRole("button", { name: "邀请成员" }).click();
  await page.getByLabel("对方的邮箱").fill(EDITOR.email);
  await page.getByRole("button", { name: "生成链接" }).click();
  const link = await page.getByLabel("邀请链接", { exact: true }).inputValue();
  await page.getByRole("button", { name: "完成" }).click();
  return link;
}

/** Uses an invitation in a browser of its own. @returns her page */
export async function comeIn(browser: Browser, baseURL: string, link: string): Promise<Page> {
  const hers = await (await browser.newContext({ baseURL, locale: "zh-CN" })).newPage();
  await hers.goto(link);
  await hers.getByLabel("姓名").fill(EDITOR.name);
  await hers.getByLabel("密码", { exact: true }).fill(EDITOR.password);
  await hers.getByRole("button", { name: "加入并登录" }).click();
  await expect(hers.getByRole("button", { name: `${EDITOR.name}的菜单` })).toBeVisible();
  return hers;
}
