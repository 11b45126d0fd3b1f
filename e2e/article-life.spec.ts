import { expect, type Page } from "@playwright/test";
import sharp from "sharp";
import { test } from "./desk";
import { addFollower, chatLog, openedPage, scanCode, tapMenu, type } from "./follower";
import { act, choose, openMenu, publish } from "./menu";
import { openConsole } from "./pretend-platform";
import { openDemoAccount, openPage, signUpAsOwner } from "./staff";

const TITLE = "春茶上市";
const BUTTON = "新闻";
const CODE = "茶会海报";
const SOON = { timeout: 30_000 };
const ADD_DRAFT = "/cgi-bin/draft/add";
/** It is read on white, and not in the dark as WeChat makes it. */
const POOR_COLOR = "#531dab";

test("an article is made of a web page, goes to our page and to WeChat, to followers, and is taken down", async ({
  page,
  desk,
}) => {
  test.setTimeout(300_000);
  await signUpAsOwner(page, desk);
  await openDemoAccount(page);
  await openPage(page, "图文");
  await page.getByRole("link", { name: "写文章" }).click();
  await page.getByRole("button", { name: "空白文章" }).click();
  await page.getByRole("textbox", { name: "标题" }).fill(TITLE);

  await test.step("a web page with three pictures is pasted", async () => {
    await pastePage(page);
    const text = textOf(page);
    await expect(text.getByRole("heading", { name: "三天为限" })).toBeVisible();
    await expect(text.locator("img")).toHaveCount(3);
    await expect(page.getByText(/张图片没有收进|正在把图片收进/)).toHaveCount(0, SOON);
    await expectSaved(page);
  });

  await test.step("what cannot be read in the dark is named, and mended", async () => {
    const named = page.getByRole("button", { name: "深色模式：满三百减五十" });
    await color(page, POOR_COLOR);
    await expect(named).toBeVisible(SOON);
    await page.getByText("深色", { exact: true }).click();
    await named.click();
    await selectSentence(page);
    await page.getByRole("button", { name: "文字颜色" }).click();
    await page.getByRole("button", { name: "不用颜色" }).click();
    await expect(named).toBeHidden(SOON);
  });

  await test.step("a cover is chosen and cut", async () => {
    await page.getByRole("tab", { name: "设置" }).click();
    await page.getByRole("button", { name: "从媒体库选择或上传" }).click();
    const picker = page.getByRole("dialog", { name: "选择图片" });
    await picker.getByRole("listitem").getByRole("button").first().click();
    await picker.getByRole("button", { name: "使用", exact: true }).click();
    await page.getByRole("button", { name: "调整裁剪" }).click();
    const cutting = page.getByRole("dialog", { name: "调整封面裁剪" });
    await cutting.getByLabel("显示的部分，用方向键移动").first().press("ArrowDown");
    await cutting.getByRole("button", { name: "使用这样的裁剪" }).click();
    await expectSaved(page);
  });
  const writing = page.url();

  await test.step("it is published on our page", async () => {
    await page.getByRole("link", { name: "发布为网页" }).click();
    await page.getByRole("button", { name: "发布", exact: true }).click();
    await expect(page.getByText("已发布，读者现在能看到")).toBeVisible();
  });

  await test.step("it goes to WeChat as a draft, and is published there", async () => {
    await page.goto(writing);
    await page.getByRole("link", { name: "发到微信" }).click();
    const platform = await openConsole(desk);
    await platform.loseAnswer(ADD_DRAFT);
    await page.getByRole("button", { name: "发到草稿箱" }).click();
    await expect(page.getByText("已提交，正在发送")).toBeVisible();
    await expect.poll(() => platform.countCalls(ADD_DRAFT), SOON).toBe(1);
    await desk.crash();
    await expect(page.getByText("已在草稿箱")).toBeVisible({ timeout: 90_000 });
    // WeChat had made it before the power went: it was found there, and not asked for again.
    expect(await platform.countCalls(ADD_DRAFT)).toBe(1);
    await page.getByRole("button", { name: "发布", exact: true }).click();
    await page.getByRole("dialog").getByRole("button", { name: "发布", exact: true }).click();
    await expect(page.getByRole("link", { name: "在微信打开" })).toBeVisible({ timeout: 60_000 });
  });

  await test.step("it hangs on a button of the menu and on a code", async () => {
    await openMenu(page);
    await choose(page, BUTTON);
    await act(page, "打开文章");
    await page.getByRole("button", { name: "选择已发表的文章" }).click();
    await page
      .getByRole("dialog")
      .getByRole("button", { name: `选择“${TITLE}”` })
      .click();
    await publish(page);
    await openPage(page, "二维码");
    await page.getByRole("link", { name: "新建二维码" }).click();
    await page.getByRole("textbox", { name: "名称" }).fill(CODE);
    const answer = page.getByRole("region", { name: "已关注的人扫码" });
    await answer.getByRole("button", { name: "添加图文", exact: true }).click();
    await answer.getByRole("button", { name: "选择图文" }).click();
    await page.getByRole("dialog").getByRole("button", { name: TITLE }).click();
    await page.getByRole("button", { name: "生成二维码" }).click();
    await expect(page.getByRole("heading", { level: 1, name: CODE })).toBeVisible();
  });

  await test.step("followers who say a word, tap or scan read it: on our page, and at WeChat", async () => {
    await openPage(page, "自动回复");
    await page.getByRole("link", { name: "新建规则" }).click();
    await page.getByRole("textbox", { name: "名称", exact: true }).fill(TITLE);
    await page.getByRole("button", { name: "添加条件" }).click();
    await page.getByRole("textbox", { name: "关键词" }).fill("春茶");
    await page.getByRole("button", { name: "添加图文", exact: true }).click();
    await page.getByRole("button", { name: "选择图文" }).click();
    await page.getByRole("dialog").getByRole("button", { name: TITLE }).click();
    // A new rule begins with a text.
    await page.getByRole("button", { name: "删除第 1 条回复" }).click();
    await expect(page.getByRole("group", { name: "第 1 条：图文" })).toBeVisible();
    await page.getByRole("button", { name: "保存", exact: true }).click();
    await expect(page.getByText(/马上生效/)).toBeVisible();
    await openPage(page, "手机");
    await addFollower(page, "小敏");
    await page.getByRole("button", { name: "关注公众号" }).click();
    // The keyboard is there once the account has answered.
    await expect(chatLog(page)).toContainText("欢迎关注");
    await type(page, "春茶");
    await openCard(page);
    await expectOpened(page, TITLE, ".article");
    await tapMenu(page, BUTTON);
    await expectOpened(page, BUTTON, ".content");
    await scanCode(page, CODE);
    await expect(cardsIn(page)).toHaveCount(2);
    await openCard(page);
    await expectOpened(page, TITLE, ".article");
  });

  await test.step("taken down, its card leads to kind words", async () => {
    const other = await page.context().newPage();
    await other.goto(`${writing.replace(/\/write.*/, "")}/page`);
    await other.getByRole("button", { name: "下线", exact: true }).click();
    await other.getByRole("dialog").getByRole("button", { name: "下线", exact: true }).click();
    await expect(other.getByText("已下线").first()).toBeVisible();
    await other.close();
    await openCard(page);
    await expect(page.frameLocator("iframe").getByText("这篇文章已经下线")).toBeVisible();
  });
});

