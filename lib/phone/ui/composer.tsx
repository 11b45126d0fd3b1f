"use client";

import { UnstyledButton } from "@mantine/core";
import {
  IconCirclePlus,
  IconKeyboard,
  IconMenu2,
  IconMicrophone,
  IconMoodSmile,
  type TablerIcon,
} from "@tabler/icons-react";
import { useState } from "react";
import { phoneMessages } from "@/lib/phone/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { PhoneBar } from "@/lib/ui/phone/phone-chat";
import classes from "./composer.module.css";
import { EmojiPanel } from "./emoji-panel";
import { MenuBar } from "./menu-bar";
import { MessageField } from "./message-field";
import { usePhone } from "./phone-context";
import { PlusPanel } from "./plus-panel";
import { sampleVoice } from "./sample-media";
import { useTypedText } from "./typed-text";
import { useSendFile } from "./use-send-file";

/** The bar at the bottom: the account's menu, or the keyboard with everything else that can be sent. */
export function Composer({ onSent }: { onSent: () => void }) {
  const t = useMessages(phoneMessages).compose;
  const { menu } = usePhone().snapshot;
  const [isTyping, setIsTyping] = useState(false);
  const hasMenu = menu.length > 0;
  if (!hasMenu || isTyping)
    return <Keyboard onSent={onSent} onMenu={hasMenu ? () => setIsTyping(false) : null} />;
  return (
    <PhoneBar>
      <Key label={t.toKeyboard} Icon={IconKeyboard} onClick={() => setIsTyping(true)} />
      <MenuBar buttons={menu} onTapped={onSent} />
    </PhoneBar>
  );
}

type Mode = "text" | "voice" | "emoji" | "plus";

/** The keys to write and send with. `onMenu` leads to the menu, where there is one. */
function Keyboard({ onSent, onMenu }: { onSent: () => void; onMenu: (() => void) | null }) {
  const t = useMessages(phoneMessages).compose;
  const [mode, setMode] = useState<Mode>("text");
  const typed = useTypedText();
  const isVoice = mode === "voice";
  const turn = (wanted: Mode) => setMode(mode === wanted ? "text" : wanted);
  return (
    <>
      <PhoneBar>
        {onMenu && <Key label={t.toMenu} Icon={IconMenu2} onClick={onMenu} />}
        <Key
          label={isVoice ? t.toText : t.toVoice}
          Icon={isVoice ? IconKeyboard : IconMicrophone}
          onClick={() => turn("voice")}
        />
        {isVoice ? <TalkKey onSent={onSent} /> : <MessageField typed={typed} onSent={onSent} />}
        <Key label={t.emoji} Icon={IconMoodSmile} isOpen={mode === "emoji"} onClick={() => turn("emoji")} />
        {(isVoice || typed.text.trim() === "") && (
          <Key
            label={mode === "plus" ? t.less : t.more}
            Icon={IconCirclePlus}
            isOpen={mode === "plus"}
            onClick={() => turn("plus")}
          />
        )}
      </PhoneBar>
      {mode === "emoji" && <EmojiPanel onChoose={(emoji) => typed.write(typed.text + emoji)} />}
      {mode === "plus" && <PlusPanel onSent={onSent} />}
    </>
  );
}

/** Speaks: a desk has no follower's voice at hand, so a melody stands for it. */
function TalkKey({ onSent }: { onSent: () => void }) {
  const t = useMessages(phoneMessages).compose;
  const sendFile = useSendFile();
  return (
    <UnstyledButton
      className={classes.talk}
      title={t.talkHint}
      onClick={() => void sampleVoice().then(sendFile).then(onSent)}
    >
      {t.talk}
    </UnstyledButton>
  );
}

type KeyProps = { label: string; Icon: TablerIcon; isOpen?: boolean; onClick: () => void };

function Key({ label, Icon, isOpen, onClick }: KeyProps) {
  return (
    <UnstyledButton
      className={classes.key}
      aria-label={label}
      aria-expanded={isOpen}
      title={label}
      onClick={onClick}
    >
      <Icon size={25} stroke={1.5} aria-hidden />
    </UnstyledButton>
  );
}
