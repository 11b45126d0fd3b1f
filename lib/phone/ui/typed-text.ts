"use client";

import { useState } from "react";
import { usePhone } from "./phone-context";

/** What was typed and not sent, by account and person: switching to somebody else and back loses nothing. */
const drafts = new Map<string, string>();

export type TypedText = { text: string; write: (words: string) => void };

/** What this person has typed and not sent. */
export function useTypedText(): TypedText {
  const { accountId, me } = usePhone();
  const draftKey = `${accountId}/${me.openid}`;
  const [text, setText] = useState(() => drafts.get(draftKey) ?? "");
  const write = (words: string) => {
    setText(words);
    drafts.set(draftKey, words);
  };
  return { text, write };
}
