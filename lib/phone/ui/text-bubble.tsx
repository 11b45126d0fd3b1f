"use client";

import { UnstyledButton } from "@mantine/core";
import { phoneMessages } from "@/lib/phone/messages";
import type { ChatItemOf } from "@/lib/phone/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { piecesOf, type TextPiece, withBareAddresses } from "@/lib/ui/phone/chat-text";
import { ChatBubble } from "@/lib/ui/phone/phone-chat";
import { PhoneLink } from "@/lib/ui/phone/phone-link";
import classes from "./bubble.module.css";
import { inPlace } from "./in-place";
import { usePhone } from "./phone-context";

/** A text message: line breaks kept, links live. */
export function TextBubble({ side, text }: { side: "follower" | "account"; text: string }) {
  const pieces = side === "account" ? piecesOf(text) : withBareAddresses(text);
  return (
    <ChatBubble>
      {inPlace(pieces).map(({ key, item }) => (
        <Piece key={key} piece={item} />
      ))}
    </ChatBubble>
  );
}

/** A question of customer service with choices to tap. */
export function MenuMessage({ item }: { item: ChatItemOf<"msgmenu"> }) {
  return (
    <ChatBubble>
      {item.head}
      <span className={classes.choices}>
        {item.choices.map(({ id, content }) => (
          <Piece key={id} piece={{ type: "choice", text: content, says: content, id }} />
        ))}
      </span>
      {item.tail}
    </ChatBubble>
  );
}

function Piece({ piece }: { piece: TextPiece }) {
  const t = useMessages(phoneMessages).compose;
  const { perform } = usePhone();
  switch (piece.type) {
    case "words":
      return piece.text;
    case "link":
      return (
        <PhoneLink url={piece.url} title={piece.text}>
          {piece.text}
        </PhoneLink>
      );
    case "choice": {
      const { says, id } = piece;
      const act = { type: "say" as const, text: says, ...(id && { menuItemId: id }) };
      return (
        <UnstyledButton
          className={classes.choice}
          title={`${t.send} ${says}`}
          onClick={() => void perform(act, { type: "text", text: says })}
        >
          {piece.text}
        </UnstyledButton>
      );
    }
    default:
      return piece satisfies never;
  }
}
