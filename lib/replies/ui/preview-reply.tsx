"use client";

import type { SetArticle } from "@/lib/articles/sets/types";
import { useLocale, useMessages } from "@/lib/platform/i18n/locale-context";
import { isOfFile } from "@/lib/replies/file-replies";
import { repliesMessages } from "@/lib/replies/messages";
import type { Reply } from "@/lib/replies/schema";
import type { ShownCards } from "@/lib/replies/types";
import { NewsCard } from "@/lib/ui/phone/news-card";
import { ChatBubble } from "@/lib/ui/phone/phone-chat";
import { PreviewFile } from "./preview-file";
import { PreviewText } from "./preview-text";
import { describeReply } from "./words";

type PreviewReplyProps = {
  accountId: string;
  reply: Reply;
  cards: ShownCards;
  /** How many of its articles WeChat shows. */
  maxArticles: number;
};

/** One reply as a follower sees it. */
export function PreviewReply({ accountId, reply, cards, maxArticles }: PreviewReplyProps) {
  const t = useMessages(repliesMessages).replies;
  const locale = useLocale();
  if (reply.type === "text")
    return (
      <ChatBubble>
        <PreviewText text={reply.text || "…"} />
      </ChatBubble>
    );
  if (isOfFile(reply)) return <PreviewFile accountId={accountId} reply={reply} />;
  if (reply.type !== "news" && reply.type !== "newsSet")
    return <ChatBubble>[{describeReply(reply, locale, cards)}]</ChatBubble>;
  const shownCards = articlesOf(reply, cards).slice(0, maxArticles);
  return shownCards.length > 0 ? <NewsCard articles={shownCards} /> : <ChatBubble>[{t.articles}]</ChatBubble>;
}

/** What is sent of a reply's articles: of a set those that followers can open. */
export function articlesOf(reply: Reply, { articles, sets }: ShownCards): SetArticle[] {
  if (reply.type === "newsSet") {
    const set = sets.findLast(({ id }) => id === reply.setId);
    return set?.articles.filter(({ standing }) => standing === "open") ?? [];
  }
  if (reply.type !== "news") return [];
  return reply.articleIds
    .flatMap((id) => articles.find((card) => card.id === id) ?? [])
    .filter(({ standing }) => standing !== "unpublished");
}
