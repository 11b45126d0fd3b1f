"use client";

import { UnstyledButton } from "@mantine/core";
import { IconLink, IconMapPinFilled } from "@tabler/icons-react";
import { phoneMessages } from "@/lib/phone/messages";
import type { Place } from "@/lib/phone/schema";
import type { ChatItemOf } from "@/lib/phone/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { webAddress } from "@/lib/ui/phone/chat-text";
import { PhoneLink } from "@/lib/ui/phone/phone-link";
import { useOpenPage } from "@/lib/ui/phone/phone-pages";
import classes from "./cards.module.css";

/** A place: its name over a bit of map. */
export function PlaceCard({ place }: { place: Place }) {
  const t = useMessages(phoneMessages).chat;
  return (
    <div className={classes.place}>
      <p className={classes.placeName}>{place.label || t.location}</p>
      <p className={classes.placeNumbers}>
        {place.latitude.toFixed(4)}, {place.longitude.toFixed(4)}
      </p>
      <div className={classes.map}>
        <MapPattern />
        <IconMapPinFilled size={30} className={classes.pin} aria-hidden />
      </div>
    </div>
  );
}

/** A page that somebody shared. */
export function LinkCard({ link }: { link: { title: string; description: string; url: string } }) {
  const url = webAddress(link.url);
  const content = (
    <>
      <span className={classes.linkTitle}>{link.title || link.url}</span>
      <span className={classes.linkBody}>
        <span className={classes.linkDescription}>{link.description || link.url}</span>
        <span className={classes.linkIcon}>
          <IconLink size={22} aria-hidden />
        </span>
      </span>
    </>
  );
  if (!url) return <div className={classes.link}>{content}</div>;
  return (
    <PhoneLink url={url} title={link.title} className={classes.link}>
      {content}
    </PhoneLink>
  );
}

/** A mini program that was sent; it opens in the phone. */
export function MiniProgramCard({ item }: { item: ChatItemOf<"miniprogrampage"> }) {
  const t = useMessages(phoneMessages).chat;
  const openPage = useOpenPage();
  const { title, appId, pagePath: path } = item;
  return (
    <UnstyledButton
      className={classes.link}
      onClick={() => openPage({ type: "miniProgram", title, appId, path })}
    >
      <span className={classes.linkTitle}>{title}</span>
      <span className={classes.placeNumbers}>
        {t.miniProgram} {appId} {path}
      </span>
    </UnstyledButton>
  );
}

function MapPattern() {
  return (
    <svg viewBox="0 0 230 100" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      <rect width="230" height="100" fill="var(--map-land)" />
      <path d="M0 70 C40 52 80 92 130 74 S200 52 230 66 V100 H0z" fill="var(--map-water)" />
      <path d="M150 0h44v30h-44zM24 10h38v26H24z" fill="var(--map-park)" />
      <g stroke="var(--map-road)" strokeWidth="5" fill="none">
        <path d="M-5 46 H235M78 -5V105M136 -5 L152 105M0 6 L230 28" />
      </g>
    </svg>
  );
}
