import { expect, type Page } from "@playwright/test";

/** Counting goes on in the background: the page is looked at again until it says so. */
export async function expectTotals(page: Page, totals: Record<string, number>): Promise<void> {
  await expect(async () => {
    await page.reload();
    for (const [name, value] of Object.entries(totals)) {
      const figure = page.getByRole("group", { name, exact: true }).getByText(String(value), { exact: true });
      await expect(figure).toBeVisible({ timeout: 1000 });
    }
  }).toPass({ timeout: 40_000 });
}
