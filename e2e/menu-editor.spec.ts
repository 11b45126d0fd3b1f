import { expect, type Locator, type Page } from "@playwright/test";
import { MINUTE } from "@/lib/platform/time";
import { test } from "./desk";
import { addFollower, chatLog, tapMenu } from "./follower";
import {
  act,
  choose,
  editedPhone,
  holdPosts,
  menuButton,
  openMenu,
  publish,
  publishButton,
  rename,
  reply,
} from "./menu";
import { openAccount, openDemoAccount, openPage, signUpAsOwner } from "./staff";

test("what was taken back at once stays taken back, wherever one goes meanwhile", async ({ page, desk }) => {
  await signUpAsOwner(page, desk);
  await openDemoAccount(page);
  await openMenu(page);
  const names = ["新闻", "休闲"];
  const expectButtons = async () => {
    for (const name of names) await expect(menuButton(page, name)).toBeVisible();
  };
  await choose(page, "新闻");
  // The browser's own copy does not outlive a save.
  const letGo = await holdPosts(page);
  await page.getByRole("button", { name: "删除", exact: true }).click();
  await expect(menuButton(page, "新闻")).toBeHidden();
  await page.waitForFunction(() => localStorage.length > 0);
  await page.keyboard.press("Control+z");
  await expectButtons();
  await expect(menuButton(page, "新闻")).toBeFocused();
  letGo();
  await openPage(page, "手机");
  await openMenu(page);
  await expectButtons();
  await page.reload();
  await expectButtons();
  await expect(page.getByText("草稿已保存")).toBeVisible();
});

test("a menu is built by hand, by drag and by keyboard, and followers get it", async ({ page, desk }) => {
  await signUpAsOwner(page, desk);
  await desk.admin("account", "create", "--kind", "sandbox", "--name", "茶馆");
  await openAccount(page, "茶馆");
  await openMenu(page);

  await test.step("buttons are made and named, with what they do", () => buildMenu(page));
  await test.step("one is dragged into the other", async () => {
    await dragBelow(page, "赞一下我们", "小游戏");
    await expect(itemsOf(page, "休闲")).toHaveText(["小游戏", "赞一下我们", ""]);
  });
  await test.step("and put first by the keyboard", async () => {
    await moveByKeyboard(page, "赞一下我们", "ArrowUp", "休闲 的第 1 个子菜单");
    await expect(itemsOf(page, "休闲")).toHaveText(["赞一下我们", "小游戏", ""]);
  });
  await test.step("a step is taken back and done again", async () => {
    await page.keyboard.press("Control+z");
    await expect(itemsOf(page, "休闲")).toHaveText(["小游戏", "赞一下我们", ""]);
    await page.keyboard.press("Control+Shift+z");
    await expect(itemsOf(page, "休闲")).toHaveText(["赞一下我们", "小游戏", ""]);
  });
  await test.step("what WeChat would refuse is said on its field and cannot be published", async () => {
    await choose(page, "小游戏");
    for (const { label, wrong, right } of LIMITS) {
      const field = page.getByLabel(label, { exact: true });
      await field.fill(wrong[0]);
      // Nothing is red before it was left for the first time.
      await expect(field).not.toHaveAttribute("aria-invalid", "true");
      for (const value of wrong) {
        await field.fill(value);
        await field.blur();
        await expect(field).toHaveAttribute("aria-invalid", "true");
        await publishButton(page).click();
        await expect(page.getByRole("dialog")).toContainText("先改好下面这些，才能发布");
        await page.keyboard.press("Escape");
        await expect(page.getByRole("dialog")).toBeHidden();
        await field.fill(right);
        await expect(field).not.toHaveAttribute("aria-invalid", "true");
      }
    }
  });
  await test.step("arrow keys lead to a button, and what is deleted comes back", () => deleteAndUndo(page));
  await test.step("on a small screen its panel is a sheet over the phone", () => editInSheet(page));
  await publish(page, "开张");

  await test.step("a follower has it and gets the reply", async () => {
    await openPage(page, "手机");
    await addFollower(page, "小敏");
    await page.getByRole("button", { name: "关注公众号" }).click();
    await tapMenu(page, "休闲", "赞一下我们");
    await expect(chatLog(page)).toContainText("谢谢您的赞");
  });
  await test.step("and the tap is counted", async () => {
    desk.moveClock(MINUTE);
    await openMenu(page, "点击统计");
    const row = page.getByRole("table", { name: "点击排行" }).getByRole("row", { name: /赞一下我们/ });
    await expect(async () => {
      await page.reload();
      await expect(row).toContainText(/1.*1/, { timeout: 1000 });
    }).toPass({ timeout: 30_000 });
  });
});

