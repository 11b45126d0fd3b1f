import { expect, type Page } from "@playwright/test";
import { z } from "zod";
import { JPG } from "@/lib/sandbox/testing/sample-files";
import { test } from "./desk";
import { openMenu, publish } from "./menu";
import { openConsole } from "./pretend-platform";
import { signUpAsOwner } from "./staff";

const NAME = "海边咖啡馆";
const SHOP = "https://shop.example/";

test("what the console made is imported, and followers get the same before and after server mode", async ({
  page,
  desk,
}) => {
  test.slow();
  await signUpAsOwner(page, desk);
  await makeSandboxAccount(page);
  const office = await openConsole(desk, NAME);
  await office.setServerMode(false);
  await setUp(office);
  const before = await transcript(office);
  expect(before).toEqual([
    ["text 欢迎来到海边咖啡馆"],
    ["text 人民路 1 号", "image"],
    ["text 营业到晚上十点"],
    ["text 稍后回复您"],
    ["text 您好"],
    ["image"],
  ]);

  await test.step("it is read, and each part says how it comes along", async () => {
    await openImport(page);
    await page.getByRole("button", { name: "读取微信后台" }).click();
    await expect(page.getByRole("heading", { name: "启用服务器配置以后" })).toBeVisible({ timeout: 30_000 });
    await expect(page.getByRole("listitem").filter({ hasText: "收到消息回复" })).toContainText(
      "一小时最多说一次",
    );
    await expect(page.getByRole("listitem").filter({ hasText: "没人用" })).toContainText("没有关键词");
    await expect(page.getByRole("checkbox", { name: "导入“没人用”" })).toBeDisabled();
    await expect(page.getByText("菜单会成为草稿")).toBeVisible();
  });
  await test.step("it is imported once", async () => {
    await page.getByRole("button", { name: "导入 5 项" }).click();
    await expect(page.getByText("已导入 5 项")).toBeVisible();
    await expect(page.getByText("已经导入", { exact: true })).toHaveCount(5);
    await page.getByRole("button", { name: "重新读取" }).click();
    await expect(page.getByText("已经导入", { exact: true })).toHaveCount(5, { timeout: 30_000 });
  });
  await test.step("the menu is published, and server mode switched on", async () => {
    await openMenu(page);
    await publish(page);
    await office.setServerMode(true);
  });
  await expect.poll(() => transcript(office), { timeout: 80_000 }).toEqual(before);
  await test.step("the menu that was published from here needs nothing more", async () => {
    await openImport(page);
    await page.getByRole("button", { name: "重新读取" }).click();
    await expect(page.getByText("就是这里发布的")).toBeVisible({ timeout: 30_000 });
    await expect(page.getByText("菜单会成为草稿")).toBeHidden();
  });
});

async function openImport(page: Page): Promise<void> {
  await page.getByRole("navigation", { name: "公众号功能" }).getByRole("link", { name: "设置" }).click();
  await page.getByRole("link", { name: "从微信后台导入" }).click();
}

async function makeSandboxAccount(page: Page): Promise<void> {
  await page.goto("/accounts/new");
  await page.getByText("沙盒公众号", { exact: true }).click();
  await page.getByLabel("名称").fill(NAME);
  await page.getByRole("button", { name: "新建沙盒公众号" }).click();
  await expect(page.getByRole("navigation", { name: "公众号功能" })).toBeVisible();
}

type Office = Awaited<ReturnType<typeof openConsole>>;

async function setUp(office: Office): Promise<void> {
  const { mediaId } = z
    .object({ mediaId: z.string() })
    .parse(await office.keepPicture(JPG.toString("base64")));
  const picture = { type: "img", content: mediaId };
  const text = (content: string) => ({ type: "text", content });
  const rule = (rule_name: string, keywords: string[], ...reply_list_info: object[]) => ({
    ...{ rule_name, reply_list_info },
    keyword_list_info: keywords.map((content) => ({ match_mode: "contain", content })),
  });
  await office.putMenu([
    { type: "text", name: "问候", value: "您好" },
    {
      name: "更多",
      sub_button: [
        { type: "img", name: "海报", value: mediaId },
        { type: "view", name: "商城", url: SHOP },
      ],
    },
  ]);
  await office.putAutoReplies({
    add_friend_autoreply_info: text("欢迎来到海边咖啡馆"),
    message_default_autoreply_info: text("稍后回复您"),
    keyword_autoreply_info: {
      list: [
        rule("地址", ["地址"], text("人民路 1 号"), picture),
        rule("时间", ["几点", "营业"], text("营业到晚上十点")),
        rule("没人用", [], text("谁也看不到")),
      ],
    },
  });
}

/** What a new follower is told, act by act; what is sent by customer-service message comes a moment later. */
async function transcript(office: Office): Promise<string[][]> {
  const acts = [
    { type: "follow" },
    { type: "say", text: "你们的地址？" },
    { type: "say", text: "今天营业吗" },
    { type: "say", text: "有座位吗" },
    { type: "tap", path: [0] },
    { type: "tap", path: [1, 0] },
  ];
  const expected = [1, 2, 1, 1, 1, 1];
  const openid = await office.addPerson();
  const told: string[][] = [];
  let after = 0;
  for (const [place, act] of acts.entries()) {
    await office.act(openid, act);
    const lines: string[] = [];
    const look = async () => {
      const chat = await office.readChat(openid, after);
      after = chat.last;
      lines.push(
        ...chat.items
          .filter(({ side }) => side === "account")
          .map(({ type, text }) => `${type} ${text}`.trim()),
      );
      return lines.length;
    };
    // The last line may be on its way; what never comes shows in the comparison.
    await expect
      .poll(look, { timeout: 8000 })
      .toBeGreaterThanOrEqual(expected[place] ?? 0)
      .catch(() => undefined);
    told.push(lines);
  }
  return told;
}
