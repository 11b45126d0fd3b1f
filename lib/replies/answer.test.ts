import { describe, expect, it } from "vitest";
import type { ArticleCard } from "@/lib/articles/types";
import { clickEvent, FOLLOWER, subscribeEvent, textMessage } from "@/lib/testing/inbound";
import { makeRule, says } from "@/lib/testing/rules";
import type { Inbound } from "@/lib/wechat/wire/inbound";
import { passiveReplySchema } from "@/lib/wechat/wire/reply";
import { answer } from "./answer";
import type { Reply } from "./schema";
import type { StoredRule } from "./types";

const articles = new Map(
  ["a", "b", "c"].map((id): [string, ArticleCard] => [
    id,
    {
      id,
      title: `Title ${id}`,
      description: "",
      pictureUrl: "https://p.example/1.jpg",
      url: "https://e.example",
    },
  ]),
);

const sets = new Map([["week", [...articles.values()]]]);
const FILES = new Map([
  ["poster", { id: "poster", mediaId: "AT-WECHAT", expiresAt: null }],
  ["for-days", { id: "for-days", mediaId: "FOR-DAYS", expiresAt: 1000 }],
]);

describe("a file of the library", () => {
  const sends = (fileId: string): Reply[] => [{ type: "image", fileId, name: "海报" }, says("文字")];

  it("is sent by what WeChat knows it by", () => {
    expect(answerOf(sends("poster")).reply).toEqual({ type: "image", mediaId: "AT-WECHAT" });
    expect(answerOf(sends("for-days"), { now: 999 }).reply).toMatchObject({ mediaId: "FOR-DAYS" });
  });

  it.each([
    ["WeChat never had", "unknown"],
    ["WeChat has forgotten", "for-days"],
  ])("that %s is left out: WeChat would tell the follower of a fault", (_, fileId) => {
    const { reply, followUps } = answerOf(sends(fileId), { now: 1000 });
    expect(reply).toEqual({ type: "text", content: "文字" });
    expect(followUps).toEqual([]);
  });

  it("that is a video has its words beside it", () => {
    const reply: Reply = { type: "video", fileId: "poster", title: "T", description: "D" };
    expect(answerOf([reply]).reply).toEqual({
      ...{ type: "video", mediaId: "AT-WECHAT" },
      ...{ title: "T", description: "D" },
    });
  });
});

it("a file is said without the name that the desk knows it by", () => {
  const replies: Reply[] = [{ type: "image", mediaId: "M", name: "海报.png" }];
  expect(answerOf(replies).reply).toEqual({ type: "image", mediaId: "M" });
});

function answerOf(
  replies: Reply[],
  options: {
    inbound?: Inbound;
    keyword?: string;
    nickname?: string;
    random?: number;
    rule?: Partial<StoredRule>;
    now?: number;
  } = {},
) {
  const { inbound = textMessage("hi"), keyword = "", nickname, random = 0, now = 0 } = options;
  const rule = makeRule({ replies, ...options.rule });
  return answer({ rule, keyword }, inbound, {
    articles,
    sets,
    files: FILES,
    now,
    random: () => random,
    nickname,
  });
}

const textOf = (text: string, options?: Parameters<typeof answerOf>[1]) => {
  const { reply } = answerOf([says(text)], options);
  return reply?.type === "text" ? reply.content : null;
};

