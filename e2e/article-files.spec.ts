import { readFile } from "node:fs/promises";
import { expect } from "@playwright/test";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { test } from "./desk";
import { openDemoAccount, openPage, signUpAsOwner } from "./staff";

const SOON = { timeout: 20_000 };
const GBK = Buffer.from([0xb4, 0xba, 0xb2, 0xe8]);
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

test("articles begin with a template, come in as files, and go out as files", async ({ page, desk }) => {
  test.slow();
  await signUpAsOwner(page, desk);
  await openDemoAccount(page);
  await openPage(page, "图文");

  await test.step("a template, of which a part is kept for other articles", async () => {
    await page.getByRole("link", { name: "写文章" }).click();
    await page.getByRole("button", { name: "用“活动邀请”开始写" }).click();
    const text = page.getByRole("textbox", { name: "正文" });
    await expect(text.getByText("春 日 茶 会")).toBeVisible(SOON);
    await text.getByText("风暖了，山里见。").click({ clickCount: 3 });
    await page.getByRole("button", { name: "存为内容块" }).click();
    await page.getByRole("dialog").getByRole("textbox", { name: "名称" }).fill("结尾");
    await page.getByRole("dialog").getByRole("button", { name: "保存" }).click();
    await text.getByText("山风正好").click();
    await page.keyboard.press("End");
    await page.getByRole("button", { name: "插入" }).click();
    await page.getByRole("menuitem", { name: "内容块" }).click();
    await page.getByRole("button", { name: "插入“结尾”" }).click();
    await expect(text.getByText("风暖了，山里见。")).toHaveCount(2);
  });

  await test.step("an archive is looked through before it is taken in, and what cannot be read is named", async () => {
    await openPage(page, "图文");
    await page.getByRole("link", { name: "导入" }).click();
    const archive = zipSync({
      "posts/one.md": strToU8(
        "---\ntitle: 第一篇\ntags: [茶]\n---\n- [x] 采茶\n\n![茶园](images/1.png)\n\n![丢了](images/2.png)",
      ),
      "posts/images/1.png": PNG,
      "posts/gbk.md": GBK,
    });
    await choose({ name: "posts.zip", mimeType: "application/zip", buffer: Buffer.from(archive) });
    await expect(page.getByText("1 张图片找不到")).toBeVisible(SOON);
    await expect(page.getByText(/文件的编码是 GBK/)).toBeVisible();
    await page.getByRole("combobox", { name: "放进文件夹" }).fill("旧文");
    await page.getByRole("button", { name: "导入 1 篇" }).click();
    await expect(page.getByText("1 篇都导入好了")).toBeVisible(SOON);
    await page.getByRole("link", { name: "回到图文列表" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "图文" })).toBeVisible(SOON);
  });

  await test.step("what went in comes out", async () => {
    await page.goto(`${page.url()}?folder=旧文`);
    await expect(page.getByRole("listitem").getByText("茶", { exact: true })).toBeVisible(SOON);
    await page.getByLabel("选择“第一篇”").check();
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "导出", exact: true }).click();
    const files = unzipSync(await readFile(await (await download).path()));
    expect(Object.keys(files).toSorted()).toEqual([
      "第一篇/images/1.png",
      "第一篇/第一篇.html",
      "第一篇/第一篇.md",
    ]);
    const text = strFromU8(files["第一篇/第一篇.md"] ?? new Uint8Array());
    expect(text).toContain("folder: 旧文");
    expect(text).toContain("- [x] 采茶\n\n![茶园](images/1.png)");
  });

  await test.step("and so does all that the list shows, page after page", async () => {
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "导出筛选结果" }).click();
    await page.getByRole("button", { name: "开始导出" }).click();
    const files = unzipSync(await readFile(await (await download).path()));
    expect(Object.keys(files)).toContain("第一篇/第一篇.md");
    await expect(page.getByText("1 篇都导出好了")).toBeVisible(SOON);
    await page.getByRole("dialog").getByRole("button", { name: "关闭" }).last().click();
  });

  await test.step("the archive hides it, and gives it back", async () => {
    await page.getByRole("button", { name: "归档" }).click();
    await expect(page.getByText("没有符合的图文")).toBeVisible(SOON);
    await page.goto(`${page.url()}&state=archived`);
    await page.getByLabel("选择“第一篇”").check();
    await page.getByRole("button", { name: "取消归档" }).click();
    await expect(page.getByText("归档里没有图文")).toBeVisible(SOON);
  });

  async function choose(file: { name: string; mimeType: string; buffer: Buffer }) {
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "选择文件" }).click();
    await (await chooser).setFiles(file);
  }
});
