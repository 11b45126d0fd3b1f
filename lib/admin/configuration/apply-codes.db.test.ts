import { beforeEach, describe, expect, it } from "vitest";
import { systemClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db/db";
import { DAY } from "@/lib/platform/time";
import { makeCode } from "@/lib/testing/codes";
import type { TestAccount } from "@/lib/testing/factories";
import { sandboxForFile } from "@/lib/testing/sandbox";
import { WeChatRefusal } from "@/lib/wechat/api/errors";
import { applyConfiguration, previewConfiguration } from "./apply";
import { configurationSchema } from "./schema";

const { platform, makeSandboxAccount } = sandboxForFile();
const STORE = {
  scene: "store-042",
  name: "南京西路店",
  folder: "春季",
  owner: "南京西路店",
  labels: ["海报", "门口"],
  replies: [{ type: "text", text: "欢迎光临" }],
  alsoWelcome: true,
  tags: [{ id: 134, name: "春季" }],
  endsAt: "2027-01-01T00:00:00+08:00",
};
const SPRING = {
  key: "spring",
  title: "春天来了",
  description: "一封信",
  pictureUrl: "https://example.com/1.jpg",
  url: "https://example.com/1",
};

let account: TestAccount;
beforeEach(async () => {
  account = await makeSandboxAccount();
});

const target = (configuration: object) => ({
  account,
  clock: systemClock,
  actor: null,
  configuration: configurationSchema.parse(configuration),
});
const apply = (configuration: object) => applyConfiguration(target(configuration));
const codes = () =>
  db.qrCode.findMany({
    where: { accountId: account.id },
    include: { codeLabels: { orderBy: { label: "asc" } } },
    orderBy: { createdAt: "asc" },
  });

it("what is not there is made at WeChat, with everything that the file says", async () => {
  await apply({ codes: [STORE, { scene: "7", sceneKind: "number", lifetime: "temporary", name: "小票" }] });
  const [store, receipt] = await codes();
  expect(store).toMatchObject({
    ...STORE,
    endsAt: new Date(STORE.endsAt),
    lifetime: "permanent",
    expiresAt: null,
    followReplies: null,
    archived: false,
    revision: 1,
    url: expect.stringMatching(/^http:\/\/weixin\.qq\.com\/q\//),
    codeLabels: [{ label: "海报" }, { label: "门口" }],
  });
  expect(receipt).toMatchObject({ scene: "7", sceneKind: "number", lifetime: "temporary", labels: [] });
  expect((receipt?.expiresAt?.getTime() ?? 0) - Date.now()).toBeGreaterThan(29 * DAY);
});

it("the second run has nothing to change, and asks WeChat for nothing", async () => {
  await apply({ codes: [STORE] });
  const before = await codes();
  const plan = await apply({ codes: [STORE] });
  expect(plan).toMatchObject({ codes: { created: [], updated: [], deleted: [], unchanged: 1 } });
  expect(await codes()).toEqual(before);
});

it("what differs is changed, and the picture stays", async () => {
  await apply({ codes: [STORE] });
  const [before] = await codes();
  const followReplies = [{ type: "text", text: "新朋友好" }];
  await apply({ codes: [{ ...STORE, name: "改名", labels: ["新"], followReplies, endsAt: null }] });
  const [after] = await codes();
  expect(after).toMatchObject({
    id: before?.id,
    ticket: before?.ticket,
    url: before?.url,
    scene: "store-042",
    name: "改名",
    followReplies,
    endsAt: null,
    revision: 2,
    codeLabels: [{ label: "新" }],
    searchText: expect.stringContaining("改名"),
  });
});

it("a re-used code that changes its folder takes along what it brought since, not what it brought before", async () => {
  await apply({ codes: [STORE] });
  const [code] = await codes();
  const accountId = account.id;
  await db.qrCode.updateMany({ where: { accountId }, data: { countedAs: "present" } });
  const counted = { accountId, day: "2026-11-22", kind: "code" };
  await db.qrDay.createMany({
    data: [
      { ...counted, scope: "code:present", scans: 2 },
      { ...counted, scope: `code:${code?.id}`, scans: 5 },
    ],
  });
  await apply({ codes: [{ ...STORE, folder: "夏季" }] });
  expect(await db.qrDay.findMany({ where: { accountId, scope: "folder:夏季" } })).toMatchObject([
    { scans: 2 },
  ]);
});

it("what the file does not have is archived, and is in use again when the file has it", async () => {
  await apply({ codes: [STORE] });
  const first = await apply({ codes: [] });
  expect(await codes()).toMatchObject([{ archived: true, name: STORE.name }]);
  const second = await apply({ codes: [] });
  await apply({ codes: [STORE] });
  expect([first, second]).toMatchObject([{ codes: { deleted: [{}] } }, { codes: { deleted: [] } }]);
  expect(await codes()).toMatchObject([{ archived: false, name: STORE.name }]);
});

it("codes are left alone by a file without them, and another account's always", async () => {
  const other = await makeSandboxAccount();
  await makeCode(other.id, { scene: STORE.scene, name: "别人的" });
  await apply({ codes: [STORE] });
  await apply({ rules: [] });
  expect(await codes()).toMatchObject([{ archived: false }]);
  expect(await db.qrCode.findFirst({ where: { accountId: other.id } })).toMatchObject({
    name: "别人的",
    archived: false,
  });
});

it("looking asks WeChat for nothing and writes nothing", async () => {
  const plan = await previewConfiguration(target({ codes: [STORE] }));
  expect(plan).toMatchObject({ codes: { created: [{ label: "store-042 (南京西路店)" }] } });
  expect(await codes()).toEqual([]);
});

it("replies show articles of the same file by their keys", async () => {
  const replies = [{ type: "news", articles: ["spring"] }];
  await apply({ articles: [SPRING], codes: [{ ...STORE, replies }] });
  const article = await db.article.findFirstOrThrow({ where: { accountId: account.id } });
  expect(await codes()).toMatchObject([{ replies: [{ type: "news", articleIds: [article.id] }] }]);
});

describe("refused as a whole", () => {
  const problemsOf = async (configuration: object) => {
    const result = await apply(configuration);
    return "problems" in result ? result.problems.map(({ path, message }) => [path.join("."), message]) : [];
  };

  it("an article that does not exist", async () => {
    const pausedReplies = [{ type: "news", articles: ["nowhere"] }];
    expect(await problemsOf({ codes: [{ ...STORE, pausedReplies }] })).toEqual([
      ["codes.0.pausedReplies.0.articles.0", 'There is no article with the key "nowhere"'],
    ]);
  });

  it("an article that a code shows and the file takes away", async () => {
    const replies = [{ type: "news", articles: ["spring"] }];
    await apply({ articles: [SPRING], codes: [{ ...STORE, replies }] });
    expect(await problemsOf({ articles: [] })).toMatchObject([
      ["articles", expect.stringContaining("give the codes too")],
    ]);
  });

  it("what WeChat has frozen", async () => {
    await apply({ codes: [STORE] });
    expect(await problemsOf({ codes: [{ ...STORE, lifetime: "temporary" }] })).toMatchObject([
      ["codes.0.lifetime", expect.stringContaining("permanent")],
    ]);
  });

  it("a code that WeChat does not make", async () => {
    const fault = { type: "errcode", errcode: 45029 };
    await platform().control("POST", "/faults", { path: "/cgi-bin/qrcode/create", times: 1, fault });
    await expect(apply({ rules: [], codes: [STORE] })).rejects.toThrow(WeChatRefusal);
    expect(await codes()).toEqual([]);
  });

  it.each([
    ["two codes of one scene", [STORE, STORE]],
    ["a number that is none", [{ ...STORE, sceneKind: "number" }]],
    ["a life of a second", [{ ...STORE, expireSeconds: 1 }]],
    ["no name", [{ scene: "x" }]],
    ["no list", {}],
  ])("%s", (_, given) => {
    expect(configurationSchema.safeParse({ codes: given }).success).toBe(false);
  });
});
