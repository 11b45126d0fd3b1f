"use client";

import { useMessages } from "@/lib/platform/i18n/locale-context";
import { repliesMessages } from "@/lib/replies/messages";
import type { Reply, ReplyMode } from "@/lib/replies/schema";
import { shownArticles } from "@/lib/replies/shown-articles";
import type { ShownCards } from "@/lib/replies/types";
import { PreviewReply } from "@/lib/replies/ui/preview-reply";
import { ChatLine, ChatNote, ChatPreview } from "@/lib/ui/phone/phone-chat";

type RepliesPreviewProps = {
  accountId: string;
  /** What the follower did. */
  occasion: string;
  /** What is said when there is no reply. */
  emptyNote: string;
  replies: Reply[];
  mode: ReplyMode;
  /** What follows the replies, if anything does. */
  after?: string | undefined;
  cards: ShownCards;
};

/** A talk as a follower will see it: what happened, and the replies to it. */
export function RepliesPreview(props: RepliesPreviewProps) {
  const { accountId, occasion, emptyNote, replies, mode, after, cards } = props;
  const t = useMessages(repliesMessages).preview;
  // A reply has no identity but its place.
  const numbered = replies.map((reply, place) => ({ reply, id: `reply-${place}` }));
  return (
    <ChatPreview label={t.title}>
      <ChatNote>{occasion}</ChatNote>
      {mode === "random" && replies.length > 1 && <ChatNote>{t.random}</ChatNote>}
      {replies.length === 0 && <ChatNote>{emptyNote}</ChatNote>}
      {numbered.map(({ reply, id }, place) => (
        <ChatLine key={id} side="account">
          <PreviewReply
            accountId={accountId}
            reply={reply}
            cards={cards}
            maxArticles={shownArticles(undefined, place, mode)}
          />
        </ChatLine>
      ))}
      {after && <ChatNote>{after}</ChatNote>}
    </ChatPreview>
  );
}
