"use client";

import type { ArticleCard } from "@/lib/articles/types";
import { useLocale, useMessages } from "@/lib/platform/i18n/locale-context";
import { repliesMessages } from "@/lib/replies/messages";
import type { Reply } from "@/lib/replies/schema";
import { NewsCard } from "@/lib/ui/phone/news-card";
import { ChatBubble } from "@/lib/ui/phone/phone-chat";
import { PreviewText } from "./preview-text";
import { describeReply } from "./words";

type PreviewReplyProps = {
  reply: Reply;
  cards: ArticleCard[];
  /** How many of its articles WeChat shows. */
  maxArticles: number;
};

/** One reply as a follower sees it. */
export function PreviewReply({ reply, cards, maxArticles }: PreviewReplyProps) {
  const t = useMessages(repliesMessages).replies;
  const locale = useLocale();
  if (reply.type === "text")
    return (
      <ChatBubble>
        <PreviewText text={reply.text || "…"} />
      </ChatBubble>
    );
  if (reply.type !== "news") return <ChatBubble>[{describeReply(reply, locale, cards)}]</ChatBubble>;
  const shownCards = reply.articleIds
    .flatMap((id) => cards.find((card) => card.id === id) ?? [])
    .slice(0, maxArticles);
  return shownCards.length > 0 ? <NewsCard articles={shownCards} /> : <ChatBubble>[{t.articles}]</ChatBubble>;
}
