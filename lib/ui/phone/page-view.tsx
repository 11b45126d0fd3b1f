"use client";

import { UnstyledButton } from "@mantine/core";
import { useFocusTrap } from "@mantine/hooks";
import {
  IconAppWindow,
  IconCircleDot,
  IconDots,
  IconExternalLink,
  IconWorld,
  IconX,
} from "@tabler/icons-react";
import type { KeyboardEvent, ReactNode } from "react";
import { isFrameable } from "@/lib/platform/frameable";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { webAddress } from "./chat-text";
import { phoneFrameMessages } from "./messages";
import type { OpenedPage } from "./opened-page";
import classes from "./page-view.module.css";

type PageViewProps = { page: OpenedPage; onClose: () => void };

/** A page or a mini program over the chat, under WeChat's own head. */
export function PageView({ page, onClose }: PageViewProps) {
  return page.type === "page" ? (
    <WebView page={page} onClose={onClose} />
  ) : (
    <MiniProgramView page={page} onClose={onClose} />
  );
}

type WebPage = Extract<OpenedPage, { type: "page" }>;
type MiniProgram = Extract<OpenedPage, { type: "miniProgram" }>;

function WebView({ page: { title, url }, onClose }: { page: WebPage; onClose: () => void }) {
  const t = useMessages(phoneFrameMessages);
  const address = webAddress(new URL(url, window.location.href).href);
  const parsed = address === null ? null : new URL(address);
  const isOurs = parsed?.origin === window.location.origin && isFrameable(parsed.pathname);
  return (
    <Sheet label={t.page(title)} onClose={onClose}>
      <header className={classes.head}>
        <UnstyledButton className={classes.key} aria-label={t.closePage} data-autofocus onClick={onClose}>
          <IconX size={22} aria-hidden />
        </UnstyledButton>
        <p className={classes.title}>{title || parsed?.host}</p>
        <span className={classes.key} aria-hidden="true">
          <IconDots size={22} />
        </span>
      </header>
      <p className={classes.address}>{address ?? url}</p>
      {isOurs && address ? (
        // An empty sandbox: no script, no form, no storage, an origin of its own.
        <iframe className={classes.frame} title={title} src={address} sandbox="" />
      ) : (
        <div className={classes.card}>
          <IconWorld size={40} stroke={1.2} aria-hidden />
          <p className={classes.what}>{t.opens(parsed?.host ?? url)}</p>
          <p className={classes.hint}>{t.opensHint}</p>
        </div>
      )}
      {address && (
        <a className={classes.outside} href={address} target="_blank" rel="noopener noreferrer">
          <IconExternalLink size={16} aria-hidden />
          {t.openInNewTab}
        </a>
      )}
    </Sheet>
  );
}

function MiniProgramView({ page, onClose }: { page: MiniProgram; onClose: () => void }) {
  const t = useMessages(phoneFrameMessages);
  const { title, appId, path } = page;
  return (
    <Sheet label={t.miniProgram(title)} onClose={onClose}>
      <header className={classes.head} data-mini>
        <span />
        <p className={classes.title}>{title}</p>
        <span className={classes.capsule}>
          <span aria-hidden="true">
            <IconDots size={18} />
          </span>
          <UnstyledButton aria-label={t.closeMiniProgram} data-autofocus onClick={onClose}>
            <IconCircleDot size={18} aria-hidden />
          </UnstyledButton>
        </span>
      </header>
      <div className={classes.card}>
        <IconAppWindow size={40} stroke={1.2} aria-hidden />
        <p className={classes.what}>{title}</p>
        <dl className={classes.facts}>
          <dt>{t.appId}</dt>
          <dd>{appId}</dd>
          <dt>{t.pagePath}</dt>
          <dd>{path || t.homePage}</dd>
        </dl>
        <p className={classes.hint}>{t.miniProgramHint}</p>
      </div>
    </Sheet>
  );
}

type SheetProps = { label: string; onClose: () => void; children: ReactNode };

function Sheet({ label, onClose, children }: SheetProps) {
  const trap = useFocusTrap();
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onClose();
  };
  return (
    <div ref={trap} className={classes.sheet} role="dialog" aria-label={label} onKeyDown={closeOnEscape}>
      {children}
    </div>
  );
}
