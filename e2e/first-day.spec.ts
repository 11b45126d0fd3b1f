import { expect, type Page } from "@playwright/test";
import { test } from "./desk";
import { addFollower, chatLog, scanCode, tapMenu, type } from "./follower";
import { openDemoAccount, openPage, signUpAsOwner } from "./staff";

test("the first day: from the set-up link to replies that followers see, plain and encrypted", async ({
  page,
  desk,
}) => {
  await signUpAsOwner(page, desk);
  await openDemoAccount(page);

  await test.step("a new follower is welcomed", async () => {
    await openPage(page, "手机");
    await addFollower(page, "小敏");
    await page.getByRole("button", { name: "关注公众号" }).click();
    await expect(chatLog(page)).toContainText("欢迎关注公号台演示号");
  });

  await test.step("plain mode", () => talk(page));

  await test.step("secure mode", async () => {
    await openPage(page, "设置");
    await page.getByLabel("消息加解密方式").selectOption("secure");
    await page.getByRole("button", { name: "保存", exact: true }).click();
    await expect(page.getByText("已保存")).toBeVisible();
    await openPage(page, "手机");
    await addFollower(page, "小强");
    await page.getByRole("button", { name: "关注公众号" }).click();
    await expect(chatLog(page)).toContainText("欢迎关注公号台演示号");
    await talk(page);
    await page.getByRole("button", { name: "查看报文" }).last().click();
    await expect(page.getByRole("region", { name: "报文", exact: true })).toContainText("Encrypt");
  });

  await test.step("the message log shows all of it", async () => {
    await openPage(page, "消息");
    for (const said of ["营业时间", "「新闻」", "poster"])
      await expect(page.getByText(said).first()).toBeVisible();
  });
});

/** A word, a menu button, a code: each with its configured reply. */
async function talk(page: Page): Promise<void> {
  await type(page, "营业时间");
  await expect(chatLog(page)).toContainText("每天 9:30 – 21:00 营业");

  await tapMenu(page, "新闻");
  const card = chatLog(page)
    .getByRole("link", { name: /菜单、二维码、图文、自动回复/ })
    .last();
  await expect(card).toBeVisible();
  await card.click();
  const article = page.getByRole("dialog", { name: /^手机里打开的网页/ });
  await expect(article.frameLocator("iframe").getByRole("heading", { level: 1 })).toBeVisible();
  await article.getByRole("button", { name: "关闭网页" }).click();

  await scanCode(page, "门店海报");
  await expect(chatLog(page)).toContainText("您是从门店海报来的，欢迎！");
}
