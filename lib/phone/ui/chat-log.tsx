"use client";

import { UnstyledButton } from "@mantine/core";
import { Fragment, type Ref } from "react";
import { phoneMessages } from "@/lib/phone/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { needsTime, withoutLanded } from "./chat-lines";
import classes from "./chat-log.module.css";
import { ChatRow } from "./chat-row";
import { ChatTime } from "./chat-time";
import { PendingRow } from "./pending-row";
import { usePhone } from "./phone-context";

/** Everything that was said. Laid out from its end, so that the browser itself keeps the newest line in view. */
export function ChatLog({ ref }: { ref: Ref<HTMLDivElement> }) {
  const t = useMessages(phoneMessages).chat;
  const { snapshot, showEarlier } = usePhone();
  const { items, pending, hasEarlier, frame } = snapshot;
  const waiting = withoutLanded(pending, items);
  return (
    <div ref={ref} className={classes.scroll} role="log" aria-label={t.log(frame.account.name)}>
      <div className={classes.lines}>
        {hasEarlier && (
          <UnstyledButton className={classes.earlier} onClick={showEarlier}>
            {t.earlier}
          </UnstyledButton>
        )}
        {items.length + waiting.length === 0 && <p className={classes.notice}>{t.empty}</p>}
        {items.map((item, index) => (
          <Fragment key={item.seq}>
            {needsTime(item, items[index - 1]) && (
              <p className={classes.notice}>
                <ChatTime at={item.at} />
              </p>
            )}
            <ChatRow item={item} />
          </Fragment>
        ))}
        {waiting.map((one) => (
          <PendingRow key={`pending-${one.id}`} pending={one} />
        ))}
      </div>
    </div>
  );
}
