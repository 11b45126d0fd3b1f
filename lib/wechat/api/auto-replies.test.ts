import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { WeChat } from "./client";
import { connectAnew, type PlatformStub, startPlatformStub } from "./platform-stub.test-kit";

const PATH = "/cgi-bin/get_current_autoreply_info";
let platform: PlatformStub;
let wechat: WeChat;

beforeAll(async () => {
  platform = await startPlatformStub();
});
beforeEach(() => {
  wechat = connectAnew(platform);
});
afterAll(() => platform.close());

const NOTHING = { isWelcomeOn: null, isDefaultOn: null, welcome: null, fallback: null, rules: [] };
const article = {
  title: "开业",
  author: "小编",
  digest: "本周六",
  show_cover: 1,
  cover_url: "https://a.example/c.jpg",
  content_url: "https://a.example/a",
  source_url: "",
};
const readArticle = {
  title: "开业",
  digest: "本周六",
  coverUrl: "https://a.example/c.jpg",
  contentUrl: "https://a.example/a",
};
const rule = { rule_name: "地址", create_time: 1_700_000_000, reply_mode: "reply_all" };
const readRule = { name: "地址", createdAt: 1_700_000_000, mode: "reply_all", keywords: [], replies: [] };

it.each([
  ["nothing at all", {}, NOTHING],
  [
    "switches that are off",
    { is_add_friend_reply_open: 0, is_autoreply_open: "0" },
    { ...NOTHING, isWelcomeOn: false, isDefaultOn: false },
  ],
  [
    "parts that are null, empty or lists",
    {
      add_friend_autoreply_info: {},
      message_default_autoreply_info: null,
      keyword_autoreply_info: { list: "" },
    },
    NOTHING,
  ],
  [
    "a welcome and a default reply",
    {
      is_add_friend_reply_open: 1,
      is_autoreply_open: 1,
      add_friend_autoreply_info: { type: "text", content: "您好" },
      message_default_autoreply_info: { type: "img", content: "MEDIA" },
    },
    {
      isWelcomeOn: true,
      isDefaultOn: true,
      welcome: { type: "text", content: "您好", articles: [] },
      fallback: { type: "img", content: "MEDIA", articles: [] },
      rules: [],
    },
  ],
  [
    "a rule without keywords",
    { keyword_autoreply_info: { list: [{ ...rule, keyword_list_info: [], reply_list_info: null }] } },
    { ...NOTHING, rules: [readRule] },
  ],
  [
    "news without an id, and an id without news",
    {
      keyword_autoreply_info: {
        list: [
          {
            ...rule,
            keyword_list_info: [{ type: "text", match_mode: "contain", content: "活动" }],
            reply_list_info: [
              { type: "news", news_info: { list: [article] } },
              { type: "news", content: "NEWS", news_info: null },
            ],
          },
        ],
      },
    },
    {
      ...NOTHING,
      rules: [
        {
          ...readRule,
          keywords: [{ type: "text", match: "contain", content: "活动" }],
          replies: [
            { type: "news", content: "", articles: [readArticle] },
            { type: "news", content: "NEWS", articles: [] },
          ],
        },
      ],
    },
  ],
])("%s is read", async (_, answer, expected) => {
  platform.on(PATH, { json: answer });
  expect(await wechat.autoReplies.read()).toEqual(expected);
});

it("escaped slashes, emoji and the codes of WeChat's own faces are what they stand for", async () => {
  const body = String.raw`{"add_friend_autoreply_info":{"type":"text","content":"\/::) \ud83d\ude00 http:\/\/a.example\/"}}`;
  platform.on(PATH, { body, headers: { "content-type": "text/plain" } });
  expect((await wechat.autoReplies.read()).welcome?.content).toBe("/::) 😀 http://a.example/");
});
