import { expect, type Page } from "@playwright/test";
import type { Desk } from "./desk";

export const OWNER = { name: "林主管", email: "owner@example.com", password: "correct horse battery" };

/** Opens the one-time link and becomes the owner, signed in. */
export async function signUpAsOwner(page: Page, desk: Desk): Promise<void> {
  await page.goto(desk.setupLink);
  await page.getByLabel("姓名").fill(OWNER.name);
  await page.getByLabel("邮箱").fill(OWNER.email);
  await page.getByLabel("密码", { exact: true }).fill(OWNER.password);
  await page.getByRole("button", { name: "创建并登录" }).click();
  await expect(page.getByRole("button", { name: `${OWNER.name}的菜单` })).toBeVisible();
}

/** Opens an account from the list of accounts. */
export async function openAccount(page: Page, name: string): Promise<void> {
  await page.goto("/accounts");
  await page
    .getByRole("link", { name: new RegExp(name) })
    .first()
    .click();
  await expect(page.getByRole("navigation", { name: "公众号功能" })).toBeVisible();
}

/** Opens the demo account from the list of accounts. */
export function openDemoAccount(page: Page): Promise<void> {
  return openAccount(page, "公号台演示号");
}

/** Opens a page of the account by its name in the navigation. */
export async function openPage(page: Page, name: string): Promise<void> {
  await page.getByRole("navigation", { name: "公众号功能" }).getByRole("link", { name }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
}
