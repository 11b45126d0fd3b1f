"use client";

import { UnstyledButton } from "@mantine/core";
import { IconCirclePlus, IconKeyboard, IconMenu2 } from "@tabler/icons-react";
import { useState } from "react";
import { phoneMessages } from "@/lib/phone/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import classes from "./composer.module.css";
import { MenuBar } from "./menu-bar";
import { MessageField } from "./message-field";
import { usePhone } from "./phone-context";
import { PlusPanel } from "./plus-panel";

/** The bar at the bottom: the account's menu, or the keyboard with everything else that can be sent. */
export function Composer({ onSent }: { onSent: () => void }) {
  const t = useMessages(phoneMessages).compose;
  const { snapshot } = usePhone();
  const [isTyping, setIsTyping] = useState(false);
  const [isPanelOpen, setIsPanelOpen] = useState(false);
  const menu = snapshot.frame.menu;
  const hasMenu = menu.length > 0;

  if (hasMenu && !isTyping) {
    return (
      <div className={classes.bar}>
        <UnstyledButton
          className={classes.toggle}
          aria-label={t.toKeyboard}
          onClick={() => setIsTyping(true)}
        >
          <IconKeyboard size={24} aria-hidden />
        </UnstyledButton>
        <MenuBar buttons={menu} onTapped={onSent} />
      </div>
    );
  }
  return (
    <>
      <div className={classes.bar}>
        {hasMenu && (
          <UnstyledButton
            className={classes.toggle}
            aria-label={t.toMenu}
            onClick={() => {
              setIsTyping(false);
              setIsPanelOpen(false);
            }}
          >
            <IconMenu2 size={22} aria-hidden />
          </UnstyledButton>
        )}
        <MessageField
          onSent={onSent}
          more={
            <UnstyledButton
              className={classes.plus}
              aria-label={isPanelOpen ? t.less : t.more}
              aria-expanded={isPanelOpen}
              data-open={isPanelOpen || undefined}
              onClick={() => setIsPanelOpen(!isPanelOpen)}
            >
              <IconCirclePlus size={28} stroke={1.4} aria-hidden />
            </UnstyledButton>
          }
        />
      </div>
      {isPanelOpen && <PlusPanel onSent={onSent} />}
    </>
  );
}
