"use client";

import { UnstyledButton } from "@mantine/core";
import { IconAlertCircle, IconMenu2 } from "@tabler/icons-react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { menuMessages } from "../messages";
import { inPlace, type PlacedButton } from "./in-place";
import classes from "./menu-phone.module.css";

type TopButtonProps = PlacedButton & {
  blamed: ReadonlySet<string>;
  isOpen: boolean;
  onTap: () => void;
};

/** A first-level button, with the second level above it while it is open. */
export function TopButton({ place, button, blamed, isOpen, onTap }: TopButtonProps) {
  const t = useMessages(menuMessages).phone;
  const items = inPlace(button.items, place);
  const isParent = items.length > 0;
  const isBlamed = blamed.has(place) || items.some((item) => blamed.has(item.place));
  return (
    <li className={classes.top}>
      <UnstyledButton
        className={classes.button}
        aria-expanded={isOpen}
        aria-label={isParent ? t.subMenu(button.name) : undefined}
        data-blamed={isBlamed || undefined}
        onClick={onTap}
      >
        {isParent && <IconMenu2 size={12} aria-hidden className={classes.mark} />}
        <span className={classes.name}>{button.name}</span>
        {isBlamed && <IconAlertCircle size={14} aria-label={t.blamed} className={classes.alarm} />}
      </UnstyledButton>
      {isOpen && isParent && (
        <ul className={classes.popup}>
          {items.map((item) => (
            <li key={item.place} className={classes.item} data-blamed={blamed.has(item.place) || undefined}>
              {item.button.name}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
