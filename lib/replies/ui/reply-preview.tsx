"use client";

import { SegmentedControl, Stack } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useWatch } from "react-hook-form";
import { useLocale, useMessages } from "@/lib/platform/i18n/locale-context";
import { repliesMessages } from "@/lib/replies/messages";
import type { RuleValues, Trigger } from "@/lib/replies/schema";
import { newsReach, occasionsOf, shownArticles } from "@/lib/replies/shown-articles";
import { ChatBubble, ChatLine, ChatNote, ChatPreview } from "@/lib/ui/phone/phone-chat";
import { articlesOf, PreviewReply } from "./preview-reply";
import type { RuleFormParts } from "./rule-form-type";
import { nameOfButton, nameOfScene } from "./words";

type ReplyPreviewProps = Pick<RuleFormParts, "accountId" | "form" | "cards" | "codes" | "menuKeys">;

/** Whether what a follower did is a message: then WeChat shows one article. */
type Occasion = "messages" | "events";

/**
 * The talk as it will look, while one types: a condition, then the replies. Where a message shows less than a tap would,
 * both can be looked at.
 */
export function ReplyPreview({ accountId, form, cards, codes, menuKeys }: ReplyPreviewProps) {
  const t = useMessages(repliesMessages).preview;
  const [triggers, replies, replyMode] = useWatch({
    control: form.control,
    name: ["triggers", "replies", "replyMode"],
  });
  const [chosen, setChosen] = useState<Occasion | null>(null);
  const occasions = occasionsOf(triggers);
  const differs = replies.some(
    (reply, place) => newsReach(triggers, place, replyMode) === "both" && articlesOf(reply, cards).length > 1,
  );
  const hasBoth = differs && occasions.messages !== undefined && occasions.events !== undefined;
  const isEvent = hasBoth && (chosen ?? "messages") === "events";
  const trigger = hasBoth ? occasions[isEvent ? "events" : "messages"] : triggers[0];
  const talk = (
    <ReplyTalk
      first={<FollowerLine trigger={trigger} isTap={isEvent} codes={codes} menuKeys={menuKeys} />}
      trigger={isEvent ? undefined : trigger}
      {...{ accountId, cards, replies, replyMode }}
    />
  );
  if (!hasBoth) return talk;
  return (
    <Stack gap="sm">
      <SegmentedControl
        aria-label={t.occasion}
        fullWidth
        value={isEvent ? "events" : "messages"}
        onChange={setChosen}
        data={OCCASIONS.map((value) => ({ value, label: t[value] }))}
      />
      {talk}
    </Stack>
  );
}

const OCCASIONS = ["messages", "events"] as const satisfies readonly Occasion[];

type ReplyTalkProps = Pick<RuleValues, "replies" | "replyMode"> &
  Pick<RuleFormParts, "accountId" | "cards"> & {
    first: ReactNode;
    /** Absent for what is no message. */
    trigger: Trigger | undefined;
  };

function ReplyTalk({ accountId, first, trigger, cards, replies, replyMode }: ReplyTalkProps) {
  const t = useMessages(repliesMessages).preview;
  // A reply has no identity but its place.
  const numbered = replies.map((reply, place) => ({ reply, id: `reply-${place}` }));
  return (
    <ChatPreview label={t.title}>
      {first}
      {replyMode === "random" && replies.length > 1 && <ChatNote>{t.random}</ChatNote>}
      {replies.length === 0 && <ChatNote>{t.silence}</ChatNote>}
      {numbered.map(({ reply, id }, place) => (
        <ChatLine key={id} side="account">
          <PreviewReply
            accountId={accountId}
            reply={reply}
            cards={cards}
            maxArticles={shownArticles(trigger, place, replyMode)}
          />
        </ChatLine>
      ))}
    </ChatPreview>
  );
}

type FollowerLineProps = Pick<RuleFormParts, "codes" | "menuKeys"> & {
  trigger: Trigger | undefined;
  /** Of the default: what came was a tap, not a message. */
  isTap: boolean;
};

function FollowerLine({ trigger, isTap, codes, menuKeys }: FollowerLineProps) {
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
      return isTap ? <ChatNote>{t.preview.defaultTap}</ChatNote> : said(t.preview.default);
    default:
      return trigger satisfies never;
  }
}
