"use client";

import { createContext, type ReactNode, useContext, useRef, useState } from "react";
import type { OpenedPage, PageReader } from "./opened-page";
import { PageView } from "./page-view";
import classes from "./phone-pages.module.css";

const OpenPageContext = createContext<((page: OpenedPage) => void) | null>(null);

type PhonePagesProps = { readPage?: PageReader | undefined; children: ReactNode };
type Shown = { page: OpenedPage; text: ReturnType<PageReader> };

/** The chat, or the page that was opened over it; closing that gives the focus back to what opened it. */
export function PhonePages({ readPage, children }: PhonePagesProps) {
  const [shown, setShown] = useState<Shown | null>(null);
  const opener = useRef<Element | null>(null);
  const open = (page: OpenedPage) => {
    opener.current = document.activeElement;
    // Asked for here, in answer to the click, and not while the page renders.
    setShown({ page, text: (page.type === "page" && readPage?.(page.url)) || null });
  };
  const close = () => {
    setShown(null);
    const { current } = opener;
    // What lies below may be focused again only after it has been drawn as such.
    requestAnimationFrame(() => current instanceof HTMLElement && current.focus());
  };
  return (
    <OpenPageContext value={open}>
      <div className={classes.stage}>
        <div className={classes.app} inert={shown !== null}>
          {children}
        </div>
        {shown && <PageView {...shown} onClose={close} />}
      </div>
    </OpenPageContext>
  );
}

/** Opens a page inside the phone that a part stands in. */
export function useOpenPage(): (page: OpenedPage) => void {
  const open = useContext(OpenPageContext);
  if (!open) throw new Error("A part of the phone stands outside of it");
  return open;
}
