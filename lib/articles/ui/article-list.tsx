"use client";

import { Badge, Group, Paper, Text } from "@mantine/core";
import { IconFolder } from "@tabler/icons-react";
import Link from "next/link";
import { articlesMessages } from "@/lib/articles/messages";
import type { Article } from "@/lib/articles/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { Picture } from "@/lib/ui/picture";
import { RelativeTime } from "@/lib/ui/relative-time";
import classes from "./article-list.module.css";
import { DeleteArticleButton } from "./delete-article-button";

type ArticleListProps = { accountId: string; articles: Article[]; canEdit: boolean };

export function ArticleList({ accountId, articles, canEdit }: ArticleListProps) {
  const t = useMessages(articlesMessages);
  return (
    <Paper withBorder radius="lg" style={{ overflow: "hidden" }}>
      <ul className={classes.list}>
        {articles.map((article) => (
          <li key={article.id} className={classes.item}>
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
              <Group gap="xs" wrap="nowrap">
                <Badge size="sm" variant="default">
                  {article.kind === "written" ? t.kinds.written : t.kinds.link}
                </Badge>
                {article.url === "" && (
                  <Badge size="sm" variant="light" color="gray">
                    {t.unpublished}
                  </Badge>
                )}
                {article.folder && (
                  <Badge size="sm" variant="light" leftSection={<IconFolder size={12} aria-hidden />}>
                    {article.folder}
                  </Badge>
                )}
                <Text size="xs" c="dimmed" truncate>
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
function articleHref(accountId: string, { id, kind }: Article): string {
  return `/accounts/${accountId}/articles/${id}${kind === "written" ? "/write" : ""}`;
}
