"use client";

import { Badge, Checkbox, Group, Paper, Text } from "@mantine/core";
import { IconFolder } from "@tabler/icons-react";
import Link from "next/link";
import { articleListMessages } from "@/lib/articles/list-messages";
import type { ListedArticle } from "@/lib/articles/list-types";
import { articlesMessages } from "@/lib/articles/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { Picture } from "@/lib/ui/picture";
import { RelativeTime } from "@/lib/ui/relative-time";
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
              <Text
                component={Link}
                href={articleHref(accountId, article)}
                fw={600}
                lineClamp={2}
                className={classes.link}
              >
                {article.title || t.untitled}
              </Text>
              {article.description && (
                <Text size="sm" c="dimmed" lineClamp={1}>
                  {article.description}
                </Text>
              )}
              <Group gap={6} mt={2}>
                <Badge size="sm" variant="default">
                  {article.kind === "written" ? t.kinds.written : t.kinds.link}
                </Badge>
                {article.url === "" && (
                  <Badge size="sm" variant="light" color="gray">
                    {words.badges.draft}
                  </Badge>
                )}
                {article.isPublic && (
                  <Badge size="sm" variant="light">
                    {words.badges.public}
                  </Badge>
                )}
                {article.isAtWeChat && (
                  <Badge size="sm" variant="light" color="green">
                    {words.badges.wechat}
                  </Badge>
                )}
                {article.folder && (
                  <Badge size="sm" variant="light" leftSection={<IconFolder size={12} aria-hidden />}>
                    {article.folder}
                  </Badge>
                )}
                {article.labels.map((label) => (
                  <Badge key={label} size="sm" variant="dot" tt="none" fw={500}>
                    {label}
                  </Badge>
                ))}
                <Text size="xs" c="dimmed" truncate className={classes.address}>
                  {article.url}
                </Text>
              </Group>
            </div>
            <Text size="xs" c="dimmed" className={`${classes.aside} ${classes.time}`}>
              {t.changed} <RelativeTime date={article.updatedAt} />
            </Text>
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
