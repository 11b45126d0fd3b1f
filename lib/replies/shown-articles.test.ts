import { expect, it } from "vitest";
import { clickEvent, subscribeEvent, textMessage } from "@/lib/testing/inbound";
import { keyword, makeRule } from "@/lib/testing/rules";
import type { Inbound } from "@/lib/wechat/wire/inbound";
import { answer } from "./answer";
import type { Reply, ReplyMode, Trigger } from "./schema";
import { shownArticles } from "./shown-articles";

const ids = Array.from({ length: 3 }, (_, number) => `a${number}`);
const articles = new Map(
  ids.map((id) => [id, { id, title: id, description: "", pictureUrl: "https://a.b/c", url: "https://a.b" }]),
);
const news: Reply = { type: "news", articleIds: ids };

it.each<[string, Trigger, Inbound, ReplyMode]>([
  ["a keyword", keyword.exact("新闻"), textMessage("新闻"), "all"],
  ["a follow", { type: "follow" }, subscribeEvent(), "all"],
  ["a tap", { type: "click", key: "K" }, clickEvent("K"), "random"],
])("as many articles are shown as the follower gets: of %s", (_, trigger, inbound, replyMode) => {
  const rule = makeRule({ triggers: [trigger], replyMode, replies: [news, news] });
  const answered = answer({ rule, keyword: "" }, inbound, {
    articles,
    ...{ sets: new Map(), files: new Map() },
    now: 0,
    random: () => 0,
  });
  const sent = [answered.reply, ...answered.followUps];

  for (const [place, reply] of sent.entries())
    expect(reply).toMatchObject({
      articles: ids.slice(0, shownArticles(trigger, place, replyMode)).map((title) => ({ title })),
    });
});
