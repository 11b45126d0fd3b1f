"use client";

import { useWatch } from "react-hook-form";
import { useLocale, useMessages } from "@/lib/platform/i18n/locale-context";
import { repliesMessages } from "@/lib/replies/messages";
import type { Trigger } from "@/lib/replies/schema";
import { shownArticles } from "@/lib/replies/shown-articles";
import type { CodeChoice } from "@/lib/replies/types";
import { ChatBubble, ChatLine, ChatNote, ChatPreview } from "@/lib/ui/phone/phone-chat";
import { PreviewReply } from "./preview-reply";
import type { RuleFormParts } from "./rule-form-type";
import { nameOfButton, nameOfScene } from "./words";

type ReplyPreviewProps = Pick<RuleFormParts, "form" | "cards" | "codes" | "menuKeys">;

/** The talk as it will look, while one types: the first condition, then the replies. */
export function ReplyPreview({ form, cards, codes, menuKeys }: ReplyPreviewProps) {
  const t = useMessages(repliesMessages).preview;
  const [[trigger], replies, replyMode] = useWatch({
    control: form.control,
    name: ["triggers", "replies", "replyMode"],
  });
  // A reply has no identity but its place.
  const numbered = replies.map((reply, place) => ({ reply, id: `reply-${place}` }));
  const isRandom = replyMode === "random" && replies.length > 1;
  return (
    <ChatPreview label={t.title}>
      <FollowerLine trigger={trigger} codes={codes} menuKeys={menuKeys} />
      {isRandom && <ChatNote>{t.random}</ChatNote>}
      {replies.length === 0 && <ChatNote>{t.silence}</ChatNote>}
      {numbered.map(({ reply, id }, place) => (
        <ChatLine key={id} side="account">
          <PreviewReply reply={reply} cards={cards} maxArticles={shownArticles(trigger, place, replyMode)} />
        </ChatLine>
      ))}
    </ChatPreview>
  );
}

type FollowerLineProps = { trigger: Trigger | undefined; codes: CodeChoice[] } & Pick<
  RuleFormParts,
  "menuKeys"
>;

function FollowerLine({ trigger, codes, menuKeys }: FollowerLineProps) {
  const t = useMessages(repliesMessages);
  const locale = useLocale();
  const said = (text: string) => (
    <ChatLine side="follower">
      <ChatBubble>{text}</ChatBubble>
    </ChatLine>
  );
  if (!trigger) return <ChatNote>{t.preview.nobody}</ChatNote>;
  switch (trigger.type) {
    case "keyword":
      return said(trigger.text || t.triggers.keyword);
    case "follow":
      return <ChatNote>{t.preview.follow}</ChatNote>;
    case "scan":
      return <ChatNote>{t.preview.scan(nameOfScene(trigger.scene, codes))}</ChatNote>;
    case "click": {
      return <ChatNote>{t.preview.click(nameOfButton(trigger.key, menuKeys, locale))}</ChatNote>;
    }
    case "message":
      return said(t.preview.message(t.messageTypes[trigger.messageType]));
    case "default":
      return said(t.preview.default);
    default:
      return trigger satisfies never;
  }
}