function textOf(page: Page) {
  return page.getByRole("textbox", { name: "正文" });
}

async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByText(/^已保存 ·/)).toBeVisible(SOON);
}

/** As a browser copies a page: with its styles, its scripts and its layout. */
async function pastePage(page: Page): Promise<void> {
  const pictures = await Promise.all(["#88aa55", "#aa8855", "#5588aa"].map(pictureOf));
  const html = [
    "<style>p{color:red}</style><div class='main'><h2 style='font-size:31px'>三天为限</h2>",
    "<p style='color:#123456'><span>满三百减五十</span></p>",
    ...pictures.map((src) => `<figure><img src="${src}" width="300"><script>1</script></figure>`),
    "<p>欢迎到店。</p></div>",
  ].join("");
  await textOf(page).click(SOON);
  await textOf(page).evaluate((editor, data) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", data);
    editor.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, html);
}

async function pictureOf(background: string): Promise<string> {
  const picture = sharp({ create: { width: 900, height: 600, channels: 3, background } });
  return `data:image/png;base64,${(await picture.png().toBuffer()).toString("base64")}`;
}

async function selectSentence(page: Page): Promise<void> {
  await textOf(page).getByText("满三百减五十").click({ clickCount: 3 });
}

async function color(page: Page, value: string): Promise<void> {
  await selectSentence(page);
  await page.getByRole("button", { name: "文字颜色" }).click();
  await page.getByLabel("其他颜色").fill(value);
  await page.getByLabel("其他颜色").blur();
}

/** The article is open in the phone, with its three pictures in what our page or WeChat's has for its text. */
async function expectOpened(page: Page, name: string, text: string): Promise<void> {
  await expect(openedPage(page, name).frameLocator("iframe").locator(`${text} img`)).toHaveCount(3);
  await page.getByRole("button", { name: "关闭网页" }).click();
}

/** The newest card of the article in the chat. */
async function openCard(page: Page): Promise<void> {
  await expect(cardsIn(page).last()).toBeVisible();
  await cardsIn(page).last().click();
}

function cardsIn(page: Page) {
  return chatLog(page).getByRole("link", { name: new RegExp(TITLE) });
}
