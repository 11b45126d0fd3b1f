"use client";

import { UnstyledButton } from "@mantine/core";
import { IconChevronLeft, IconUsers } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { phoneMessages } from "@/lib/phone/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { PhoneHeader } from "@/lib/ui/phone/phone-chat";
import { usePhone } from "./phone-context";
import classes from "./screen-header.module.css";

type ScreenHeaderProps = {
  /** Empty on the profile, which shows the name in full below. */
  title: string;
  back: { label: string; onBack: () => void };
  actions?: ReactNode;
};

/** The bar at the top of a screen of the phone. On a narrow page its left end leads to the other people. */
export function ScreenHeader({ title, back, actions }: ScreenHeaderProps) {
  return (
    <PhoneHeader
      title={title && <h2>{title}</h2>}
      start={
        <>
          <HeaderButton label={back.label} onClick={back.onBack}>
            <IconChevronLeft size={24} aria-hidden />
          </HeaderButton>
          <PeopleButton />
        </>
      }
      end={actions ?? <span />}
    />
  );
}

/** A button of the bar. */
export function HeaderButton({
  label,
  onClick,
  children,
  isNarrowOnly = false,
}: {
  label: string;
  onClick: () => void;
  children: ReactNode;
  isNarrowOnly?: boolean;
}) {
  const className = isNarrowOnly ? `${classes.button} ${classes.undocked}` : classes.button;
  return (
    <UnstyledButton className={className} aria-label={label} title={label} onClick={onClick}>
      {children}
    </UnstyledButton>
  );
}

function PeopleButton() {
  const t = useMessages(phoneMessages).people;
  const { openPeople, snapshot, isRehearsal } = usePhone();
  const unread = snapshot.frame.followers.reduce((sum, follower) => sum + follower.unread, 0);
  if (isRehearsal) return null;
  return (
    <UnstyledButton
      className={`${classes.button} ${classes.people}`}
      aria-label={unread > 0 ? t.openWithUnread(unread) : t.open}
      onClick={openPeople}
    >
      <IconUsers size={20} aria-hidden />
      {unread > 0 && <span className={classes.unread}>{unread}</span>}
    </UnstyledButton>
  );
}
