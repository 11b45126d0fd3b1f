"use client";

import { IconBuildingStore, IconUser } from "@tabler/icons-react";
import type { ReactNode } from "react";
import classes from "./chat-preview.module.css";

/** What a follower will see, in a small phone. */
export function ChatPreview({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section className={classes.phone} aria-label={label}>
      <div className={classes.bar} aria-hidden="true">
        {label}
      </div>
      <div className={classes.talk}>{children}</div>
    </section>
  );
}

type ChatLineProps = { side: "account" | "follower"; children: ReactNode };

/** One message with the face of who says it. */
export function ChatLine({ side, children }: ChatLineProps) {
  return (
    <div className={classes.line} data-side={side}>
      <span className={classes.avatar} aria-hidden="true">
        {side === "account" ? <IconBuildingStore size={18} /> : <IconUser size={18} />}
      </span>
      <div className={classes.content}>{children}</div>
    </div>
  );
}

export function ChatBubble({ children }: { children: ReactNode }) {
  return <div className={classes.bubble}>{children}</div>;
}

/** A remark between the messages. */
export function ChatNote({ children }: { children: ReactNode }) {
  return <div className={classes.note}>{children}</div>;
}
