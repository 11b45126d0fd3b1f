import { existsSync } from "node:fs";
import { beforeEach, describe, expect, it } from "vitest";
import { demoCodes, demoConfiguration, demoMenu } from "@/lib/admin/demo/content";
import { STORIES } from "@/lib/demo/stories";
import { leavesOf } from "@/lib/menu/document";
import { db } from "@/lib/platform/db/db";
import { env } from "@/lib/platform/env";
import { makeAccount } from "@/lib/testing/factories";
import { sandboxForFile } from "@/lib/testing/sandbox";
import { seedDemo } from "./demo";

const { platform } = sandboxForFile();

beforeEach(async () => {
  await db.account.deleteMany();
  await db.auditEvent.deleteMany();
  await platform().control("POST", "/reset");
});

describe("the demo account", () => {
  it("has something of everything, on the desk and on the pretend platform", async () => {
    await seedDemo();

    const account = await db.account.findFirstOrThrow({
      include: {
        qrCodes: { orderBy: { createdAt: "asc" } },
        menuVersions: true,
        rules: true,
        articles: true,
      },
    });
    expect(account).toMatchObject({ name: "公号台演示号", kind: "sandbox", mode: "plain" });
    expect(account.articles).toHaveLength(3);
    expect(account.rules.map(({ name }) => name)).toContain("默认回复");
    expect(account.qrCodes.map(({ name, lifetime }) => [name, lifetime])).toEqual([
      ["门店海报", "permanent"],
      ["夜市桌卡", "permanent"],
      ["周末快闪", "temporary"],
    ]);
    expect(account.menuVersions).toMatchObject([{ number: 1 }]);
    const { body } = await platform().control("GET", `/accounts/${account.appId}`);
    expect(body).toMatchObject({
      followers: 3,
      menu: { button: [{ name: "新闻", key: "NEWS" }, { name: "休闲" }] },
    });
  });

  it("is made once, however often the desk starts", async () => {
    await seedDemo();
    const before = await db.account.findMany({ include: { qrCodes: true, menuVersions: true, rules: true } });

    await seedDemo();

    const after = await db.account.findMany({ include: { qrCodes: true, menuVersions: true, rules: true } });
    expect(after).toEqual(before);
  });

  it("is made once when two processes start together", async () => {
    await Promise.all([seedDemo(), seedDemo()]);

    expect(await db.account.count()).toBe(1);
  });

  it("is completed by the next start when the platform failed in between, without undoing the owner's changes", async () => {
    await platform().control("POST", "/faults", {
      path: "/cgi-bin/qrcode/create",
      times: 1,
      fault: { type: "errcode", errcode: 45009 },
    });
    await seedDemo();
    expect(await db.qrCode.count()).toBe(0);
    await db.rule.updateMany({ where: { name: "夜市" }, data: { name: "我的规则" } });

    await seedDemo();

    expect(await db.qrCode.count()).toBe(3);
    expect(await db.menuVersion.count()).toBe(1);
    expect(await db.rule.count({ where: { name: "我的规则" } })).toBe(1);
    expect(await db.rule.count({ where: { name: "夜市" } })).toBe(0);
  });

  it("leaves codes alone that the owner has archived", async () => {
    await seedDemo();
    await db.qrCode.updateMany({ data: { archived: true } });

    await seedDemo();

    expect(await db.qrCode.count({ where: { archived: true } })).toBe(3);
    expect(await db.qrCode.count({ where: { archived: false } })).toBe(0);
  });

  it("is not made on a desk that has an account", async () => {
    await makeAccount();

    await seedDemo();

    expect(await db.account.count({ where: { kind: "sandbox" } })).toBe(0);
  });
});

describe("the demo's content", () => {
  it("links to pages and pictures that this desk serves", () => {
    const slugs = STORIES.map(({ slug }) => slug);
    const { articles = [] } = demoConfiguration();

    expect(articles.map(({ url }) => url)).toEqual(slugs.map((slug) => `${env.PUBLIC_URL}/demo/${slug}`));
    for (const { pictureUrl } of articles)
      expect(existsSync(pictureUrl.replace(`${env.PUBLIC_URL}/demo`, "lib/demo"))).toBe(true);
    const pages = leavesOf(demoMenu()).flatMap(({ action }) => (action?.type === "view" ? [action.url] : []));
    expect(pages).toHaveLength(2);
    for (const page of pages)
      expect(existsSync(`app${page.replace(env.PUBLIC_URL, "")}/page.tsx`)).toBe(true);
  });

  it("answers every click of its menu and every scan of its codes", () => {
    const { rules = [] } = demoConfiguration();
    const { codes = [] } = demoCodes();
    const triggers = rules.flatMap((rule) => rule.triggers);

    expect(triggers).toContainEqual({ type: "click", key: "NEWS" });
    expect(triggers).toContainEqual({ type: "click", key: "LIKE" });
    expect(codes.every(({ replies }) => replies.length > 0)).toBe(true);
  });
});
