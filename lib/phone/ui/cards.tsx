"use client";

import { IconLink, IconMapPinFilled } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { phoneMessages } from "@/lib/phone/messages";
import type { Place } from "@/lib/phone/schema";
import type { Article, ChatItemOf } from "@/lib/phone/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { webAddress } from "@/lib/ui/chat-text";
import classes from "./cards.module.css";
import { inPlace } from "./in-place";

/** Articles: one is a card of its own; of several the first is big and the others are rows below it. */
export function NewsCard({ articles }: { articles: Article[] }) {
  const [first, ...others] = articles;
  if (!first) return null;
  if (others.length === 0) return <SingleArticle article={first} />;
  return (
    <div className={classes.news}>
      <ArticleLink article={first} className={classes.lead}>
        <Picture url={first.pictureUrl} className={classes.leadPicture} />
        <span className={classes.leadTitle}>{first.title}</span>
      </ArticleLink>
      {inPlace(others).map(({ key, item: article }) => (
        <ArticleLink key={key} article={article} className={classes.rowArticle}>
          <span>{article.title}</span>
          <Picture url={article.pictureUrl} className={classes.rowPicture} />
        </ArticleLink>
      ))}
    </div>
  );
}

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
    <a href={url} target="_blank" rel="noopener noreferrer" className={classes.link}>
      {content}
    </a>
  );
}

export function MiniProgramCard({ item }: { item: ChatItemOf<"miniprogrampage"> }) {
  const t = useMessages(phoneMessages).chat;
  return (
    <div className={classes.link}>
      <span className={classes.linkTitle}>{item.title}</span>
      <span className={classes.placeNumbers}>
        {t.miniProgram} {item.appId} {item.pagePath}
      </span>
    </div>
  );
}

function SingleArticle({ article }: { article: Article }) {
  const t = useMessages(phoneMessages).chat;
  return (
    <ArticleLink article={article} className={classes.single}>
      {article.pictureUrl !== "" && <Picture url={article.pictureUrl} className={classes.singlePicture} />}
      <span className={classes.singleWords}>
        <span className={classes.singleTitle}>{article.title}</span>
        {article.description && <span className={classes.singleNote}>{article.description}</span>}
      </span>
      <span className={classes.more}>{t.readMore}</span>
    </ArticleLink>
  );
}

type ArticleLinkProps = { article: Article; className: string | undefined; children: ReactNode };

/** An article without an address cannot be opened, in WeChat as here. */
function ArticleLink({ article, className, children }: ArticleLinkProps) {
  const url = webAddress(article.url);
  if (!url) return <div className={className}>{children}</div>;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer" className={className}>
      {children}
    </a>
  );
}

/** Decoration beside the title; where it is missing or broken, a plain field stays. */
function Picture({ url, className }: { url: string; className: string | undefined }) {
  const src = webAddress(url);
  return (
    <span className={className}>
      {src && <img src={src} alt="" loading="lazy" referrerPolicy="no-referrer" />}
    </span>
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
