"use client";

import { UnstyledButton } from "@mantine/core";
import { phoneMessages } from "@/lib/phone/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { AccountAvatar } from "@/lib/ui/phone/avatar";
import { PhoneHeader } from "@/lib/ui/phone/phone-chat";
import { ChatTime } from "./chat-time";
import classes from "./left-screen.module.css";
import { usePhone } from "./phone-context";

/** WeChat's list of chats, after the person has left the account; entering it again may fetch a new menu. */
export function LeftScreen({ onEnter }: { onEnter: () => void }) {
  const t = useMessages(phoneMessages);
  const { snapshot } = usePhone();
  const { account } = snapshot.frame;
  const last = snapshot.items.at(-1);
  return (
    <>
      <PhoneHeader title={<h2>{t.left.title}</h2>} start={<span />} end={<span />} />
      <nav className={classes.list} aria-label={t.left.chats}>
        <UnstyledButton className={classes.row} aria-label={t.left.enter(account.name)} onClick={onEnter}>
          <AccountAvatar name={account.name} size={46} />
          <span className={classes.words}>
            <span className={classes.name}>{account.name}</span>
            <span className={classes.last}>{last && "text" in last ? last.text : ""}</span>
          </span>
          {last && (
            <span className={classes.time}>
              <ChatTime at={last.at} />
            </span>
          )}
        </UnstyledButton>
      </nav>
    </>
  );
}
