"use client";

import type { MouseEvent, ReactNode } from "react";
import classes from "./phone-link.module.css";
import { useOpenPage } from "./phone-pages";

type PhoneLinkProps = {
  url: string;
  /** What the page is called in its head. */
  title: string;
  className?: string | undefined;
  /** Happens besides, when the page opens. */
  onOpen?: () => void;
  children: ReactNode;
};

/** A link that opens inside the phone, as in WeChat. With Ctrl or the middle button it opens where such links do. */
export function PhoneLink({ url, title, className, onOpen, children }: PhoneLinkProps) {
  const openPage = useOpenPage();
  const open = (event: MouseEvent) => {
    onOpen?.();
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    openPage({ type: "page", title, url });
  };
  return (
    <a
      href={url}
      target="_blank"
      rel="noopener noreferrer"
      className={className ?? classes.link}
      onClick={open}
    >
      {children}
    </a>
  );
}
