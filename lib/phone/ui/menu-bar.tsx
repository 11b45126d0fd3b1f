"use client";

import { UnstyledButton } from "@mantine/core";
import { phoneMessages } from "@/lib/phone/messages";
import type { MenuButton } from "@/lib/phone/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { PhoneLink } from "@/lib/ui/phone/phone-link";
import { inPlace } from "./in-place";
import classes from "./menu-bar.module.css";
import { MenuPopup } from "./menu-popup";
import { type Tap, useTap, viewAddress } from "./use-tap";

/** The account's own menu: up to three buttons, each with up to five more that pop up from it. */
export function MenuBar({ buttons, onTapped }: { buttons: MenuButton[]; onTapped: () => void }) {
  const t = useMessages(phoneMessages).compose;
  const tap = useTap(onTapped);
  return (
    <nav className={classes.menu} aria-label={t.menu}>
      {inPlace(buttons).map(({ key, place, item: button }) =>
        button.type === undefined ? (
          <MenuPopup key={key} place={place} button={button} tap={tap} />
        ) : (
          <TopButton key={key} place={place} button={{ ...button, type: button.type }} tap={tap} />
        ),
      )}
    </nav>
  );
}

type TopButtonProps = { place: number; button: MenuButton & { type: string }; tap: Tap };

/** A button of the bar that acts by itself. A page opens whether the account's server answers or not. */
function TopButton({ place, button, tap }: TopButtonProps) {
  const url = viewAddress(button);
  const name = <span className={classes.name}>{button.name}</span>;
  const onClick = () => tap([place], button);
  if (!url) {
    return (
      <UnstyledButton className={classes.button} onClick={onClick}>
        {name}
      </UnstyledButton>
    );
  }
  return (
    <PhoneLink url={url} title={button.name} className={classes.button} onOpen={onClick}>
      {name}
    </PhoneLink>
  );
}
