"use client";

import { Mark } from "@mantine/core";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { PLACEHOLDERS } from "@/lib/replies/limits";
import { repliesMessages } from "@/lib/replies/messages";
import { piecesOf, type TextPiece } from "@/lib/ui/phone/chat-text";
import { PhoneLink } from "@/lib/ui/phone/phone-link";
import classes from "./preview-text.module.css";

/** {{name}} or {{name|otherwise}}. */
const PLACEHOLDER = /(\{\{\s*\w+\s*(?:\|[^{}]*)?\}\})/g;

/** A text as a follower reads it: links as links, and what differs from follower to follower marked. */
export function PreviewText({ text }: { text: string }) {
  // A piece has no identity but its place.
  const pieces = piecesOf(text).map((piece, place) => ({ piece, id: `piece-${place}` }));
  return pieces.map(({ piece, id }) => <Piece key={id} piece={piece} />);
}

function Piece({ piece }: { piece: TextPiece }) {
  switch (piece.type) {
    case "words":
      return <Words text={piece.text} />;
    case "link":
      return (
        <PhoneLink url={piece.url} title={piece.text}>
          <Words text={piece.text} />
        </PhoneLink>
      );
    case "choice":
      return (
        <span className={classes.choice}>
          <Words text={piece.text} />
        </span>
      );
    default:
      return piece satisfies never;
  }
}

function Words({ text }: { text: string }) {
  const t = useMessages(repliesMessages).preview.sample;
  const parts = text.split(PLACEHOLDER).map((part, place) => ({ part, id: `part-${place}` }));
  return parts.map(({ part, id }) => {
    const placeholder = /^\{\{\s*(\w+)/.exec(part)?.[1];
    const knownName = PLACEHOLDERS.find((name) => name === placeholder);
    return knownName ? <Mark key={id}>{t[knownName]}</Mark> : <span key={id}>{part}</span>;
  });
}
