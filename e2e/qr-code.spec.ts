import { expect, type Page } from "@playwright/test";
import { test } from "./desk";
import { addFollower, chatLog, scanCode } from "./follower";
import { expectTotals } from "./report";
import { openDemoAccount, openPage, signUpAsOwner } from "./staff";

const CODE = "春季海报";

test("a permanent code answers, rests, goes to the archive and begins a second life", async ({
  page,
  desk,
}) => {
  test.slow();
  await signUpAsOwner(page, desk);
  await openDemoAccount(page);

  await test.step("made with a reply for followers and another for those who come by it", async () => {
    await openPage(page, "二维码");
    await page.getByRole("link", { name: "新建二维码" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "新建二维码" })).toBeVisible();
    await page.getByRole("textbox", { name: "名称" }).fill(CODE);
    await page.getByRole("combobox", { name: "文件夹" }).fill("春季");
    await page.getByRole("radio", { name: "永久" }).check();
    await writeReply(page, "已关注的人扫码", "欢迎回来");
    await page.getByRole("radio", { name: "收到另外的回复" }).check();
    await page
      .getByRole("region", { name: "扫码关注的新粉丝收到的回复" })
      .getByRole("textbox", { name: "文字" })
      .fill("新朋友好");
    await writeReply(page, "暂停、归档或结束后的回复", "活动休息中");
    await page.getByRole("button", { name: "生成二维码" }).click();
    await expect(page.getByRole("heading", { level: 1, name: CODE })).toBeVisible();
  });

  await test.step("somebody follows by it, and scans it again", async () => {
    await openPage(page, "手机");
    await addFollower(page, "小周");
    await page.getByRole("button", { name: "扫一扫" }).click();
    await page.getByRole("dialog").getByRole("button", { name: CODE }).click();
    await expect(chatLog(page)).toContainText("新朋友好");
    await scanCode(page, CODE);
    await expect(chatLog(page)).toContainText("欢迎回来");
  });

  await test.step("paused, it gives the reply that was written for that", async () => {
    await openCode(page, CODE);
    await page.getByRole("button", { name: "暂停" }).click();
    await expect(page.getByRole("button", { name: "继续使用" })).toBeVisible();
    await takeUpPhone(page);
    await scanCode(page, CODE);
    await expect(chatLog(page)).toContainText("活动休息中");
  });

  await test.step("a save that fails says so where one is looking, at the foot of a long form", async () => {
    await openCode(page, CODE);
    await page.getByRole("link", { name: "修改", exact: true }).click();
    const name = page.getByRole("textbox", { name: "名称" });
    const save = page.getByRole("button", { name: "保存" });
    await name.fill("");
    await save.click();
    await expect(name).toBeFocused();
    await expect(name).toBeInViewport();
    await name.fill(CODE);
    await page.route("**/edit", (route) =>
      route.request().method() === "POST" ? route.abort() : route.continue(),
    );
    await save.click();
    const refusal = page.getByRole("alert").filter({ hasText: "连接不上服务器" });
    await expect(refusal).toBeFocused();
    await expect(refusal).toBeInViewport();
    await page.unroute("**/edit");
    await save.click();
    await expect(page.getByRole("heading", { level: 1, name: CODE })).toBeVisible();
  });

  await test.step("archived from the list, it is offered to whoever wants a permanent code", async () => {
    await openPage(page, "二维码");
    await page.getByRole("checkbox", { name: `选择“${CODE}”` }).check();
    await page.getByRole("button", { name: "归档" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "归档" }).click();
    await expect(page.getByRole("link", { name: CODE })).toBeHidden();
    await page.getByRole("link", { name: "新建二维码" }).click();
    await page.getByRole("radio", { name: "永久" }).check();
    await page.getByRole("link", { name: CODE }).click();
    await page.getByRole("dialog").getByRole("button", { name: "不保存，离开" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "改作他用" })).toBeVisible();
  });

  await test.step("with a new name and reply, its scene and picture are the old ones", async () => {
    const frozen = await page.getByText(/^微信已固定：场景值/).textContent();
    const scene = /场景值 (\S+?)、/.exec(frozen ?? "")?.[1] ?? "";
    await page.getByRole("textbox", { name: "名称" }).fill("新店开业");
    await writeReply(page, "已关注的人扫码", "新店欢迎您");
    await page.getByRole("button", { name: "启用这个二维码" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "新店开业" })).toBeVisible();
    await expect(page.getByRole("textbox", { name: "场景值" })).toHaveValue(scene);
    await takeUpPhone(page);
    await scanCode(page, "新店开业");
    await expect(chatLog(page)).toContainText("新店欢迎您");
  });

  await test.step("what it brought in its first life stays under its old name", async () => {
    await openCode(page, "新店开业");
    await page.getByRole("link", { name: "看数据" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "“新店开业”的数据" })).toBeVisible();
    await expectTotals(page, { 扫码次数: 1, 新关注: 0 });
    await page.getByRole("link", { name: CODE }).click();
    await expect(page.getByRole("heading", { level: 1, name: `“${CODE}”的数据` })).toBeVisible();
    await expectTotals(page, { 扫码次数: 3, 新关注: 1, 仍在关注: 1 });
    await openPage(page, "二维码");
  });

  await test.step("a colleague who may only look is told so where codes are made, and led back", async () => {
    const account = /accounts\/([^/]+)/.exec(page.url())?.[1] ?? "";
    const viewer = { name: "小看", email: "viewer@example.com", password: "correct horse battery" };
    const { name, email, password } = viewer;
    await desk.admin(
      ...["user", "create", "--name", name, "--email", email, "--password", password],
      ...["--account", account, "--role", "viewer"],
    );
    await page.context().clearCookies();
    await page.goto(`/accounts/${account}/qrcodes/new`);
    await page.getByLabel("邮箱").fill(email);
    await page.getByLabel("密码", { exact: true }).fill(password);
    await page.getByRole("button", { name: "登录" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "您没有这一页的权限" })).toBeVisible();
    await expect(page.getByRole("navigation")).toContainText("二维码");
    await page.getByRole("link", { name: "返回二维码" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "二维码" })).toBeVisible();
  });
});

async function writeReply(page: Page, list: string, text: string): Promise<void> {
  const region = page.getByRole("region", { name: list });
  await region.getByRole("button", { name: "添加文字" }).click();
  await region.getByRole("textbox", { name: "文字" }).fill(text);
}

async function takeUpPhone(page: Page): Promise<void> {
  await openPage(page, "手机");
  await page.getByRole("link", { name: /小周/ }).click();
  await page.getByRole("region", { name: "小周的手机" }).waitFor();
}

async function openCode(page: Page, name: string): Promise<void> {
  await openPage(page, "二维码");
  await page.getByRole("link", { name }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
}
