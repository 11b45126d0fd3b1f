"use client";

import { Mark } from "@mantine/core";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { repliesMessages } from "../messages";
import { PLACEHOLDERS } from "../types";

/** {{name}} or {{name|otherwise}}, a link in angle brackets, or a bare address. */
const SPECIAL = /(\{\{\s*\w+\s*(?:\|[^{}]*)?\}\}|<a\s[^>]*>[\s\S]*?<\/a>|https?:\/\/[^\s<]+)/gi;

/** A text as a follower reads it: links as links, and what differs from follower to follower marked. */
export function PreviewText({ text }: { text: string }) {
  // A piece has no identity but its place.
  const pieces = text.split(SPECIAL).map((piece, place) => ({ piece, id: `piece-${place}` }));
  return pieces.map(({ piece, id }) => <Piece key={id} piece={piece} />);
}

function Piece({ piece }: { piece: string }) {
  const t = useMessages(repliesMessages).preview.sample;
  const placeholder = /^\{\{\s*(\w+)/.exec(piece)?.[1];
  const known = PLACEHOLDERS.find((name) => name === placeholder);
  if (known) return <Mark>{t[known]}</Mark>;
  const link =
    /^<a\s[^>]*>([\s\S]*?)<\/a>$/i.exec(piece)?.[1] ?? (/^https?:\/\//i.test(piece) ? piece : null);
  if (link === null) return piece;
  return <span style={{ color: "light-dark(#3d5380, #8da5cc)" }}>{link}</span>;
}
