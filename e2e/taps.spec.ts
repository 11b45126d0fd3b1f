import { expect, type Page } from "@playwright/test";
import { type Desk, test } from "./desk";
import { addFollower, chatLog, enterAgain, openedPage, tapMenu } from "./follower";
import { openConsole } from "./pretend-platform";
import { openDemoAccount, openPage, signUpAsOwner } from "./staff";

test("every kind of menu button does on the phone what it does in WeChat", async ({ page, desk }) => {
  await signUpAsOwner(page, desk);
  await openDemoAccount(page);
  await openPage(page, "手机");
  await addFollower(page, "小敏");
  await page.getByRole("button", { name: "关注公众号" }).click();
  // Whoever follows gets the menu as it is then.
  await expect(chatLog(page)).toContainText("欢迎关注");
  await publishEveryKind(desk);
  await test.step("the phone keeps the menu from before until the account is entered again", async () => {
    await expect(page.getByText("新菜单已发布：退出再进入公众号即可看到")).toBeVisible();
    await tapMenu(page, "新闻");
    await expect(chatLog(page)).toContainText("点了菜单「新闻」");
    await page.getByRole("button", { name: "退出公众号" }).click();
    await page.getByRole("button", { name: /^进入「/ }).click();
    await expect(page.getByRole("button", { name: "新闻", exact: true })).toBeVisible();
    await enterAgain(page);
    await expect(page.getByRole("button", { name: "动作，子菜单" })).toBeVisible();
  });

  await test.step("a reply, a page, a mini program", () => tapPlainOnes(page));
  await test.step("scanning", () => tapScans(page));
  await test.step("pictures and a place", () => tapAsking(page));
  await test.step("material and articles", () => tapMaterial(page));
  await test.step("what is published is in the account's profile", async () => {
    await page.getByRole("button", { name: "公众号资料" }).click();
    await page
      .getByRole("region", { name: "文章" })
      .getByRole("link", { name: /新品上市/ })
      .click();
    await expect(openedPage(page, "新品上市")).toBeVisible();
  });
});

test("a person gets another phone and tags", async ({ page, desk }) => {
  await signUpAsOwner(page, desk);
  await openDemoAccount(page);
  await openPage(page, "手机");
  const open = page.getByRole("button", { name: "标签和手机系统" });
  const dialog = page.getByRole("dialog");
  await open.click();
  await dialog.getByRole("radio", { name: "安卓" }).check();
  await dialog.getByRole("combobox", { name: "标签" }).fill("会员");
  await page.keyboard.press("Enter");
  await dialog.getByRole("button", { name: "保存" }).click();
  await expect(dialog).toBeHidden();
  await open.click();
  await expect(dialog.getByRole("radio", { name: "安卓" })).toBeChecked();
  await expect(dialog.getByText("会员", { exact: true })).toBeVisible();
});

async function tapPlainOnes(page: Page): Promise<void> {
  await tapMenu(page, "动作，子菜单", "点击");
  await expect(chatLog(page)).toContainText("点了菜单「点击」");
  await openInPhone(page, "动作", "link", "网页");
  await expect(chatLog(page)).toContainText("打开了「网页」");
  await tapMenu(page, "动作，子菜单", "小程序");
  await expect(page.getByRole("dialog", { name: "手机里打开的小程序：小程序" })).toContainText(
    "wx0123456789abcdef",
  );
  await page.getByRole("button", { name: "关闭小程序" }).click();
  await expect(chatLog(page)).toContainText("打开了小程序「小程序」");
}

async function tapScans(page: Page): Promise<void> {
  const scan = async (name: string, content: string) => {
    await tapMenu(page, "动作，子菜单", name);
    await page.getByRole("tab", { name: "文字" }).click();
    await page.getByLabel("码里的内容").fill(content);
    await page.getByRole("dialog").getByRole("button", { name: "扫码" }).click();
    await expect(chatLog(page)).toContainText(`点了「${name}」，扫了一个码`);
  };
  await scan("扫一扫", "https://shop.example.com/");
  await expect(chatLog(page).getByRole("link", { name: /扫一扫/ })).toHaveAttribute(
    "href",
    "https://shop.example.com/",
  );
  await scan("扫了再说", "6901234567892");
}

async function tapAsking(page: Page): Promise<void> {
  for (const name of ["拍照", "拍或选", "相册"]) {
    await tapMenu(page, "发送，子菜单", name);
    await page.getByRole("dialog").getByRole("button", { name: "拍一张示例照片" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "发送（1）" }).click();
    await expect(chatLog(page)).toContainText(`点了「${name}」，发送图片`);
  }
  await expect(chatLog(page).getByRole("img", { name: "图片" })).toHaveCount(3);
  await tapMenu(page, "发送，子菜单", "位置");
  await page.getByRole("dialog").getByRole("button", { name: "发送位置" }).click();
  await expect(chatLog(page)).toContainText("上海市黄浦区外滩");
}

async function tapMaterial(page: Page): Promise<void> {
  await tapMenu(page, "发送，子菜单", "素材");
  await expect(chatLog(page).getByRole("img", { name: "图片" })).toHaveCount(4);
  for (const name of ["旧图文", "打开图文"]) {
    await openInPhone(page, "图文", "button", name);
    await expect(chatLog(page).getByRole("link", { name: `打开了「${name}」` })).toBeVisible();
  }
  await tapMenu(page, "图文，子菜单", "发图文");
  await expect(chatLog(page).getByRole("link", { name: /新品上市/ })).toBeVisible();
}

async function openInPhone(page: Page, parent: string, role: "link" | "button", name: string) {
  await page.getByRole("button", { name: `${parent}，子菜单` }).click();
  await page.getByRole(role, { name, exact: true }).click();
  const opened = openedPage(page, name);
  await expect(opened.getByRole("link", { name: "在新标签页打开" })).toHaveAttribute("href", /\/login$/);
  await page.keyboard.press("Escape");
  await expect(opened).toBeHidden();
}

/** Thirteen kinds of buttons, in WeChat's own spelling: five, five and three. */
async function publishEveryKind(desk: Desk): Promise<void> {
  const platform = await openConsole(desk);
  const url = `${desk.url}/login`;
  const article = { title: "新品上市", description: "春装到店", pictureUrl: "", url };
  const [picture, news, published] = await Promise.all([
    platform.keepPicture(ONE_DOT),
    platform.keepNews(article),
    platform.publish(article),
  ]);
  const keyed = (type: string, name: string) => ({ type, name, key: type });
  const miniProgram = { type: "miniprogram", appid: "wx0123456789abcdef", pagepath: "pages/index" };
  const acting = [
    keyed("click", "点击"),
    { type: "view", name: "网页", url },
    { ...miniProgram, name: "小程序", url },
    keyed("scancode_push", "扫一扫"),
    keyed("scancode_waitmsg", "扫了再说"),
  ];
  const sending = [
    keyed("pic_sysphoto", "拍照"),
    keyed("pic_photo_or_album", "拍或选"),
    keyed("pic_weixin", "相册"),
    keyed("location_select", "位置"),
    { type: "media_id", name: "素材", media_id: picture.mediaId },
  ];
  const reading = [
    { type: "view_limited", name: "旧图文", media_id: news.mediaId },
    { type: "article_id", name: "发图文", article_id: published.articleId },
    { type: "article_view_limited", name: "打开图文", article_id: published.articleId },
  ];
  await platform.putMenu([
    { name: "动作", sub_button: acting },
    { name: "发送", sub_button: sending },
    { name: "图文", sub_button: reading },
  ]);
}

const ONE_DOT =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
