import { expect, type Page } from "@playwright/test";
import { test } from "./desk";
import { choose, menuButton, openMenu, rename } from "./menu";
import { OWNER, openDemoAccount, signUpAsOwner } from "./staff";

test("whoever is signed out in the middle signs in on the spot, and nothing is lost", async ({
  page,
  desk,
}) => {
  await signUpAsOwner(page, desk);
  await openDemoAccount(page);
  await openMenu(page);

  await test.step("in the menu, which saves by itself", async () => {
    await page.context().clearCookies();
    await choose(page, "新闻");
    await rename(page, "头条");
    await signInAgain(page);
    await expect(page.getByText("草稿已保存")).toBeVisible();
    await page.reload();
    await expect(menuButton(page, "头条")).toBeVisible();
  });

  await test.step("later, if they like: the menu says that it is not saved, and keeps everything", async () => {
    await choose(page, "头条");
    await expect(page.getByRole("region", { name: "“头条”的回复" }).getByRole("alert")).toBeHidden();
    await page.context().clearCookies();
    await rename(page, "要闻");
    await page.getByRole("button", { name: "以后再说" }).click();
    await expect(page.getByText("登录已过期，没有保存；内容都留在这一页")).toBeVisible();
    await page.getByRole("button", { name: "重新登录" }).click();
    await signInAgain(page);
    await expect(page.getByText("草稿已保存")).toBeVisible();
    await expect(menuButton(page, "要闻")).toBeVisible();
  });

  await test.step("in a form, which is sent as soon as they are back", async () => {
    await page.goto("/profile");
    await page.getByLabel("姓名").fill("林主任");
    await page.context().clearCookies();
    await page.getByRole("button", { name: "保存", exact: true }).click();
    await signInAgain(page);
    await expect(page.getByText("已保存", { exact: true })).toBeVisible();
    await expect(page.getByLabel("姓名")).toHaveValue("林主任");
  });
});

async function signInAgain(page: Page): Promise<void> {
  const dialog = page.getByRole("dialog", { name: "登录已结束" });
  await dialog.getByLabel("密码", { exact: true }).fill(OWNER.password);
  await dialog.getByRole("button", { name: "登录", exact: true }).click();
  await expect(dialog).toBeHidden();
}
