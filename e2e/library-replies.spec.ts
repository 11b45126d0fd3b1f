import { expect, type Page } from "@playwright/test";
import sharp from "sharp";
import { test } from "./desk";
import { addFollower, chatLog, type } from "./follower";
import { openDemoAccount, openPage, signUpAsOwner } from "./staff";

const SOON = { timeout: 20_000 };

test("a keyword sends pictures of the library, and the new one once it was replaced", async ({
  page,
  desk,
}) => {
  test.slow();
  await signUpAsOwner(page, desk);
  await openDemoAccount(page);

  await test.step("two pictures are uploaded on the spot and become two replies", async () => {
    await openPage(page, "自动回复");
    await page.getByRole("link", { name: "新建规则" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "新建规则" })).toBeVisible(SOON);
    await page.getByRole("textbox", { name: "名称" }).fill("海报");
    await page.getByRole("button", { name: "添加条件" }).click();
    const keyword = page.getByRole("textbox", { name: "关键词" });
    const phone = page.getByRole("region", { name: "粉丝看到的样子" });
    await keyword.fill("海报");
    await expect(phone).toContainText("海报");
    // Nothing is said of a row before somebody has left it empty.
    await expect(page.getByText("请填写")).toBeHidden();
    await keyword.press("Enter");
    await expect(keyword.last()).toBeFocused();
    // With a slow finger: what the empty row says pushes nothing away that is being pressed.
    await page.getByRole("button", { name: "删除第 1 条回复" }).click({ delay: 500 });
    await expect(page.getByRole("group", { name: /^第 1 条/ })).toBeHidden();
    await expect(page.getByText("请填写")).toBeVisible();
    await page.getByRole("button", { name: "删除第 2 个条件" }).click();
    await page.getByRole("button", { name: "添加图片" }).click();
    const picker = page.getByRole("dialog", { name: "选择图片" });
    const upload = picker.getByRole("button", { name: "上传文件" });
    await choose(upload, page, [{ name: "春.png", color: "#2f9e44" }]);
    await expect(picker.getByRole("button", { name: "春.png" })).toBeVisible(SOON);
    await choose(upload, page, [{ name: "秋.png", color: "#e8590c" }]);
    await picker.getByRole("button", { name: "使用这 2 个" }).click(SOON);
    await expect(phone.getByRole("img", { name: "图片" })).toHaveCount(2);
    await page.getByRole("button", { name: "保存" }).click();
    await expect(page.getByText("规则已建好，马上生效")).toBeVisible(SOON);
    await page.getByRole("main").getByRole("link", { name: "海报", exact: true }).click();
    await expect(page.getByText("微信已收到，粉丝会马上收到它")).toHaveCount(2);
  });

  await test.step("a follower gets the first at once, the other after it", async () => {
    await openPage(page, "手机");
    await addFollower(page, "小林");
    await page.getByRole("button", { name: "关注公众号" }).click();
    await say(page, "海报");
    await expect.poll(() => colorsOf(page), SOON).toEqual([GREEN, ORANGE]);
  });

  await test.step("what is replaced in the library is what the next one gets", async () => {
    await openPage(page, "媒体库");
    await page.getByRole("button", { name: "查看“春.png”" }).click();
    const file = page.getByRole("dialog", { name: "春.png" });
    await expect(file.getByRole("link", { name: "海报" })).toBeVisible();
    await choose(file.getByRole("button", { name: "替换内容" }), page, [
      { name: "夏.png", color: "#1971c2" },
    ]);
    await expect(page.getByText("内容已替换")).toBeVisible(SOON);
    await expect(file.getByText("微信已收到，粉丝会马上收到它")).toBeVisible(SOON);
    await file.getByRole("button", { name: "关闭" }).click();
    await openPage(page, "手机");
    await say(page, "海报");
    await expect.poll(async () => (await colorsOf(page)).slice(-2), SOON).toEqual([BLUE, ORANGE]);
  });

  await test.step("and nobody takes it away while the rule sends it", async () => {
    await openPage(page, "媒体库");
    await page.getByRole("button", { name: "查看“春.png”" }).click();
    const file = page.getByRole("dialog", { name: "春.png" });
    await file.getByRole("button", { name: "删除" }).click();
    await page.getByRole("dialog", { name: "删除“春.png”？" }).getByRole("button", { name: "删除" }).click();
    await expect(file.getByText("还在使用，没有删除")).toBeVisible();
  });
});

/** The menu comes up with the account. */
async function say(page: Page, text: string): Promise<void> {
  await expect(page.getByRole("button", { name: "切换到键盘" })).toBeVisible(SOON);
  await type(page, text);
}

const GREEN = "47,158,68";
const ORANGE = "232,89,12";
const BLUE = "25,113,194";

async function choose(
  button: ReturnType<Page["getByRole"]>,
  page: Page,
  pictures: { name: string; color: string }[],
): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), button.click()]);
  const files = pictures.map(async ({ name, color }) => ({
    name,
    mimeType: "image/png",
    buffer: await sharp({ create: { width: 240, height: 160, channels: 3, background: color } })
      .png()
      .toBuffer(),
  }));
  await chooser.setFiles(await Promise.all(files));
}

/** What the pictures of the chat show, oldest first. */
async function colorsOf(page: Page): Promise<string[]> {
  const sources = await chatLog(page)
    .getByRole("img", { name: "图片" })
    .evaluateAll((pictures) => pictures.map((picture) => picture.getAttribute("src") ?? ""));
  return Promise.all(
    sources.map(async (source) => {
      const response = await page.request.get(source);
      const { data } = await sharp(await response.body())
        .raw()
        .toBuffer({ resolveWithObject: true });
      return [...data.subarray(0, 3)].join();
    }),
  );
}
