"use client";

import { UnstyledButton } from "@mantine/core";
import { phoneMessages } from "@/lib/phone/messages";
import type { ChatItem } from "@/lib/phone/types";
import { useLocale, useMessages } from "@/lib/platform/i18n/locale-context";
import type { ExchangeEntry } from "./chat-lines";
import { ChatTime } from "./chat-time";
import { useEventWords } from "./event-notice";
import classes from "./wire.module.css";

/** As many as one looks back for; the message log has them all. */
const SHOWN = 30;

type WireListProps = {
  exchanges: ExchangeEntry[];
  shownId: string;
  onChoose: (exchangeId: string) => void;
};

/** The latest exchanges of this chat, newest first. */
export function WireList({ exchanges, shownId, onChoose }: WireListProps) {
  const t = useMessages(phoneMessages).wire;
  const causeWords = useCauseWords();
  return (
    <ul className={classes.list} aria-label={t.latest}>
      {exchanges.slice(0, SHOWN).map(({ id, at, cause, hasFault }) => (
        <li key={id}>
          <UnstyledButton
            className={classes.entry}
            aria-current={id === shownId ? "true" : undefined}
            onClick={() => onChoose(id)}
          >
            <span className={classes.entryWords}>{causeWords(cause)}</span>
            {hasFault && <span className={classes.entryFault}>{t.outcomes.fault}</span>}
            <span className={classes.entryTime}>
              <ChatTime at={at} />
            </span>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}

/** Says in a few words what an exchange began with. */
function useCauseWords(): (cause: ChatItem) => string {
  const locale = useLocale();
  const t = useMessages(phoneMessages).chat;
  const eventWords = useEventWords();
  return (cause) => {
    switch (cause.type) {
      case "text":
        return cause.text;
      case "event":
        return eventWords(cause);
      case "image":
        return t.picture;
      case "voice":
        return t.voiceUnknown;
      case "video":
        return cause.title || t.video;
      case "music":
        return cause.title || t.music;
      case "news":
        return cause.articles[0]?.title ?? "";
      case "location":
        return cause.label || t.location;
      case "link":
      case "miniprogrampage":
        return cause.title;
      case "msgmenu":
        return cause.head;
      case "transfer":
        return t.transfer;
      case "fault":
      case "badCode":
        return locale === "zh" ? cause.text : cause.textEn;
      case "unsupported":
        return cause.kind;
      default:
        return cause satisfies never;
    }
  };
}
