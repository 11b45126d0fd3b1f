import { readFile } from "node:fs/promises";
import { expect } from "@playwright/test";
import { test } from "./desk";
import { OWNER, openDemoAccount, openPage, signUpAsOwner } from "./staff";

test("what was done can be read by those who may, guesses at passwords included", async ({
  page,
  browser,
  desk,
}) => {
  await test.step("a password that everybody tries first is not taken", async () => {
    await page.goto(desk.setupLink);
    await page.getByLabel("姓名").fill(OWNER.name);
    await page.getByLabel("邮箱").fill(OWNER.email);
    await page.getByLabel("密码", { exact: true }).fill("password123");
    await page.getByRole("button", { name: "创建并登录" }).click();
    await expect(page.getByText("这个密码太常见")).toBeVisible();
  });
  await signUpAsOwner(page, desk);

  await test.step("a stranger guesses, until they are made to wait", async () => {
    const stranger = await browser.newPage();
    await stranger.goto(`${desk.url}/login`);
    const guess = () =>
      stranger.request.post(`${desk.url}/api/auth/sign-in/email`, {
        data: { email: OWNER.email, password: "not the password" },
        headers: { origin: desk.url },
      });
    while ((await guess()).status() === 401);
    await stranger.getByLabel("邮箱").fill(OWNER.email);
    await stranger.getByLabel("密码", { exact: true }).fill("not the password");
    await stranger.getByRole("button", { name: "登录" }).click();
    await expect(stranger.getByText("试的次数太多了")).toBeVisible();
    await stranger.close();
  });

  await test.step("the owner reads who signed in and who could not", async () => {
    await page.getByRole("button", { name: `${OWNER.name}的菜单` }).click();
    await page.getByRole("link", { name: "全部操作记录" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "全部操作记录" })).toBeVisible();
    await page.getByLabel("种类").selectOption({ label: "登录和权限" });
    const list = page.getByRole("list", { name: "操作记录列表" });
    await expect(list).toContainText(`${OWNER.name}登录了`);
    await expect(list).toContainText(`没能登录（填写的邮箱：${OWNER.email}）`);
    await expect(list).toContainText("被要求等待");
  });

  await test.step("what was changed in an account is in its own audit, and in a file", async () => {
    await openDemoAccount(page);
    await openPage(page, "设置");
    await page.getByLabel("保留时间", { exact: true }).selectOption({ label: "90 天" });
    await expect(page.getByText("90 天以前的消息会在一小时内开始删除")).toBeVisible();
    await page.getByRole("button", { name: "更改保留时间" }).click();
    await expect(page.getByText("已保存")).toBeVisible();
    await openPage(page, "操作记录");
    await page.getByRole("button", { name: /^详情.*消息保留时间/ }).click();
    await expect(page.getByRole("row", { name: /消息保留天数/ })).toContainText("90");
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "导出 CSV" }).click(),
    ]);
    expect(await readFile(await file.path(), "utf8")).toContain("消息保留时间");
  });
});
