"use client";

import { IconArrowsExchange } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { phoneMessages } from "@/lib/phone/messages";
import type { ChatItem } from "@/lib/phone/types";
import { useLocale, useMessages } from "@/lib/platform/i18n/locale-context";
import { NewsCard } from "@/lib/ui/phone/news-card";
import { ChatLine } from "@/lib/ui/phone/phone-chat";
import { LinkCard, MiniProgramCard, PlaceCard } from "./cards";
import classes from "./chat-log.module.css";
import { EventNotice } from "./event-notice";
import { MusicCard, PictureBubble, VideoBubble, VoiceBubble } from "./media-bubbles";
import { usePhone } from "./phone-context";
import { MenuMessage, TextBubble } from "./text-bubble";

/** One line of the chat, as WeChat shows it. */
export function ChatRow({ item }: { item: ChatItem }) {
  const locale = useLocale();
  const t = useMessages(phoneMessages).chat;
  switch (item.type) {
    case "fault":
    case "badCode":
      return <Notice item={item}>{locale === "zh" ? item.text : item.textEn}</Notice>;
    case "transfer":
      return <Notice item={item}>{item.kfAccount ? t.transferTo(item.kfAccount) : t.transfer}</Notice>;
    case "event":
      return (
        <Notice item={item}>
          <EventNotice item={item} />
        </Notice>
      );
    case "unsupported":
      return <Notice item={item}>{t.unsupported(item.kind)}</Notice>;
    case "news":
      return (
        <Row side={item.side} exchangeId={item.exchangeId} isWide>
          <NewsCard articles={item.articles.map((article, place) => ({ ...article, id: String(place) }))} />
        </Row>
      );
    case "text":
    case "msgmenu":
    case "image":
    case "voice":
    case "video":
    case "music":
    case "location":
    case "link":
    case "miniprogrampage":
      return (
        <Row side={item.side} exchangeId={item.exchangeId}>
          <Bubble item={item} />
        </Row>
      );
    default:
      return item satisfies never;
  }
}

type RowProps = {
  side: "follower" | "account";
  exchangeId?: string | undefined;
  isWide?: boolean;
  children: ReactNode;
};

/** Somebody's line: their picture, what they said, and the way to its wire. */
export function Row({ side, exchangeId, isWide = false, children }: RowProps) {
  const { me } = usePhone();
  return (
    <ChatLine
      side={side}
      faceSeed={me.avatarSeed}
      isWide={isWide}
      aside={exchangeId !== undefined && <WireButton exchangeId={exchangeId} />}
    >
      {children}
    </ChatLine>
  );
}

function Bubble({
  item,
}: {
  item: Exclude<ChatItem, { type: "fault" | "badCode" | "transfer" | "event" | "unsupported" | "news" }>;
}) {
  switch (item.type) {
    case "text":
      return <TextBubble side={item.side} text={item.text} />;
    case "msgmenu":
      return <MenuMessage item={item} />;
    case "image":
      return <PictureBubble item={item} />;
    case "voice":
      return <VoiceBubble item={item} />;
    case "video":
      return <VideoBubble item={item} />;
    case "music":
      return <MusicCard item={item} />;
    case "location":
      return <PlaceCard place={item} />;
    case "link":
      return <LinkCard link={item} />;
    case "miniprogrampage":
      return <MiniProgramCard item={item} />;
    default:
      return item satisfies never;
  }
}

function Notice({ item, children }: { item: ChatItem; children: ReactNode }) {
  return (
    <div className={classes.noticeRow}>
      <p className={classes.notice}>{children}</p>
      {item.exchangeId !== undefined && <WireButton exchangeId={item.exchangeId} />}
    </div>
  );
}

function WireButton({ exchangeId }: { exchangeId: string }) {
  const t = useMessages(phoneMessages).chat;
  const { showWire } = usePhone();
  return (
    // Plain: there is one on every line, and the library's button costs the server ten times as much.
    <button
      type="button"
      className={classes.wire}
      aria-label={t.wire}
      title={t.wire}
      onClick={() => showWire(exchangeId)}
    >
      <IconArrowsExchange size={15} aria-hidden />
    </button>
  );
}
