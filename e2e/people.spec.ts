import { expect, type Page } from "@playwright/test";
import { comeIn, EDITOR, invite } from "./colleague";
import { test } from "./desk";
import { OWNER, openAccount, openDemoAccount, openPage, signUpAsOwner } from "./staff";

const ACCOUNT = "公号台演示号";

test("access is given by a link, seen, and taken away while somebody is at work", async ({
  page,
  desk,
  browser,
}) => {
  test.slow();
  await signUpAsOwner(page, desk);
  await openDemoAccount(page);
  await openPage(page, "成员");
  const link = await invite(page);
  const hers = await comeIn(browser, desk.url, link);

  await test.step("the link works once", async () => {
    const stranger = await (await browser.newContext({ locale: "zh-CN" })).newPage();
    await stranger.goto(link);
    await expect(stranger.getByRole("heading", { name: "这个链接已经失效" })).toBeVisible();
  });

  await test.step("she has her role, and no way to the people", async () => {
    await expect(hers.getByRole("navigation", { name: "公众号功能" })).toBeVisible();
    await expect(hers.getByRole("link", { name: "成员" })).toHaveCount(0);
  });

  await test.step("she is disabled while she edits: nothing is saved, nothing typed is lost", async () => {
    await openRule(hers);
    await hers.getByRole("textbox", { name: "名称" }).fill("改到一半的名字");
    await openPerson(page);
    await page.getByRole("button", { name: "停用" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "停用" }).click();
    await expect(page.getByText(`已停用“${EDITOR.name}”`)).toBeVisible();
    await hers.getByRole("button", { name: "保存", exact: true }).click();
    const dialog = hers.getByRole("dialog", { name: "您的账号已停用" });
    await expect(dialog).toContainText("填写的内容还在这一页上");
    await dialog.getByRole("button", { name: "知道了" }).click();
    await expect(hers.getByRole("alert").filter({ hasText: "您的账号已停用" })).toBeVisible();
    await expect(hers.getByRole("textbox", { name: "名称" })).toHaveValue("改到一半的名字");
  });

  await test.step("her next page is the sign-in, which says why and lets her in no more", async () => {
    await hers.goto("/accounts");
    await expect(hers.getByRole("status")).toContainText("您的账号已停用");
    await signIn(hers, EDITOR.password);
    await expect(hers.getByRole("alert").filter({ hasText: "您的账号已停用" })).toBeVisible();
  });

  await test.step("enabled again, she is back with her role, which then changes", async () => {
    await page.getByRole("button", { name: "恢复" }).click();
    await expect(page.getByText(`“${EDITOR.name}”可以登录了`)).toBeVisible();
    await signIn(hers, EDITOR.password);
    await expect(hers.getByRole("button", { name: `${EDITOR.name}的菜单` })).toBeVisible();
    await openRule(hers);
    await page.getByLabel(`${ACCOUNT}的角色`).selectOption("viewer");
    await expect(page.getByText(`${EDITOR.name}现在是只读`)).toBeVisible();
    await hers.getByRole("textbox", { name: "名称" }).fill("不再能改");
    await hers.getByRole("button", { name: "保存", exact: true }).click();
    await expect(hers.getByRole("alert").filter({ hasText: "您的角色不能做这项操作" })).toBeVisible();
  });

  await test.step("her session is seen and ended", async () => {
    await page.reload();
    await page.getByRole("button", { name: /^结束.*的登录$/ }).click();
    await expect(page.getByText("登录已结束")).toBeVisible();
    await hers.goto("/accounts");
    await expect(hers.getByRole("status")).toContainText("登录已被结束");
  });

  await test.step("her password is reset: the old one opens nothing, the link sets a new one", async () => {
    await page.getByRole("button", { name: "重设密码" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "生成链接" }).click();
    const reset = await page.getByLabel("重设密码的链接", { exact: true }).inputValue();
    await page.getByRole("button", { name: "完成" }).click();
    await signIn(hers, EDITOR.password);
    await expect(hers.getByRole("alert").filter({ hasText: "邮箱或密码不对" })).toBeVisible();
    await hers.goto(reset);
    await hers.getByLabel("新密码", { exact: true }).fill("another long password");
    await hers.getByRole("button", { name: "保存并登录" }).click();
    await expect(hers.getByRole("button", { name: `${EDITOR.name}的菜单` })).toBeVisible();
  });

  await test.step("removed, she does not see the account any more", async () => {
    await openAccount(page, ACCOUNT);
    await openPage(page, "成员");
    await page.getByRole("button", { name: `移出${EDITOR.name}` }).click();
    await page.getByRole("dialog").getByRole("button", { name: "移出" }).click();
    await expect(page.getByText(`已移出“${EDITOR.name}”`)).toBeVisible();
    await hers.goto("/accounts");
    await expect(hers.getByRole("link", { name: new RegExp(ACCOUNT) })).toHaveCount(0);
  });
});

test("a person ends what they left open elsewhere, and an unused link is withdrawn", async ({
  page,
  desk,
  browser,
}) => {
  await signUpAsOwner(page, desk);
  const elsewhere = await (await browser.newContext({ locale: "zh-CN" })).newPage();
  await elsewhere.goto(`${desk.url}/login`);
  await fillSignIn(elsewhere, OWNER.email, OWNER.password);
  await expect(elsewhere.getByRole("button", { name: `${OWNER.name}的菜单` })).toBeVisible();

  await page.goto("/profile");
  const mine = page.getByRole("list", { name: "我的登录" });
  await expect(mine.getByRole("listitem")).toHaveCount(2);
  await expect(mine.getByRole("listitem").first()).toContainText("这个浏览器");
  await page.getByRole("button", { name: "结束其他全部登录" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "结束其他全部登录" }).click();
  await expect(mine.getByRole("listitem")).toHaveCount(1);
  await elsewhere.goto(`${desk.url}/profile`);
  await expect(elsewhere.getByRole("status")).toContainText("登录已被结束");

  await page.getByRole("button", { name: `${OWNER.name}的菜单` }).click();
  await page.getByRole("link", { name: "成员" }).click();
  const link = await invite(page);
  await page.getByRole("button", { name: `撤回给 ${EDITOR.email} 的链接` }).click();
  await page.getByRole("dialog").getByRole("button", { name: "撤回" }).click();
  await expect(page.getByText("链接已撤回")).toBeVisible();
  await elsewhere.goto(link);
  await expect(elsewhere.getByRole("heading", { name: "这个链接已经失效" })).toBeVisible();
});

async function openRule(page: Page): Promise<void> {
  await openAccount(page, ACCOUNT);
  await openPage(page, "自动回复");
  await page.getByRole("list").getByRole("link").first().click();
  await expect(page.getByRole("textbox", { name: "名称" })).toBeVisible();
}

async function openPerson(page: Page): Promise<void> {
  await page.reload();
  await page.getByRole("link", { name: `${EDITOR.name}的登录与权限` }).click();
  await expect(page.getByRole("heading", { level: 1, name: EDITOR.name })).toBeVisible();
}

async function signIn(page: Page, password: string): Promise<void> {
  await page.goto("/login");
  await fillSignIn(page, EDITOR.email, password);
}

async function fillSignIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel("邮箱").fill(email);
  await page.getByLabel("密码", { exact: true }).fill(password);
  await page.getByRole("button", { name: "登录", exact: true }).click();
}
