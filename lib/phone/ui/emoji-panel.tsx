"use client";

import { UnstyledButton } from "@mantine/core";
import { phoneMessages } from "@/lib/phone/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import classes from "./composer.module.css";

const EMOJI = [..."😀😂😊😍😘😎🤔😭😡👍👎👏🙏💪🌹🎉🎁🔥✨💰🐶🐱🌞🌙"];

/** Emoji to put at the end of what is typed. */
export function EmojiPanel({ onChoose }: { onChoose: (emoji: string) => void }) {
  const t = useMessages(phoneMessages).compose;
  return (
    <section className={classes.emojiPanel} aria-label={t.emoji}>
      {EMOJI.map((emoji) => (
        <UnstyledButton key={emoji} className={classes.emoji} onClick={() => onChoose(emoji)}>
          {emoji}
        </UnstyledButton>
      ))}
    </section>
  );
}
