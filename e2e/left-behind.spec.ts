import { expect, type Page } from "@playwright/test";
import { test } from "./desk";
import { addFollower } from "./follower";
import { openDemoAccount, openPage, signUpAsOwner } from "./staff";

test("whoever signs out leaves no pictures in the browser", async ({ page, desk }) => {
  const pictures = new Set<string>();
  page.on("response", (response) => {
    const { pathname } = new URL(response.url());
    const isPicture = response.headers()["content-type"]?.startsWith("image/") && response.ok();
    if (isPicture && /^\/(api|accounts)\//.test(pathname)) pictures.add(response.url());
  });
  await signUpAsOwner(page, desk);
  await openDemoAccount(page);
  await openPage(page, "手机");
  await addFollower(page, "小敏");
  await page.getByRole("button", { name: "关注公众号" }).click();
  await sendPicture(page);
  await expect.poll(() => [...pictures].some((address) => address.includes("/api/phone/"))).toBe(true);
  await openPage(page, "二维码");
  const code = page.getByRole("main").getByRole("listitem").getByRole("link").first();
  const picture = new URL(`${await code.getAttribute("href")}/picture`, page.url()).href;
  await page.evaluate((url) => fetch(url).then((answer) => answer.blob()), picture);
  expect(await isKept(page, picture)).toBe(true);

  await page.getByRole("button", { name: /的菜单$/ }).click();
  await page
    .getByRole("menuitem", { name: "退出登录" })
    .or(page.getByRole("button", { name: "退出登录" }))
    .click();
  await expect(page).toHaveURL(/\/login/);
  for (const address of pictures) expect([address, await isKept(page, address)]).toEqual([address, false]);
});

async function sendPicture(page: Page): Promise<void> {
  await page.getByRole("button", { name: "切换到键盘" }).click();
  await page.getByRole("button", { name: "更多", exact: true }).click();
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "相册" }).click();
  await (await chooser).setFiles("docs/screenshots/phone.png");
}

/** Whether the browser has the picture without asking anybody for it. */
function isKept(page: Page, address: string): Promise<boolean> {
  return page.evaluate(async (url) => {
    try {
      return (await fetch(url, { cache: "only-if-cached", mode: "same-origin" })).ok;
    } catch {
      // What is not kept is a failure of the network here.
      return false;
    }
  }, address);
}
