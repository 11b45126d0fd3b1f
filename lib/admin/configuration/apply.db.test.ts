import { describe, expect, it } from "vitest";
import type { AccountId } from "@/lib/auth/account-id";
import { systemClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db/db";
import { makeAccount } from "@/lib/testing/factories";
import { applyConfiguration, previewConfiguration } from "./apply";
import { configurationSchema } from "./schema";

const SPRING = {
  key: "spring",
  title: "春天来了",
  description: "一封信",
  pictureUrl: "https://example.com/1.jpg",
  url: "https://example.com/1",
};
const AUTUMN = { ...SPRING, key: "autumn", title: "秋天的风" };
const HELLO = {
  name: "问好",
  triggers: [{ type: "keyword", match: "exact", text: "你好" }],
  replies: [{ type: "text", text: "您好！" }],
};
const NEWS = {
  name: "新闻",
  priority: 5,
  triggers: [{ type: "click", key: "NEWS" }],
  replies: [{ type: "news", articles: ["spring", "autumn"] }],
};

async function target(configuration: object, account?: { id: AccountId; name: string }) {
  const parsed = configurationSchema.parse(configuration);
  return {
    account: account ?? (await makeAccount()),
    configuration: parsed,
    clock: systemClock,
    actor: null,
  };
}

async function contentOf(accountId: AccountId) {
  const articles = await db.article.findMany({ where: { accountId }, orderBy: { createdAt: "asc" } });
  const rules = await db.rule.findMany({ where: { accountId }, orderBy: { createdAt: "asc" } });
  return { articles, rules };
}

describe("applying a file", () => {
  it("gives an empty account the articles and rules of the file, in the file's order", async () => {
    const first = await target({ articles: [SPRING, AUTUMN], rules: [NEWS, HELLO] });

    await applyConfiguration(first);

    const { articles, rules } = await contentOf(first.account.id);
    const [spring, autumn] = articles;
    expect(articles.map(({ title }) => title)).toEqual(["春天来了", "秋天的风"]);
    expect(spring).toMatchObject({
      description: "一封信",
      pictureUrl: SPRING.pictureUrl,
      url: SPRING.url,
      revision: 1,
    });
    expect(rules.map(({ name }) => name)).toEqual(["新闻", "问好"]);
    expect(rules[0]).toMatchObject({
      enabled: true,
      priority: 5,
      replyMode: "all",
      replies: [{ type: "news", articleIds: [spring?.id, autumn?.id] }],
    });
    expect(rules[1]).toMatchObject({ ...HELLO, searchText: expect.stringContaining("你好") });
  });

  it("writes what the desk itself writes: times and JSON come back the same", async () => {
    const before = Date.now();
    const { account, ...rest } = await target({ rules: [HELLO] });

    await applyConfiguration({ account, ...rest });

    const { rules } = await contentOf(account.id);
    const made = await db.rule.create({
      data: { accountId: account.id, searchText: "", name: "x", triggers: [], replies: [] },
    });
    expect(rules[0]?.createdAt.getTime()).toBeGreaterThanOrEqual(before);
    expect(rules[0]?.updatedAt.getTime()).toBeLessThanOrEqual(Date.now());
    // Text columns of SQLite sort as text: the two ways of writing a time must agree in form, not only in meaning.
    const older = await db.rule.findMany({
      where: { accountId: account.id, createdAt: { lt: made.createdAt } },
    });
    expect(older.map(({ name }) => name)).toEqual(["问好"]);
  });

  it("changes nothing the second time", async () => {
    const same = await target({ articles: [SPRING, AUTUMN], rules: [NEWS, HELLO] });
    await applyConfiguration(same);
    const { revision } = await db.account.findUniqueOrThrow({ where: { id: same.account.id } });
    const before = await contentOf(same.account.id);

    const plan = await applyConfiguration(same);

    expect(plan).toMatchObject({
      articles: { unchanged: 2 },
      rules: { unchanged: 2, created: [], deleted: [] },
    });
    expect(await contentOf(same.account.id)).toEqual(before);
    expect(await db.account.findUniqueOrThrow({ where: { id: same.account.id } })).toMatchObject({
      revision,
    });
  });

  it("changes, makes and deletes what differs, and leaves the ids of the rest", async () => {
    const { account } = await target({});
    await applyConfiguration(await target({ articles: [SPRING, AUTUMN], rules: [NEWS, HELLO] }, account));
    const before = await contentOf(account.id);

    const plan = await applyConfiguration(
      await target(
        {
          articles: [{ ...SPRING, title: "春天走了" }],
          rules: [
            { ...NEWS, replies: [{ type: "news", articles: ["spring"] }] },
            { ...HELLO, name: "再见" },
          ],
        },
        account,
      ),
    );

    expect(plan).toMatchObject({
      articles: { updated: [{ fields: ["title"] }], deleted: [{ label: "秋天的风" }] },
      rules: {
        created: [{ label: "再见" }],
        updated: [{ label: "新闻", fields: ["replies"] }],
        deleted: [{ label: "问好" }],
      },
    });
    const after = await contentOf(account.id);
    expect(after.articles).toMatchObject([{ id: before.articles[0]?.id, title: "春天走了", revision: 2 }]);
    expect(after.rules.map(({ name }) => name)).toEqual(["新闻", "再见"]);
    expect(after.rules[0]).toMatchObject({
      id: before.rules[0]?.id,
      createdAt: before.rules[0]?.createdAt,
      revision: 2,
    });
  });

  it("deletes what staff made by hand, since the file does not have it", async () => {
    const { account } = await target({});
    const row = { accountId: account.id, searchText: "", triggers: [], replies: [] };
    await db.rule.createMany({
      data: [
        { ...row, name: "手工" },
        { ...row, name: "问好" },
        { ...row, name: "问好" },
      ],
    });

    await applyConfiguration(await target({ rules: [HELLO] }, account));

    expect((await contentOf(account.id)).rules.map(({ name }) => name)).toEqual(["问好"]);
  });

  it("leaves alone what the file does not speak of", async () => {
    const { account } = await target({});
    await applyConfiguration(await target({ articles: [SPRING, AUTUMN], rules: [NEWS] }, account));

    await applyConfiguration(await target({ rules: [HELLO] }, account));

    const { articles, rules } = await contentOf(account.id);
    expect(articles).toHaveLength(2);
    expect(rules.map(({ name }) => name)).toEqual(["问好"]);
  });

  it("takes an article of the desk by its id", async () => {
    const { account } = await target({});
    const { key: _, ...values } = SPRING;
    const { id } = await db.article.create({ data: { ...values, accountId: account.id, searchText: "" } });

    await applyConfiguration(
      await target({ rules: [{ ...NEWS, replies: [{ type: "news", articles: [id] }] }] }, account),
    );

    expect((await contentOf(account.id)).rules[0]?.replies).toEqual([{ type: "news", articleIds: [id] }]);
  });

  it("never touches another account, even with the same keys and names", async () => {
    const one = await target({ articles: [SPRING], rules: [HELLO] });
    const other = await target({ articles: [SPRING], rules: [HELLO] });
    await applyConfiguration(one);
    await applyConfiguration(other);
    const before = await contentOf(other.account.id);

    await applyConfiguration(await target({ articles: [], rules: [] }, one.account));

    expect(await contentOf(one.account.id)).toEqual({ articles: [], rules: [] });
    expect(await contentOf(other.account.id)).toEqual(before);
  });

  it("is audited once, with its counts and without an actor", async () => {
    const { account, ...rest } = await target({ articles: [SPRING], rules: [HELLO] });
    await applyConfiguration({ account, ...rest });
    await applyConfiguration({ account, ...rest });

    expect(await db.auditEvent.findMany({ where: { accountId: account.id } })).toMatchObject([
      {
        event: "configuration.applied",
        actorId: null,
        detail: { rules: { created: 1, updated: 0, deleted: 0, unchanged: 0 } },
      },
    ]);
  });

  it("raises the account's revision, so that the webhook learns of it", async () => {
    const { account, ...rest } = await target({ rules: [HELLO] });

    await applyConfiguration({ account, ...rest });

    expect(await db.account.findUniqueOrThrow({ where: { id: account.id } })).toMatchObject({ revision: 2 });
  });

  it("leaves what one of the files says when two are applied at once", async () => {
    const { account } = await target({});
    const one = await target({ rules: [HELLO, { ...HELLO, name: "甲" }] }, account);
    const other = await target({ rules: [HELLO, { ...HELLO, name: "乙" }] }, account);

    await Promise.all([applyConfiguration(one), applyConfiguration(other)]);

    const names = (await contentOf(account.id)).rules.map(({ name }) => name);
    expect([
      ["问好", "甲"],
      ["问好", "乙"],
    ]).toContainEqual(names);
  });

  it("takes thousands of rules, and takes them away again", async () => {
    const rules = Array.from({ length: 5000 }, (_, number) => ({
      ...HELLO,
      name: `规则 ${number}`,
      triggers: [{ type: "keyword", match: "exact", text: `词${number}` }],
    }));
    const { account, ...rest } = await target({ rules });
    await applyConfiguration({ account, ...rest });
    expect(await db.rule.count({ where: { accountId: account.id } })).toBe(5000);

    await applyConfiguration(await target({ rules: [HELLO] }, account));

    expect(await db.rule.count({ where: { accountId: account.id } })).toBe(1);
  });
});

describe("a file that cannot be", () => {
  it("shows an article that the file lacks", async () => {
    const { account, ...rest } = await target({ articles: [SPRING], rules: [NEWS] });

    const result = await applyConfiguration({ account, ...rest });

    expect(result).toEqual({
      problems: [
        {
          path: ["rules", 0, "replies", 0, "articles", 1],
          message: 'There is no article with the key "autumn"',
        },
      ],
    });
    expect(await contentOf(account.id)).toEqual({ articles: [], rules: [] });
  });

  it("takes an article from a rule that it does not speak of", async () => {
    const { account, ...rest } = await target({ articles: [SPRING, AUTUMN], rules: [NEWS] });
    await applyConfiguration({ account, ...rest });

    const result = await applyConfiguration(await target({ articles: [AUTUMN] }, account));

    expect(result).toMatchObject({
      problems: [{ path: ["articles"], message: expect.stringContaining("新闻") }],
    });
    expect((await contentOf(account.id)).articles).toHaveLength(2);
  });
});

describe("a preview", () => {
  it("says what would change and changes nothing", async () => {
    const { account, ...rest } = await target({ articles: [SPRING], rules: [HELLO] });

    const plan = await previewConfiguration({ account, ...rest });

    expect(plan).toMatchObject({
      articles: { created: [{ label: "spring (春天来了)" }] },
      rules: { created: [{}] },
    });
    expect(await contentOf(account.id)).toEqual({ articles: [], rules: [] });
    expect(await db.account.findUniqueOrThrow({ where: { id: account.id } })).toMatchObject({ revision: 1 });
  });
});
