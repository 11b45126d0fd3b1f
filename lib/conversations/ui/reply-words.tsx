"use client";

import { isAnswerable } from "@/lib/conversations/kinds";
import { conversationMessages } from "@/lib/conversations/messages";
import type { ReplySummary } from "@/lib/conversations/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import classes from "./delivery-table.module.css";

/** What was answered, in a line. @param kind of the delivery, which tells whether silence is worth a look */
export function ReplyWords({ reply, kind }: { reply: ReplySummary | null; kind: string }) {
  const t = useMessages(conversationMessages);
  if (!reply) return <span className={classes.quiet}>{isAnswerable(kind) ? t.noReply : t.notDue}</span>;
  const { type, text, count } = reply;
  if (type === "text") return <span className={classes.excerpt}>{text}</span>;
  return (
    <span className={classes.excerpt}>
      <span className={classes.replyType}>{type === "news" ? t.articles(count) : t.replies[type]}</span>
      {text && ` ${text}`}
    </span>
  );
}
