"use client";

import { Fragment } from "react";
import { conversationMessages } from "@/lib/conversations/messages";
import type { DeliveryDetail } from "@/lib/conversations/types";
import { FollowUpNote } from "@/lib/follow-ups/ui/embedded/follow-up-note";
import { useLocale, useMessages } from "@/lib/platform/i18n/locale-context";
import { NewsCard } from "@/lib/ui/phone/news-card";
import { ChatBubble, ChatLine, ChatNote, ChatPreview } from "@/lib/ui/phone/phone-chat";
import classes from "./delivery-details.module.css";
import { saySummary } from "./say-summary";
import { useKindName } from "./use-kind-name";

/** What was said on both sides, as a phone shows it. */
export function Conversation({ detail }: { detail: DeliveryDetail }) {
  const t = useMessages(conversationMessages).details;
  const kindName = useKindName();
  const { kind, replyContent, followUpDetails } = detail;
  const summary = saySummary(detail, useLocale());
  return (
    <div className={classes.conversation}>
      <ChatPreview label={t.phone}>
        {kind === "text" ? (
          <ChatLine side="follower">
            <ChatBubble>{summary}</ChatBubble>
          </ChatLine>
        ) : (
          <ChatNote>{[kindName(kind), summary].filter(Boolean).join(" · ")}</ChatNote>
        )}
        {replyContent ? <Reply reply={replyContent} /> : <ChatNote>{t.silent}</ChatNote>}
        {followUpDetails.map((followUp) => (
          <Fragment key={followUp.position}>
            {followUp.message && <Reply reply={followUp.message} />}
            <FollowUpNote followUp={followUp} />
          </Fragment>
        ))}
      </ChatPreview>
    </div>
  );
}

function Reply({ reply }: { reply: NonNullable<DeliveryDetail["replyContent"]> }) {
  const t = useMessages(conversationMessages);
  switch (reply.type) {
    case "text":
      return (
        <ChatLine side="account">
          <ChatBubble>{reply.content}</ChatBubble>
        </ChatLine>
      );
    case "news":
      return (
        <ChatLine side="account">
          <NewsCard articles={reply.articles.map((article, place) => ({ ...article, id: String(place) }))} />
        </ChatLine>
      );
    case "image":
    case "voice":
    case "video":
    case "music":
      return (
        <ChatLine side="account">
          <ChatBubble>
            {[t.replies[reply.type], "title" in reply && reply.title].filter(Boolean).join(" · ")}
          </ChatBubble>
        </ChatLine>
      );
    case "transferCustomerService":
      return <ChatNote>{t.details.kfAccount(reply.kfAccount ?? "")}</ChatNote>;
    default:
      return reply satisfies never;
  }
}