describe("placeholders", () => {
  it.each([
    ["{{nickname}}，你好", undefined, "朋友，你好"],
    ["Hello {{nickname}}!", undefined, "Hello friend!"],
    ["{{nickname|亲}}，你好", undefined, "亲，你好"],
    ["{{ nickname | 亲 }}", undefined, "亲"],
    ["{{nickname|亲}}", "小明", "小明"],
    ["{{openid}}", undefined, FOLLOWER],
    ["没有找到“{{keyword}}”", undefined, "没有找到“优惠”"],
    ["{{scene}}", undefined, null],
    ["{{scene|门店}}", undefined, "门店"],
    ["{{unknown}} {{", undefined, "{{unknown}} {{"],
    ["{{__proto__}}{{constructor}}", undefined, "{{__proto__}}{{constructor}}"],
    ["{{nickname}}", "{{openid}}", "{{openid}}"],
  ])("%s for %s", (text, nickname, expected) => {
    expect(textOf(text, { keyword: "优惠", ...(nickname ? { nickname } : {}) })).toBe(expected);
  });

  it("the scene of the scanned code", () => {
    expect(textOf("{{scene}}", { inbound: subscribeEvent("store-42") })).toBe("store-42");
  });
});

describe("limits of the platform", () => {
  it.each([
    ["Chinese", "字", 682],
    ["emoji", "🎁", 512],
    ["ASCII", "x", 2048],
  ])("a text in %s that became too long is cut between characters", (_name, character, length) => {
    expect(textOf("{{keyword}}", { keyword: character.repeat(3000) })).toBe(character.repeat(length));
  });

  it("characters that XML cannot hold are left out, and what is left of them is no reply", () => {
    expect([textOf("a\u0000b"), textOf("\u0001")]).toEqual(["ab", null]);
  });

  it.each<Reply>([
    { type: "news", articleIds: ["a", "b", "c"] },
    { type: "newsSet", setId: "week" },
  ])("one article in answer to a message, all in answer to a tap: $type", (news) => {
    const counts = [textMessage("hi"), clickEvent("K")].map((inbound) => {
      const { reply } = answerOf([news], { inbound });
      return reply?.type === "news" ? reply.articles.length : 0;
    });
    expect(counts).toEqual([1, 3]);
  });

  it("deleted articles are left out, and news without articles are not sent", () => {
    const { reply, followUps } = answerOf([
      { type: "news", articleIds: ["gone"] },
      { type: "news", articleIds: ["gone", "b"] },
    ]);
    expect(reply).toMatchObject({ type: "news", articles: [{ title: "Title b" }] });
    expect(followUps).toEqual([]);
  });
});

describe("several replies", () => {
  const replies = [says("one"), { type: "none" } as const, says("two"), says("three")];

  it("all: the first is the answer, the others follow", () => {
    expect(answerOf(replies)).toEqual({
      reply: { type: "text", content: "one" },
      followUps: [
        { type: "text", content: "two" },
        { type: "text", content: "three" },
      ],
    });
  });

  it("the hand-over to customer service is the answer wherever it stands", () => {
    const answered = answerOf([says("one"), { type: "transferCustomerService" }]);
    expect(answered).toEqual({
      reply: { type: "transferCustomerService" },
      followUps: [{ type: "text", content: "one" }],
    });
  });

  it.each([
    [0, "one"],
    [0.26, null],
    [0.5, "two"],
    [0.999, "three"],
  ])("random %s: exactly one, silence included", (random, expected) => {
    const { reply, followUps } = answerOf(replies, { random, rule: { replyMode: "random" } });
    expect(reply?.type === "text" ? reply.content : null).toBe(expected);
    expect(followUps).toEqual([]);
  });

  it("a rule without replies says nothing", () => {
    expect(answerOf([])).toEqual({ reply: null, followUps: [] });
  });
});

it("whatever a rule may say is a valid passive reply", () => {
  const replies: Reply[] = [
    says("{{nickname}}"),
    { type: "image", mediaId: "M" },
    { type: "voice", mediaId: "M" },
    { type: "video", mediaId: "M", title: "T" },
    { type: "music", musicUrl: "https://m.example/1.mp3", thumbMediaId: "M" },
    { type: "news", articleIds: ["a"] },
    { type: "transferCustomerService", kfAccount: "kf@gh" },
  ];
  for (const reply of replies)
    expect(passiveReplySchema.parse(answerOf([reply]).reply)).toMatchObject({ type: reply.type });
});
