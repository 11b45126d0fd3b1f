"use client";

import { Loader, UnstyledButton } from "@mantine/core";
import { useState, useSyncExternalStore } from "react";
import { phoneMessages } from "@/lib/phone/messages";
import type { ProfileArticle } from "@/lib/phone/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { PhoneLink } from "@/lib/ui/phone/phone-link";
import { Picture } from "@/lib/ui/picture";
import { ArticleList } from "./article-list";
import { ChatTime } from "./chat-time";
import { usePhone } from "./phone-context";
import { fetchArticles } from "./phone-service";
import classes from "./profile-articles.module.css";

/** What the account has published, newest first. */
export function ProfileArticles() {
  const t = useMessages(phoneMessages).profile;
  const { accountId } = usePhone();
  const [list] = useState(() => new ArticleList((offset) => fetchArticles(accountId, offset)));
  const { articles, next, state } = useSyncExternalStore(list.subscribe, list.getSnapshot, list.getSnapshot);
  return (
    <section className={classes.section} aria-label={t.articles}>
      <h3 className={classes.heading}>{t.articles}</h3>
      {articles.map((article) => (
        <ArticleRow key={article.id} article={article} />
      ))}
      {state === "loading" && (
        <p className={classes.note} role="status" aria-label={t.loading}>
          <Loader size="xs" color="gray" />
        </p>
      )}
      {state === "failed" && (
        <p className={classes.note} role="alert">
          {t.unread}
          <UnstyledButton className={classes.more} onClick={() => void list.more()}>
            {t.retry}
          </UnstyledButton>
        </p>
      )}
      {state === "ready" && next === null && articles.length === 0 && (
        <p className={classes.note}>{t.noArticles}</p>
      )}
      {state === "ready" && next !== null && (
        <p className={classes.note}>
          <UnstyledButton className={classes.more} onClick={() => void list.more()}>
            {t.more}
          </UnstyledButton>
        </p>
      )}
    </section>
  );
}

function ArticleRow({ article: { title, url, pictureUrl, publishedAt } }: { article: ProfileArticle }) {
  return (
    <PhoneLink url={url} title={title} className={classes.row}>
      <span className={classes.words}>
        <span className={classes.title}>{title}</span>
        <span className={classes.time}>
          <ChatTime at={publishedAt} />
        </span>
      </span>
      {pictureUrl && <Picture url={pictureUrl} className={classes.picture} />}
    </PhoneLink>
  );
}
