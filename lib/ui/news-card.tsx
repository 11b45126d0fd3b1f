"use client";

import classes from "./news-card.module.css";
import { Picture } from "./picture";

export type NewsArticle = { id: string; title: string; description: string; pictureUrl: string };

/** Link cards as WeChat shows them in a chat: one alone with its note, of several the first big and the others in rows. */
export function NewsCard({ articles }: { articles: readonly NewsArticle[] }) {
  const [first, ...others] = articles;
  if (!first) return null;
  if (others.length === 0)
    return (
      <div className={classes.card}>
        <Picture url={first.pictureUrl} className={classes.leadPicture} />
        <div className={classes.words}>
          <p className={classes.title}>{first.title}</p>
          {first.description && <p className={classes.note}>{first.description}</p>}
        </div>
      </div>
    );
  return (
    <div className={classes.card}>
      <div className={classes.lead}>
        <Picture url={first.pictureUrl} className={classes.leadPicture} />
        <p className={classes.leadTitle}>{first.title}</p>
      </div>
      {others.map(({ id, title, pictureUrl }) => (
        <div key={id} className={classes.row}>
          <span>{title}</span>
          <Picture url={pictureUrl} className={classes.rowPicture} />
        </div>
      ))}
    </div>
  );
}
