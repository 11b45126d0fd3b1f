"use client";

import {
  IconArticle,
  IconDeviceMobile,
  IconHistory,
  IconLayoutBottombar,
  IconMessages,
  IconPhoto,
  IconQrcode,
  IconRobot,
  IconSettings,
  IconUsers,
} from "@tabler/icons-react";
import Link, { useLinkStatus } from "next/link";
import { usePathname } from "next/navigation";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import classes from "./desk-navigation.module.css";
import { uiMessages } from "./messages";

const ICONS = {
  phone: IconDeviceMobile,
  replies: IconRobot,
  articles: IconArticle,
  media: IconPhoto,
  menu: IconLayoutBottombar,
  qrcodes: IconQrcode,
  messages: IconMessages,
  people: IconUsers,
  audit: IconHistory,
  settings: IconSettings,
};

/** A part of an account's desk; the word in its address. */
export type DeskSection = keyof typeof ICONS;

type DeskNavigationProps = {
  accountId: string;
  sections: readonly DeskSection[];
  /** Called when a link is followed, for a navigation that covers the page. */
  onNavigate: () => void;
};

/** The sections of one account, the current one marked. */
export function DeskNavigation({ accountId, sections, onNavigate }: DeskNavigationProps) {
  const t = useMessages(uiMessages);
  const pathname = usePathname();
  return sections.map((section) => {
    const href = `/accounts/${accountId}/${section}`;
    const isCurrent = pathname === href || pathname.startsWith(`${href}/`);
    const Icon = ICONS[section];
    return (
      <Link
        key={section}
        href={href}
        // Every page is made for its reader at the moment it is asked for, so there is nothing to fetch ahead.
        prefetch={false}
        className={classes.link}
        aria-current={isCurrent ? "page" : undefined}
        onClick={onNavigate}
      >
        <Icon size={18} stroke={1.6} aria-hidden />
        {t.sections[section]}
        <Pending />
      </Link>
    );
  });
}

/** Shows on the link that its page is on its way, if that takes a moment. */
function Pending() {
  const { pending } = useLinkStatus();
  return pending && <span aria-hidden className={classes.pending} />;
}
