import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { test } from "./desk";
import { openDemoAccount, signUpAsOwner } from "./staff";

/** Every page of an account, by the end of its address. */
const PAGES = [
  "phone",
  "replies",
  "replies/new",
  "articles",
  "articles/new",
  "media",
  "menu",
  "menu/history",
  "menu/history/1",
  "menu/conditional",
  "menu/conditional/new",
  "menu/clicks",
  "qrcodes",
  "qrcodes/new",
  "qrcodes/reports",
  "qrcodes/reports/compare",
  "qrcodes/reports/testers",
  "messages",
  "people",
  "settings",
  "import",
];

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing on any page, and no page is wider than a phone (${colorScheme})`, async ({
    page,
    desk,
  }) => {
    test.slow();
    await page.emulateMedia({ colorScheme });
    await page.goto("/login");
    await signUpAsOwner(page, desk);
    await openDemoAccount(page);
    const account = /\/accounts\/[^/]+/.exec(page.url())?.[0] ?? "";
    const code = await findCode(page, account);
    const pages = [
      ...["/accounts", "/accounts/new", "/profile", "/people"],
      ...PAGES.map((name) => `${account}/${name}`),
      ...["", "/edit", "/design", "/report"].map((name) => code + name),
    ];
    for (const path of pages) {
      await test.step(path, async () => {
        await page.setViewportSize({ width: 1440, height: 900 });
        await page.goto(path);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        expect(await violations(page)).toEqual([]);
        await page.setViewportSize({ width: 390, height: 844 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      });
    }
  });
}

/** The address of one of the account's codes. */
async function findCode(page: Page, account: string): Promise<string> {
  await page.goto(`${account}/qrcodes`);
  const code = page.getByRole("main").getByRole("listitem").getByRole("link").first();
  return (await code.getAttribute("href")) ?? "";
}

/** What axe finds, short enough to read in a report. */
async function violations(page: Page): Promise<string[]> {
  const results = await new AxeBuilder({ page }).analyze();
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.join(" ")}`),
  );
}
