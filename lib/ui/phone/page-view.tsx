"use client";

import { Loader, UnstyledButton } from "@mantine/core";
import { useFocusTrap } from "@mantine/hooks";
import {
  IconAppWindow,
  IconCircleDot,
  IconDots,
  IconExternalLink,
  IconWorld,
  IconX,
} from "@tabler/icons-react";
import { type KeyboardEvent, type ReactNode, Suspense, use } from "react";
import { isFrameable, isShipped } from "@/lib/platform/frameable";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { webAddress } from "./chat-text";
import { phoneFrameMessages } from "./messages";
import type { OpenedPage, PageReader } from "./opened-page";
import classes from "./page-view.module.css";

type PageText = ReturnType<PageReader>;
type PageViewProps = {
  page: OpenedPage;
  /** What was read of it, where the phone can. */
  text: PageText;
  onClose: () => void;
};

/** A page or a mini program over the chat, under WeChat's own head. */
export function PageView({ page, text, onClose }: PageViewProps) {
  return page.type === "page" ? (
    <WebView page={page} text={text} onClose={onClose} />
  ) : (
    <MiniProgramView page={page} onClose={onClose} />
  );
}

/** No script, no form, no storage, an origin of its own. */
const NOTHING = "";
/** For what comes with the desk, such as a game: in an origin of its own it reaches nothing of the desk's. */
const SCRIPTS = "allow-scripts";

type WebPage = Extract<OpenedPage, { type: "page" }>;
type MiniProgram = Extract<OpenedPage, { type: "miniProgram" }>;

type WebViewProps = { page: WebPage; text: PageText; onClose: () => void };

function WebView({ page: { title, url }, text, onClose }: WebViewProps) {
  const t = useMessages(phoneFrameMessages);
  const address = webAddress(new URL(url, window.location.href).href);
  const parsed = address === null ? null : new URL(address);
  const card = <ElsewhereCard place={parsed?.host ?? url} />;
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
      {text ? (
        <Suspense fallback={<LoadingCard />}>
          <ReadPage title={title} text={text} otherwise={card} />
        </Suspense>
      ) : isOurs && address ? (
        <iframe
          className={classes.frame}
          title={title}
          src={address}
          sandbox={isShipped(parsed.pathname) ? SCRIPTS : NOTHING}
        />
      ) : (
        card
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

/** A page that lies where this one must not ask for it, or that nobody could read. */
function ElsewhereCard({ place }: { place: string }) {
  const t = useMessages(phoneFrameMessages);
  return (
    <div className={classes.card}>
      <IconWorld size={40} stroke={1.2} aria-hidden />
      <p className={classes.what}>{t.opens(place)}</p>
      <p className={classes.hint}>{t.opensHint}</p>
    </div>
  );
}

function LoadingCard() {
  const t = useMessages(phoneFrameMessages);
  return (
    <div className={classes.card} role="status" aria-label={t.loading}>
      <Loader size="sm" color="gray" />
    </div>
  );
}

type ReadPageProps = { title: string; text: Promise<string | null>; otherwise: ReactNode };

function ReadPage({ title, text, otherwise }: ReadPageProps) {
  const document = use(text);
  if (document === null) return otherwise;
  return <iframe className={classes.frame} title={title} srcDoc={document} sandbox={NOTHING} />;
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
