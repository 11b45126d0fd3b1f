"use client";

import { createContext, type ReactNode, useContext, useRef, useState } from "react";
import type { OpenedPage } from "./opened-page";
import { PageView } from "./page-view";
import classes from "./phone-pages.module.css";

const OpenPageContext = createContext<((page: OpenedPage) => void) | null>(null);

/** The chat, or the page that was opened over it; closing that gives the focus back to what opened it. */
export function PhonePages({ children }: { children: ReactNode }) {
  const [page, setPage] = useState<OpenedPage | null>(null);
  const opener = useRef<Element | null>(null);
  const open = (next: OpenedPage) => {
    opener.current = document.activeElement;
    setPage(next);
  };
  const close = () => {
    setPage(null);
    const { current } = opener;
    // What lies below may be focused again only after it has been drawn as such.
    requestAnimationFrame(() => current instanceof HTMLElement && current.focus());
  };
  return (
    <OpenPageContext value={open}>
      <div className={classes.stage}>
        <div className={classes.app} inert={page !== null}>
          {children}
        </div>
        {page && <PageView page={page} onClose={close} />}
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
