"use client";

import { Checkbox, Paper } from "@mantine/core";
import { IconFolder } from "@tabler/icons-react";
import Link from "next/link";
import { articleListMessages } from "@/lib/articles/list-messages";
import type { ListedArticle } from "@/lib/articles/list-types";
import { articlesMessages } from "@/lib/articles/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { Picture } from "@/lib/ui/picture";
import { RelativeTime } from "@/lib/ui/relative-time";
import { RowBadge } from "@/lib/ui/row-badge";
import classes from "./article-list.module.css";
import { DeleteArticleButton } from "./delete-article-button";

type ArticleListProps = {
  accountId: string;
  articles: ListedArticle[];
  canEdit: boolean;
  selected: ReadonlySet<string>;
  onSelect: (ids: string[], isSelected: boolean) => void;
};

/** Articles with where they can be read; whoever may change them can select some. */
export function ArticleList({ accountId, articles, canEdit, selected, onSelect }: ArticleListProps) {
  const t = useMessages(articlesMessages);
  const words = useMessages(articleListMessages);
  const ids = articles.map(({ id }) => id);
  const count = ids.filter((id) => selected.has(id)).length;
  return (
    <Paper withBorder radius="lg" style={{ overflow: "hidden" }}>
      {canEdit && (
        <div className={classes.head}>
          <Checkbox
            label={words.selectAll}
            size="sm"
            checked={count === ids.length}
            indeterminate={count > 0 && count < ids.length}
            onChange={(event) => onSelect(ids, event.currentTarget.checked)}
          />
        </div>
      )}
      <ul className={classes.list}>
        {articles.map((article) => (
          <li key={article.id} className={classes.item} data-selected={selected.has(article.id) || undefined}>
            {canEdit && (
              <input
                type="checkbox"
                className={classes.check}
                aria-label={words.select(article.title || t.untitled)}
                checked={selected.has(article.id)}
                onChange={(event) => onSelect([article.id], event.currentTarget.checked)}
              />
            )}
            <Picture url={article.pictureUrl} className={classes.thumbnail} />
            <div className={classes.words}>
              <Link href={articleHref(accountId, article)} className={classes.link}>
                <span className={classes.title}>{article.title || t.untitled}</span>
              </Link>
              {article.description && <p className={classes.description}>{article.description}</p>}
              <div className={classes.facts}>
                <RowBadge look="plain">
                  {article.kind === "written" ? t.kinds.written : t.kinds.link}
                </RowBadge>
                {article.url === "" && <RowBadge look="gray">{words.badges.draft}</RowBadge>}
                {article.isPublic && <RowBadge look="accent">{words.badges.public}</RowBadge>}
                {article.isAtWeChat && <RowBadge look="green">{words.badges.wechat}</RowBadge>}
                {article.folder && (
                  <RowBadge look="accent">
                    <IconFolder size={12} aria-hidden />
                    {article.folder}
                  </RowBadge>
                )}
                {article.labels.map((label) => (
                  <RowBadge key={label} look="label">
                    {label}
                  </RowBadge>
                ))}
                <span className={classes.address}>{article.url}</span>
              </div>
            </div>
            <span className={`${classes.aside} ${classes.time}`}>
              {t.changed} <RelativeTime date={article.updatedAt} />
            </span>
            {canEdit && (
              <div className={classes.aside}>
                <DeleteArticleButton accountId={accountId} article={article} isIcon />
              </div>
            )}
          </li>
        ))}
      </ul>
    </Paper>
  );
}

/** One that is written here opens in its editor. */
function articleHref(accountId: string, { id, kind }: ListedArticle): string {
  return `/accounts/${accountId}/articles/${id}${kind === "written" ? "/write" : ""}`;
}
