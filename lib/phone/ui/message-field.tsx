"use client";

import { UnstyledButton } from "@mantine/core";
import { type ClipboardEvent, type KeyboardEvent, type ReactNode, useState } from "react";
import { phoneMessages } from "@/lib/phone/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import classes from "./composer.module.css";
import { usePhone } from "./phone-context";
import { useSendFile } from "./use-send-file";

/** What was typed and not sent, by account and person: switching to somebody else and back loses nothing. */
const drafts = new Map<string, string>();

/** Where one writes. Enter sends, Shift+Enter breaks the line; a picture can be pasted. */
export function MessageField({ more, onSent }: { more: ReactNode; onSent: () => void }) {
  const t = useMessages(phoneMessages).compose;
  const { accountId, me, perform } = usePhone();
  const sendFile = useSendFile();
  const draftKey = `${accountId}/${me.openid}`;
  const [text, setText] = useState(() => drafts.get(draftKey) ?? "");

  const write = (words: string) => {
    setText(words);
    drafts.set(draftKey, words);
  };
  const send = () => {
    if (text.trim() === "") return;
    write("");
    void perform({ type: "say", text }, { type: "text", text });
    onSent();
  };
  const sendOnEnter = (event: KeyboardEvent) => {
    // While a Chinese input method is choosing characters, Enter belongs to it.
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };
  const sendPasted = (event: ClipboardEvent) => {
    const picture = [...event.clipboardData.files].find(({ type }) => type.startsWith("image/"));
    if (!picture) return;
    event.preventDefault();
    void sendFile(picture).then(onSent);
  };

  return (
    <>
      <textarea
        className={classes.field}
        rows={1}
        aria-label={t.message}
        placeholder={t.placeholder}
        enterKeyHint="send"
        value={text}
        onChange={(event) => write(event.currentTarget.value)}
        onKeyDown={sendOnEnter}
        onPaste={sendPasted}
      />
      {text.trim() === "" ? (
        more
      ) : (
        <UnstyledButton className={classes.send} onClick={send}>
          {t.send}
        </UnstyledButton>
      )}
    </>
  );
}
