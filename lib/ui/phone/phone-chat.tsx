"use client";

import {
  IconChevronLeft,
  IconDots,
  IconKeyboard,
  IconMicrophone,
  IconMoodSmile,
  IconPlus,
} from "@tabler/icons-react";
import type { CSSProperties, ReactNode, Ref } from "react";
import { AccountAvatar, Avatar } from "./avatar";
import { usePhoneAccount } from "./phone-account";
import classes from "./phone-chat.module.css";
import { PhoneFrame } from "./phone-frame";

/** What a follower will see, in the phone: a talk to look at, with the bars around it. */
export function ChatPreview({ label, children }: { label: string; children: ReactNode }) {
  const account = usePhoneAccount();
  return (
    <PhoneFrame label={label}>
      <PhoneHeader title={account || label} />
      <PhoneTalk>{children}</PhoneTalk>
      <IdleBar />
    </PhoneFrame>
  );
}

type PhoneHeaderProps = { title: ReactNode; start?: ReactNode; end?: ReactNode };

/** The head of a chat. Where its keys do nothing, they are there to be recognised. */
export function PhoneHeader({ title, start, end }: PhoneHeaderProps) {
  return (
    <header className={classes.header}>
      <div className={classes.start}>
        {start ?? (
          <span className={classes.key} aria-hidden="true">
            <IconChevronLeft size={24} />
          </span>
        )}
      </div>
      <div className={classes.title}>{title}</div>
      <div className={classes.end}>
        {end ?? (
          <span className={classes.key} aria-hidden="true">
            <IconDots size={22} />
          </span>
        )}
      </div>
    </header>
  );
}

/** Where the lines stand, oldest first. */
export function PhoneTalk({ children }: { children: ReactNode }) {
  return <div className={classes.talk}>{children}</div>;
}

/** The bar at the foot; a menu or keys stand in it. */
export function PhoneBar({ children, ref }: { children: ReactNode; ref?: Ref<HTMLDivElement> }) {
  return (
    <div ref={ref} className={classes.bar}>
      {children}
    </div>
  );
}

/** The key that leads from the menu to the keyboard, where it only shows that it is there. */
export function IdleKeyboardKey() {
  return (
    <span className={classes.barKey} aria-hidden="true">
      <IconKeyboard size={22} stroke={1.5} />
    </span>
  );
}

/** The keys to write with, to be recognised: voice, field, emoji, plus. */
function IdleBar() {
  return (
    <div className={classes.bar} aria-hidden="true">
      <span className={classes.barKey}>
        <IconMicrophone size={24} stroke={1.5} />
      </span>
      <span className={classes.idleField} />
      <span className={classes.barKey}>
        <IconMoodSmile size={25} stroke={1.5} />
      </span>
      <span className={classes.barKey}>
        <IconPlus size={25} stroke={1.5} />
      </span>
    </div>
  );
}

type ChatSide = "account" | "follower";
type ChatLineProps = {
  side: ChatSide;
  /** The follower's face: a seed for it. */
  faceSeed?: string;
  /** For cards, which fill the line. */
  isWide?: boolean;
  /** Stands beside what is said. */
  aside?: ReactNode;
  children: ReactNode;
};

/** One message with the face of who says it. */
export function ChatLine({ side, faceSeed = "5", isWide = false, aside, children }: ChatLineProps) {
  const account = usePhoneAccount();
  return (
    <div className={classes.line} data-side={side}>
      {side === "account" ? <AccountAvatar name={account} size={38} /> : <Avatar seed={faceSeed} size={38} />}
      <div className={classes.content} data-wide={isWide || undefined}>
        {children}
      </div>
      {aside}
    </div>
  );
}

export function ChatBubble({ children, style }: { children: ReactNode; style?: CSSProperties }) {
  return (
    <div className={classes.bubble} style={style}>
      {children}
    </div>
  );
}

/** A remark between the messages, such as the time. */
export function ChatNote({ children }: { children: ReactNode }) {
  return <p className={classes.note}>{children}</p>;
}
