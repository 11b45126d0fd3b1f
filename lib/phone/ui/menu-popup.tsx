"use client";

import { UnstyledButton } from "@mantine/core";
import { useClickOutside, useDisclosure, useWindowEvent } from "@mantine/hooks";
import { useId, useRef } from "react";
import { phoneMessages } from "@/lib/phone/messages";
import type { MenuButton, MenuLeaf } from "@/lib/phone/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { PhoneLink } from "@/lib/ui/phone/phone-link";
import { inPlace } from "./in-place";
import classes from "./menu-bar.module.css";
import { type Tap, viewAddress } from "./use-tap";

type MenuPopupProps = { place: number; button: MenuButton; tap: Tap };

/** A button of the bar whose own buttons pop up above it. (The library's menu would be a tenth of the page's code.) */
export function MenuPopup({ place, button, tap }: MenuPopupProps) {
  const t = useMessages(phoneMessages).compose;
  const [isOpen, { close, toggle }] = useDisclosure(false);
  const opener = useRef<HTMLButtonElement>(null);
  const box = useClickOutside<HTMLDivElement>(close);
  const listId = useId();
  useWindowEvent("keydown", ({ key }) => {
    if (key !== "Escape" || !isOpen) return;
    close();
    opener.current?.focus();
  });
  return (
    <div ref={box} className={classes.cell}>
      <UnstyledButton
        ref={opener}
        className={classes.button}
        aria-label={t.subMenu(button.name)}
        aria-expanded={isOpen}
        aria-controls={listId}
        onClick={toggle}
      >
        <SubMenuMark />
        <span className={classes.name}>{button.name}</span>
      </UnstyledButton>
      <ul id={listId} className={classes.popup} hidden={!isOpen}>
        {inPlace(button.sub_button).map(({ key, place: below, item: leaf }) => (
          <li key={key}>
            <Leaf
              leaf={leaf}
              onTap={() => {
                close();
                opener.current?.focus();
                tap([place, below], leaf);
              }}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Leaf({ leaf, onTap }: { leaf: MenuLeaf; onTap: () => void }) {
  const url = viewAddress(leaf);
  if (!url) {
    return (
      <UnstyledButton className={classes.item} onClick={onTap}>
        {leaf.name}
      </UnstyledButton>
    );
  }
  return (
    <PhoneLink url={url} title={leaf.name} className={classes.item} onOpen={onTap}>
      {leaf.name}
    </PhoneLink>
  );
}

/** The mark by which WeChat tells a button with others behind it. */
function SubMenuMark() {
  return (
    <svg viewBox="0 0 10 10" width="9" height="9" aria-hidden="true" className={classes.mark}>
      <path d="M1 2h8M1 5h8M1 8h8" stroke="currentColor" strokeWidth="1.2" strokeLinecap="round" />
    </svg>
  );
}
