// Answers of WeChat's console in the shapes that accounts were seen to give, made up for tests.

const text = (content: string) => ({ type: "text", content });
/** An article as the console tells it. */
export const consoleNews = (title: string, more: object = {}) => ({
  title,
  author: "小编",
  digest: "本周六开业",
  show_cover: 1,
  cover_url: "https://mmbiz.example/cover.jpg",
  content_url: "https://mp.example/s?__biz=A&amp;mid=1",
  source_url: "",
  ...more,
});
const keyword = (content: string, match_mode = "contain") => ({ type: "text", match_mode, content });
const rule = (name: string, keywords: object[], replies: unknown, more: object = {}) => ({
  rule_name: name,
  create_time: 1_700_000_000,
  reply_mode: "reply_all",
  keyword_list_info: keywords,
  reply_list_info: replies,
  ...more,
});
const rules = (...list: object[]) => ({ keyword_autoreply_info: { list } });
const single = (item: object) => ({ add_friend_autoreply_info: item, is_add_friend_reply_open: 1 });

/** `carried` lists how each part of the answer comes along; `notes` are codes that have to be among what is said. */
export const AUTO_REPLY_ANSWERS: readonly {
  name: string;
  answer: object;
  outcomes: readonly ("carried" | "differently" | "lost")[];
  notes?: readonly string[];
}[] = [
  { name: "nothing", answer: { is_add_friend_reply_open: 0, is_autoreply_open: 0 }, outcomes: [] },
  { name: "no field at all", answer: {}, outcomes: [] },
  {
    name: "empty parts",
    answer: { add_friend_autoreply_info: {}, keyword_autoreply_info: { list: [] } },
    outcomes: [],
  },
  {
    name: "parts that are null",
    answer: { add_friend_autoreply_info: null, keyword_autoreply_info: null },
    outcomes: [],
  },
  { name: "an empty list as a text", answer: { keyword_autoreply_info: { list: "" } }, outcomes: [] },
  { name: "a welcome", answer: single(text("欢迎关注 /::) 😀")), outcomes: ["carried"] },
  {
    name: "a welcome that is switched off",
    answer: { add_friend_autoreply_info: text("欢迎"), is_add_friend_reply_open: 0 },
    outcomes: ["differently"],
    notes: ["switchedOff"],
  },
  {
    name: "a default reply",
    answer: { message_default_autoreply_info: text("稍后回复"), is_autoreply_open: 1 },
    outcomes: ["differently"],
    notes: ["oncePerHour"],
  },
  {
    name: "an empty welcome",
    answer: single(text("  ")),
    outcomes: ["lost"],
    notes: ["emptyText", "noReply"],
  },
  {
    name: "a welcome that is too long",
    answer: single(text("长".repeat(700))),
    outcomes: ["lost"],
    notes: ["textTooLong"],
  },
  {
    name: "a text with braces",
    answer: single(text("你好 {{nickname}}")),
    outcomes: ["differently"],
    notes: ["placeholder"],
  },
  {
    name: "a link to a mini program",
    answer: single(text('<a href="" data-miniprogram-appid="wx1" data-miniprogram-path="p">去</a>')),
    outcomes: ["carried"],
    notes: ["miniProgramLink"],
  },
  { name: "a picture", answer: single({ type: "img", content: "IMAGE" }), outcomes: ["carried"] },
  { name: "a voice message", answer: single({ type: "voice", content: "VOICE" }), outcomes: ["carried"] },
  { name: "a video", answer: single({ type: "video", content: "VIDEO" }), outcomes: ["carried"] },
  {
    name: "a file that is gone",
    answer: single({ type: "img", content: "GONE" }),
    outcomes: ["lost"],
    notes: ["fileGone"],
  },
  {
    name: "a picture without an id",
    answer: single({ type: "img", content: null }),
    outcomes: ["lost"],
    notes: ["noFile"],
  },
  {
    name: "articles without an id",
    answer: single({ type: "news", news_info: { list: [consoleNews("开业"), consoleNews("地图")] } }),
    outcomes: ["carried"],
  },
  {
    name: "articles by their id only",
    answer: single({ type: "news", content: "NEWS" }),
    outcomes: ["carried"],
  },
  {
    name: "articles that are gone",
    answer: single({ type: "news", news_info: { list: [] } }),
    outcomes: ["lost"],
    notes: ["newsGone"],
  },
  {
    name: "an article without an address",
    answer: single({
      type: "news",
      news_info: { list: [consoleNews("开业"), consoleNews("地图", { content_url: "" })] },
    }),
    outcomes: ["differently"],
    notes: ["articleIncomplete"],
  },
  {
    name: "an article with a long title",
    answer: single({ type: "news", news_info: { list: [consoleNews("长".repeat(80))] } }),
    outcomes: ["differently"],
    notes: ["shortened"],
  },
  {
    name: "something new",
    answer: single({ type: "finder", content: "X" }),
    outcomes: ["lost"],
    notes: ["unknownReply"],
  },
  {
    name: "keywords of both kinds",
    answer: rules(rule("地址", [keyword("地址"), keyword("在哪里", "equal")], [text("人民路")])),
    outcomes: ["carried"],
  },
  {
    name: "a rule without keywords",
    answer: rules(rule("空", [], [text("人民路")])),
    outcomes: ["lost"],
    notes: ["noKeyword"],
  },
  {
    name: "keywords that are the same, unknown or no text",
    answer: rules(
      rule(
        "混",
        [keyword("VIP"), keyword("ｖｉｐ"), keyword("会员", "fuzzy"), { type: "img", content: "X" }],
        [text("会员日")],
      ),
    ),
    outcomes: ["differently"],
    notes: ["repeatedKeyword", "unknownMatch", "unknownKeyword"],
  },
  {
    name: "several replies, all of them",
    answer: rules(rule("全部", [keyword("活动")], [text("一"), { type: "img", content: "IMAGE" }])),
    outcomes: ["differently"],
    notes: ["followUps"],
  },
  {
    name: "several replies, one by chance, of which one is gone",
    answer: rules(
      rule("随机", [keyword("抽奖")], [text("一"), text("二"), { type: "img", content: "GONE" }], {
        reply_mode: "random_one",
      }),
    ),
    outcomes: ["differently"],
    notes: ["fileGone"],
  },
  {
    name: "an unknown mode, and more replies than a rule has",
    answer: rules(
      rule("多", [keyword("多")], ["一", "二", "三", "四", "五", "六"].map(text), {
        reply_mode: "reply_some",
      }),
    ),
    outcomes: ["differently"],
    notes: ["unknownMode", "tooManyReplies"],
  },
  {
    name: "several articles in answer to a message",
    answer: rules(
      rule(
        "图文",
        [keyword("图文")],
        [{ type: "news", news_info: { list: [consoleNews("一"), consoleNews("二")] } }],
      ),
    ),
    outcomes: ["differently"],
    notes: ["firstArticle"],
  },
  {
    name: "two rules with one name and one keyword",
    answer: rules(
      rule("地址", [keyword("地址")], [text("一")]),
      rule("地址", [keyword("地址")], [text("二")]),
    ),
    outcomes: ["carried", "differently"],
    notes: ["sharedKeyword"],
  },
  {
    name: "a rule without replies",
    answer: rules(rule("哑", [keyword("哑")], null)),
    outcomes: ["lost"],
    notes: ["noReply"],
  },
];
