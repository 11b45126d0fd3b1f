import { expect, type Locator, type Page } from "@playwright/test";
import { MINUTE } from "@/lib/platform/time";
import { toChinaInput } from "@/lib/ui/china-time";
import { test } from "./desk";
import { addFollower, enterAgain } from "./follower";
import { choose, expectLive, openMenu, publishButton, rename, SOON } from "./menu";
import { openConsole } from "./pretend-platform";
import { openDemoAccount, openPage, signUpAsOwner } from "./staff";

test.beforeEach(async ({ page, desk }) => {
  await signUpAsOwner(page, desk);
  await openDemoAccount(page);
});

test("a campaign's menu comes and goes at its time, and any version can be brought back", async ({
  page,
  desk,
}) => {
  await test.step("it is planned", async () => {
    await openMenu(page);
    await choose(page, "新闻");
    await rename(page, "双十一");
    await expect(page.getByText("草稿已保存")).toBeVisible();
    await page.getByRole("button", { name: "定时发布" }).click();
    const dialog = page.getByRole("dialog", { name: "定时发布" });
    await timeField(dialog, "发布时间").fill(inMinutes(10));
    await timeField(dialog, "换回时间").fill(inMinutes(30));
    await dialog.getByRole("button", { name: "定好时间" }).click();
    await expect(page.getByText("等待中")).toBeVisible();
  });
  const screen = await page.context().newPage();
  await screen.goto(page.url());
  await expectLive(screen, "已上线：第 1 版 · 1 处未发布的修改");
  await openPage(page, "手机");
  await addFollower(page, "小敏");
  await page.getByRole("button", { name: "关注公众号" }).click();
  await expectMenu(page, ["新闻", "休闲，子菜单"]);

  desk.moveClock(11 * MINUTE);
  await enterAgain(page);
  await expectMenu(page, ["双十一", "休闲，子菜单"]);
  await expectLive(screen, "已上线：第 2 版，没有未发布的修改", SOON);
  desk.moveClock(20 * MINUTE);
  await enterAgain(page);
  await expectMenu(page, ["新闻", "休闲，子菜单"]);
  await expectLive(screen, "已上线：第 3 版 · 1 处未发布的修改", SOON);
  await screen.close();

  await test.step("version 2, the campaign's, is published again", async () => {
    await openMenu(page, "历史版本");
    await expect(page.getByRole("list", { name: "历史版本" }).getByRole("link")).toHaveText([
      "第 3 版",
      "第 2 版",
      "第 1 版",
    ]);
    await page.getByRole("link", { name: "第 2 版", exact: true }).click();
    await page.getByRole("button", { name: "直接发布这一版" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "发布这一版" }).click();
    await expect(page.getByText(/已发布为第 4 版/)).toBeVisible();
  });
  await openPage(page, "手机");
  await expectMenu(page, ["双十一", "休闲，子菜单"]);

  await test.step("version 1 comes back at a time of its own", async () => {
    await openMenu(page, "历史版本");
    await page.getByRole("link", { name: "第 1 版", exact: true }).click();
    await page.getByRole("button", { name: "定时发布" }).click();
    const dialog = page.getByRole("dialog", { name: "定时发布" });
    await timeField(dialog, "发布时间").fill(inMinutes(45));
    await dialog.getByRole("button", { name: "定好时间" }).click();
    await expect(dialog).toBeHidden();
  });
  await openPage(page, "手机");
  desk.moveClock(15 * MINUTE);
  await enterAgain(page);
  await expectMenu(page, ["新闻", "休闲，子菜单"]);
});

test("a menu that was changed at WeChat is noticed, and ours is put back", async ({ page, desk }) => {
  const platform = await openConsole(desk);
  await platform.putMenu([{ type: "view", name: "别处做的", url: "https://example.com/" }]);
  await openMenu(page);
  await expect(page.getByText("线上的菜单和最近一次从这里发布的不一样")).toBeVisible();
  await expectLive(page, "线上是在别处做的菜单 · 和草稿有");
  await expect(publishButton(page)).toHaveAccessibleDescription("发布会用草稿替换线上在别处做的菜单");
  await page.getByRole("button", { name: "重新发布我们的" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "重新发布我们的" }).click();
  await expect(page.getByText(/第 \d+ 版菜单已发布/)).toBeVisible();

  await openPage(page, "手机");
  await addFollower(page, "小敏");
  await page.getByRole("button", { name: "关注公众号" }).click();
  await expectMenu(page, ["新闻", "休闲，子菜单"]);
});

test("members see a menu of their own, everybody else the default one", async ({ page }) => {
  await openPage(page, "手机");
  await addFollower(page, "小强");
  await page.getByRole("button", { name: "关注公众号" }).click();
  await addFollower(page, "小敏");
  await page.getByRole("button", { name: "关注公众号" }).click();
  await test.step("小敏 becomes a member", async () => {
    await page.getByRole("button", { name: "标签和手机系统" }).click();
    await page.getByRole("dialog").getByRole("combobox", { name: "标签" }).fill("会员");
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").getByRole("button", { name: "保存" }).click();
    await expect(page.getByRole("dialog")).toBeHidden();
  });
  await test.step("a menu for members is made and published", async () => {
    await openMenu(page, "个性化菜单");
    await page.getByRole("link", { name: "新建菜单" }).click();
    await page.getByRole("textbox", { name: "名称" }).first().fill("会员菜单");
    await page.getByRole("combobox", { name: "粉丝标签" }).selectOption({ label: "会员（1 人）" });
    await choose(page, "新闻");
    await page.getByRole("textbox", { name: "名称" }).last().fill("会员专享");
    await page.getByRole("button", { name: "保存", exact: true }).click();
    await page.getByRole("button", { name: "发布这些菜单" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "发布", exact: true }).click();
    await expect(page.getByText("已生效")).toBeVisible();
  });
  await openPage(page, "手机");
  await page.getByRole("link", { name: /^小敏/ }).click();
  await expectMenu(page, ["会员专享", "休闲，子菜单"]);
  await page.getByRole("link", { name: /^小强/ }).click();
  await expectMenu(page, ["新闻", "休闲，子菜单"]);
});

/** The follower's menu on the phone, its first level from left to right. */
async function expectMenu(page: Page, names: readonly string[]): Promise<void> {
  const buttons = page.getByRole("navigation", { name: "公众号菜单" }).getByRole("button");
  await expect(buttons).toHaveCount(names.length);
  for (const [index, name] of names.entries()) await expect(buttons.nth(index)).toHaveAccessibleName(name);
}

function timeField(dialog: Locator, label: string): Locator {
  return dialog.getByRole("textbox", { name: new RegExp(`^${label}`) });
}

/** As the field for a time takes it: Beijing time. */
function inMinutes(minutes: number): string {
  return toChinaInput(new Date(Date.now() + minutes * MINUTE));
}
