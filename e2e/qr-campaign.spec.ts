import { expect, type Page } from "@playwright/test";
import { test } from "./desk";
import { addFollower, chatLog, scanCode } from "./follower";
import { expectTotals } from "./report";
import { openDemoAccount, openPage, signUpAsOwner } from "./staff";

const CODE = "校园地推";
const REPLY = "您是从校园来的，送您一张券";

test("a campaign: a code with a reply, who came through it, and who stayed", async ({ page, desk }) => {
  // Four people on a phone, whose scans are counted in the background.
  test.setTimeout(240_000);
  await signUpAsOwner(page, desk);
  await openDemoAccount(page);
  await makeCode(page);

  await test.step("the code is tried before it is printed", async () => {
    await openCode(page);
    await page.getByRole("button", { name: "开始 10 分钟测试" }).click();
    await expect(page.getByText("测试进行中")).toBeVisible();
    const phone = await page.context().newPage();
    await phone.goto(page.url().replace(/\/qrcodes\/.*/, "/phone"));
    await addFollower(phone, "试码的人");
    await scanToFollow(phone);
    await phone.close();
    const scans = page.getByRole("log", { name: "测试期间的扫码" });
    await expect(scans).toContainText("扫码关注");
    await expect(scans).toContainText(REPLY);
    await page.getByRole("button", { name: "结束测试" }).click();
    await expect(page.getByText("测试已结束")).toBeVisible();
  });

  await test.step("a colleague's scans do not count", async () => {
    await openPage(page, "手机");
    await addFollower(page, "同事");
    await scanToFollow(page);
    await openReports(page);
    await page.getByRole("link", { name: "测试人员" }).click();
    const scanners = page.getByRole("list", { name: "最近扫码的人" });
    await scanners.getByRole("button", { name: /^选择/ }).first().click();
    await page.getByLabel("称呼").fill("同事的手机");
    await page.getByRole("button", { name: "加入测试人员" }).click();
    await expect(page.getByRole("list", { name: "测试人员" })).toContainText("同事的手机");
  });

  await test.step("an old follower and a new one scan it", async () => {
    await openPage(page, "手机");
    await addFollower(page, "老粉");
    await page.getByRole("button", { name: "关注公众号" }).click();
    await expect(chatLog(page)).toContainText("欢迎关注");
    await scanCode(page, CODE);
    await expect(chatLog(page)).toContainText(REPLY);
    await addFollower(page, "新粉");
    await scanToFollow(page);
  });

  await test.step("the report has those two and nobody else", async () => {
    await openCode(page);
    await page.getByRole("link", { name: "看数据" }).click();
    await expect(page.getByRole("heading", { level: 1, name: `“${CODE}”的数据` })).toBeVisible();
    await expectTotals(page, { 扫码次数: 2, 扫码人数: 2, 新关注: 1, 老粉丝扫码人数: 1, 仍在关注: 1 });
    await expect(page.getByRole("group", { name: "1 天后仍关注" })).toContainText("还没到时候");
    const report = page.url();
    const chart = page.getByRole("slider", { name: /每日扫码与新关注/ });
    await expect(chart).toHaveAttribute("aria-valuetext", /扫码次数 2, 其中新关注 1/);

    await test.step("whoever leaves again is not counted as staying", async () => {
      await openPage(page, "手机");
      await page.getByRole("region", { name: "粉丝" }).getByRole("link", { name: "新粉" }).click();
      await page.getByRole("region", { name: "新粉的手机" }).waitFor();
      await page.getByRole("button", { name: "公众号资料" }).click();
      await page.getByRole("button", { name: "不再关注" }).click();
      await page.getByRole("dialog").getByRole("button", { name: "不再关注" }).click();
      await page.getByRole("button", { name: "关注公众号" }).waitFor();
      await page.goto(report);
      await expectTotals(page, { 扫码次数: 2, 新关注: 1, 仍在关注: 0 });
    });
  });

  await test.step("the numbers are taken away", async () => {
    await openReports(page);
    await expectTotals(page, { 扫码次数: 2 });
    await expect(page.getByRole("table", { name: "二维码排行" })).toContainText(CODE);
    await page.getByRole("button", { name: "导出" }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("menuitem", { name: "全部二维码 · CSV" }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^全部二维码-.*\.csv$/);
    const chunks = await (await download.createReadStream()).toArray();
    expect(Buffer.concat(chunks).toString("utf8")).toMatch(new RegExp(`${CODE},.*,2,2,1,1,0,1\r\n`));
  });
});

async function makeCode(page: Page): Promise<void> {
  await openPage(page, "二维码");
  await page.getByRole("link", { name: "新建二维码" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "新建二维码" })).toBeVisible();
  await page.getByRole("textbox", { name: "名称" }).fill(CODE);
  await page.getByRole("button", { name: "添加文字" }).first().click();
  await page.getByRole("textbox", { name: "文字" }).fill(REPLY);
  await page.getByRole("button", { name: "生成二维码" }).click();
  await expect(page.getByRole("heading", { level: 1, name: CODE })).toBeVisible();
}

async function openCode(page: Page): Promise<void> {
  await openPage(page, "二维码");
  await page.getByRole("link", { name: CODE }).click();
  await expect(page.getByRole("heading", { level: 1, name: CODE })).toBeVisible();
}

async function openReports(page: Page): Promise<void> {
  await openPage(page, "二维码");
  await page.getByRole("link", { name: "数据", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "二维码数据" })).toBeVisible();
}

/** Somebody who does not follow yet scans the code on the account's profile. */
async function scanToFollow(page: Page): Promise<void> {
  await page.getByRole("button", { name: "扫一扫" }).click();
  await page.getByRole("dialog").getByRole("button", { name: CODE }).click();
  await expect(chatLog(page)).toContainText(REPLY);
}
