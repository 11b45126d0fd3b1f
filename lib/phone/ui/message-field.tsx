"use client";

import { UnstyledButton } from "@mantine/core";
import type { ClipboardEvent, KeyboardEvent } from "react";
import { phoneMessages } from "@/lib/phone/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import classes from "./composer.module.css";
import { usePhone } from "./phone-context";
import type { TypedText } from "./typed-text";
import { useSendFile } from "./use-send-file";

/** Where one writes. Enter sends, Shift+Enter breaks the line; a picture can be pasted. */
export function MessageField({ typed, onSent }: { typed: TypedText; onSent: () => void }) {
  const t = useMessages(phoneMessages).compose;
  const { perform } = usePhone();
  const sendFile = useSendFile();
  const { text, write } = typed;
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
      {text.trim() !== "" && (
        <UnstyledButton className={classes.send} onClick={send}>
          {t.send}
        </UnstyledButton>
      )}
    </>
  );
}
