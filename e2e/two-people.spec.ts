import { expect, type Page } from "@playwright/test";
import { comeIn, invite } from "./colleague";
import { test } from "./desk";
import { addFollower } from "./follower";
import {
  act,
  choose,
  editedPhone,
  expectLive,
  losePosts,
  menuButton,
  openMenu,
  publish,
  publishButton,
  rename,
  SOON,
} from "./menu";
import { openDemoAccount, openPage, signUpAsOwner } from "./staff";

test("two people work on one menu: both find their buttons where they put them, and know what is live", async ({
  page,
  desk,
  browser,
}) => {
  test.slow();
  await signUpAsOwner(page, desk);
  await openDemoAccount(page);
  await openPage(page, "成员");
  const hers = await comeIn(browser, desk.url, await invite(page));
  await openMenu(page);
  await hers.goto(page.url());
  await expectLive(page, "已上线：第 1 版，没有未发布的修改");

  await test.step("what is typed and taken back counts at once", async () => {
    await expect(publishButton(page)).toHaveAccessibleDescription("没有未发布的修改");
    await expect(publishButton(page)).toBeDisabled();
    await choose(page, "新闻");
    await rename(page, "头条");
    await expectLive(page, "已上线：第 1 版 · 1 处未发布的修改");
    await page.getByRole("textbox", { name: "名称" }).blur();
    await page.keyboard.press("Control+z");
    await expectLive(page, "已上线：第 1 版，没有未发布的修改");
    await page.keyboard.press("Control+Shift+z");
    await expect(publishButton(page)).toHaveAccessibleName("发布（1）");
    await expect(publishButton(page)).toBeEnabled();
  });

  await test.step("what he saves she sees, as long as nothing of hers is unsaved", async () => {
    await expect(hers.getByText("林主管刚改了草稿，这里已经是最新的")).toBeVisible(SOON);
    await expect(menuButton(hers, "头条")).toBeVisible();
    await expectLive(hers, "已上线：第 1 版 · 1 处未发布的修改");
  });

  await test.step("both go on while her connection is bad", async () => {
    await losePosts(hers);
    await choose(hers, "头条");
    await rename(hers, "晚报");
    await choose(hers, "休闲");
    await choose(hers, "赞一下我们");
    await hers.getByRole("button", { name: "上移" }).click();
    await hers.getByRole("button", { name: "上移" }).click();
    await choose(page, "头条");
    await rename(page, "早报");
    await editedPhone(page).getByRole("button", { name: "添加菜单" }).click();
    await rename(page, "门店");
    await act(page, "打开网页");
    await page.getByLabel("网址").fill("https://example.com/stores");
    await page.getByRole("button", { name: "左移" }).click();
    await page.getByRole("button", { name: "左移" }).click();
    await expect(page.getByText("草稿已保存")).toBeVisible();
  });

  await test.step("back again, she takes his name for the button that both renamed", async () => {
    await hers.unrouteAll();
    await expect(hers.getByText("同事刚保存了另一份草稿；您的修改都还在")).toBeVisible(SOON);
    await expect(hers.getByText("林主管 保存于")).toBeVisible();
    await hers.getByRole("button", { name: "比较并选择" }).click();
    const both = hers.getByRole("dialog", { name: "两份草稿，逐个选择" });
    await both.getByRole("group", { name: "晚报" }).getByRole("radio", { name: /早报/ }).check();
    await both.getByRole("button", { name: "用选好的继续编辑" }).click();
    await expect(hers.getByText("草稿已保存")).toBeVisible();
  });

  await test.step("each button is where its maker put it, on both screens", async () => {
    for (const screen of [hers, page]) {
      await expect(firstLevel(screen)).toHaveText(["门店", "早报", "休闲"], SOON);
      await choose(screen, "休闲");
      await expect(itemsOf(screen, "休闲")).toHaveText(["赞一下我们", "小游戏", "看视频", ""]);
    }
  });

  await test.step("she publishes: first she looks at a button that changed", async () => {
    await expectLive(hers, "已上线：第 1 版 · 3 处未发布的修改");
    await publishButton(hers).click();
    const question = hers.getByRole("dialog", { name: "发布这个菜单？" });
    await expect(question.getByText("3 处修改")).toBeVisible();
    await question.getByRole("button", { name: "早报" }).click();
    await expect(hers.getByRole("textbox", { name: "名称" })).toBeFocused();
    await expect(hers.getByRole("textbox", { name: "名称" })).toHaveValue("早报");
    await publish(hers);
    await expectLive(hers, "已上线：第 2 版，没有未发布的修改");
    await expectLive(page, "已上线：第 2 版，没有未发布的修改", SOON);
  });

  await hers.getByRole("link", { name: "在手机上试试" }).click();
  await addFollower(hers, "小敏");
  await hers.getByRole("button", { name: "关注公众号" }).click();
  await expect(hers.getByRole("navigation", { name: "公众号菜单" })).toHaveText(/门店.*早报.*休闲/);
});

test("my other tab is not a colleague", async ({ page, desk }) => {
  await signUpAsOwner(page, desk);
  await openDemoAccount(page);
  await openMenu(page);
  const tab = await page.context().newPage();
  await tab.goto(page.url());
  await choose(page, "新闻");

  await test.step("it follows by itself, without a word", async () => {
    await rename(page, "头条");
    await expect(menuButton(tab, "头条")).toBeVisible();
    await expect(tab.getByText("草稿已保存")).toBeVisible();
    await expect(tab.getByText(/同事|林主管刚/)).toHaveCount(0);
  });

  await test.step("where both changed something it is said that the other is mine, too", async () => {
    await losePosts(tab);
    await choose(tab, "休闲");
    await rename(tab, "玩乐");
    await expect(tab.getByText("没有保存，内容留在这一页，会自动再试")).toBeVisible();
    await rename(page, "要闻");
    await expect(page.getByText("草稿已保存")).toBeVisible();
    await tab.unrouteAll();
    await tab.getByRole("button", { name: "立即保存" }).click();
    await expect(tab.getByText("您在另一个标签页或设备上保存了另一份草稿；这里的修改都还在")).toBeVisible();
    await tab.getByRole("button", { name: "比较并选择" }).click();
    const both = tab.getByRole("dialog", { name: "两份草稿，逐个选择" });
    await expect(both.getByText(/同事/)).toHaveCount(0);
    await both.getByRole("button", { name: "用选好的继续编辑" }).click();
    for (const screen of [tab, page]) await expect(firstLevel(screen)).toHaveText(["要闻", "玩乐", ""]);
  });
});

function firstLevel(page: Page) {
  return editedPhone(page).getByRole("list", { name: "菜单", exact: true }).locator("> li > button");
}

function itemsOf(page: Page, parent: string) {
  return editedPhone(page)
    .getByRole("list", { name: `${parent} 的子菜单` })
    .getByRole("button");
}
