"use client";

import type { ReactNode } from "react";
import { Picture } from "@/lib/ui/picture";
import { webAddress } from "./chat-text";
import classes from "./news-card.module.css";
import { PhoneLink } from "./phone-link";

export type NewsArticle = { id: string; title: string; description: string; pictureUrl: string; url: string };

/** Link cards as WeChat shows them in a chat: one alone with its note, of several the first big and the others in rows. */
export function NewsCard({ articles }: { articles: readonly NewsArticle[] }) {
  const [first, ...others] = articles;
  if (!first) return null;
  if (others.length === 0)
    return (
      <ArticleLink article={first} className={classes.card}>
        <Picture url={first.pictureUrl} className={classes.leadPicture} />
        <div className={classes.words}>
          <p className={classes.title}>{first.title}</p>
          {first.description && <p className={classes.note}>{first.description}</p>}
        </div>
      </ArticleLink>
    );
  return (
    <div className={classes.card}>
      <ArticleLink article={first} className={classes.lead}>
        <Picture url={first.pictureUrl} className={classes.leadPicture} />
        <p className={classes.leadTitle}>{first.title}</p>
      </ArticleLink>
      {others.map((article) => (
        <ArticleLink key={article.id} article={article} className={classes.row}>
          <span>{article.title}</span>
          <Picture url={article.pictureUrl} className={classes.rowPicture} />
        </ArticleLink>
      ))}
    </div>
  );
}

type ArticleLinkProps = { article: NewsArticle; className: string | undefined; children: ReactNode };

/** An article without an address cannot be opened, in WeChat as here. */
function ArticleLink({ article, className, children }: ArticleLinkProps) {
  const url = webAddress(article.url);
  if (!url) return <div className={className}>{children}</div>;
  return (
    <PhoneLink url={url} title={article.title} className={className}>
      {children}
    </PhoneLink>
  );
}
