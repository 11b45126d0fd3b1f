import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect, type Page } from "@playwright/test";
import { MP4 } from "@/lib/sandbox/testing/sample-files";
import { type Desk, test } from "./desk";
import { openDemoAccount, openPage, signUpAsOwner } from "./staff";

const MEGABYTE = 1024 * 1024;
const SOON = { timeout: 60_000 };

/** A video of 4 MB: what a player does not know it leaves out. */
const VIDEO = Buffer.concat([MP4, freeBox(4 * MEGABYTE)]);

test("a video goes on by itself when the desk is there again, and after a reload when it is chosen again", async ({
  page,
  desk,
}) => {
  test.slow();
  await signUpAsOwner(page, desk);
  await openDemoAccount(page);
  await openPage(page, "媒体库");
  await slowDown(page);
  makeVideos(desk, "活动.mp4", "开幕.mp4");
  const beginnings: string[] = [];
  page.on("request", (request) => {
    const address = new URL(request.url());
    if (request.method() === "POST" && address.pathname.endsWith("/files"))
      beginnings.push(address.searchParams.get("offset") ?? "");
  });

  await test.step("the server is killed in the middle, and is there again", async () => {
    await choose(page, desk, "活动.mp4");
    await expect(page.getByText(/正在上传 [3-6]\d%/)).toBeVisible(SOON);
    const crash = desk.crash();
    await expect(page.getByText(/连接断了，已上传 \d+%，连上后会自动继续/)).toBeVisible(SOON);
    await crash;
    await expect(page.getByRole("button", { name: "查看“活动.mp4”" })).toBeVisible(SOON);
    expect(Number(beginnings.at(-1))).toBeGreaterThan(0);
  });

  await test.step("the page is loaded anew in the middle, and the same file chosen again", async () => {
    beginnings.length = 0;
    await choose(page, desk, "开幕.mp4");
    await expect(page.getByText(/正在上传 [3-6]\d%/)).toBeVisible(SOON);
    await page.reload();
    await choose(page, desk, "开幕.mp4");
    await expect(page.getByRole("button", { name: "查看“开幕.mp4”" })).toBeVisible(SOON);
    expect(Number(beginnings.at(-1))).toBeGreaterThan(0);
  });
});

/** Half a megabyte a second. */
async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 20,
    downloadThroughput: 4 * MEGABYTE,
    uploadThroughput: MEGABYTE / 2,
  });
}

/** Files of one device: what is chosen again is the same one by its name, size and time. */
function makeVideos(desk: Desk, ...names: string[]): void {
  for (const name of names) writeFileSync(path.join(desk.folder, name), VIDEO);
}

function choose(page: Page, desk: Desk, name: string): Promise<void> {
  return page.locator('input[type="file"][multiple]').setInputFiles(path.join(desk.folder, name));
}

function freeBox(size: number): Buffer {
  const box = Buffer.alloc(size);
  box.writeUInt32BE(size, 0);
  box.write("free", 4);
  return box;
}