const LIMITS = [
  { label: "名称", wrong: ["字".repeat(21), ""], right: "小游戏" },
  {
    label: "网址",
    wrong: [`https://example.com/${"a".repeat(1024)}`, "https://"],
    right: "https://example.com/game",
  },
] as const;

async function buildMenu(page: Page): Promise<void> {
  await page.getByRole("button", { name: "从空白开始" }).click();
  await rename(page, "新闻");
  await act(page, "发送回复");
  await reply(page, "今天的新闻");
  await addTop(page, "休闲");
  await page.getByRole("button", { name: "添加子菜单", exact: true }).click();
  await rename(page, "小游戏");
  await act(page, "打开网页");
  await page.getByLabel("网址").fill("example.com/game");
  await page.getByLabel("网址").blur();
  await expect(page.getByLabel("网址")).toHaveValue("https://example.com/game");
  await addTop(page, "赞一下我们");
  await act(page, "发送回复");
  await reply(page, "谢谢您的赞");
}

async function addTop(page: Page, name: string): Promise<void> {
  await editedPhone(page).getByRole("button", { name: "添加菜单" }).click();
  await rename(page, name);
}

async function deleteAndUndo(page: Page): Promise<void> {
  await menuButton(page, "新闻").focus();
  for (const key of ["ArrowRight", "ArrowUp", "Home"]) await page.keyboard.press(key);
  await expect(menuButton(page, "赞一下我们")).toBeFocused();
  await page.keyboard.press("Delete");
  await expect(menuButton(page, "小游戏")).toBeFocused();
  await page.getByText("已删除「赞一下我们」").locator("..").getByRole("button", { name: "撤销" }).click();
  await expect(menuButton(page, "赞一下我们")).toBeFocused();
  await expect(page.getByText("已删除「赞一下我们」")).toBeHidden();
  await page.keyboard.press("Alt+ArrowDown");
  await page.keyboard.press("Alt+ArrowUp");
  await expect(menuButton(page, "赞一下我们")).toBeFocused();
  await expect(itemsOf(page, "休闲")).toHaveText(["赞一下我们", "小游戏", ""]);
}

async function editInSheet(page: Page): Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: 1440, height: 900 };
  await page.setViewportSize({ width: 390, height: 844 });
  await choose(page, "小游戏");
  const sheet = page.getByRole("dialog", { name: "休闲 › 第 2 个子菜单" });
  await expect(sheet.getByRole("textbox", { name: "名称" })).toBeInViewport({ ratio: 1 });
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
  await expect(menuButton(page, "小游戏")).toBeFocused();
  // Leaving the empty name says what is wrong with it, which must not move the key away from under the finger.
  await choose(page, "小游戏");
  await sheet.getByRole("textbox", { name: "名称" }).fill("");
  await sheet.getByRole("button", { name: "删除", exact: true }).click();
  await expect(itemsOf(page, "休闲")).toHaveText(["赞一下我们", ""]);
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expect(itemsOf(page, "休闲")).toHaveText(["赞一下我们", "小游戏", ""]);
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
  await page.setViewportSize({ width, height });
}

function itemsOf(page: Page, parent: string) {
  return editedPhone(page)
    .getByRole("list", { name: `${parent} 的子菜单` })
    .getByRole("button");
}

/** While a button is dragged, the items of all parents are there to be dropped beside. */
async function dragBelow(page: Page, name: string, target: string): Promise<void> {
  await menuButton(page, name).hover();
  await page.mouse.down();
  const start = await middleOf(menuButton(page, name));
  await page.mouse.move(start.x, start.y - 20, { steps: 4 });
  const { x, y, height } = await middleOf(menuButton(page, target));
  await page.mouse.move(x, y + height / 2 - 3, { steps: 8 });
  await page.mouse.up();
}

/** Goes by what is announced, as somebody who does not see the phone would; the first key counts. */
async function moveByKeyboard(page: Page, name: string, key: string, place: string): Promise<void> {
  await menuButton(page, name).focus();
  await page.keyboard.press("Space");
  await page.keyboard.press(key);
  await expect(page.getByText(`${name} 现在是${place}`)).toBeAttached();
  await page.keyboard.press("Space");
  await expect(page.getByText(`${name} 已放到${place}`)).toBeAttached();
}

async function middleOf(element: Locator): Promise<{ x: number; y: number; height: number }> {
  const box = await element.boundingBox();
  if (!box) throw new Error("the button is not on the screen");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, height: box.height };
}
