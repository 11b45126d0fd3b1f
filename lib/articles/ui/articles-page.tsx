"use client";

import { Group } from "@mantine/core";
import { IconArticle, IconLink, IconSearchOff } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { articlesMessages } from "@/lib/articles/messages";
import type { PageOfArticles } from "@/lib/articles/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { CursorPager } from "@/lib/ui/cursor-pager";
import { EmptyState } from "@/lib/ui/empty-state";
import { LinkButton } from "@/lib/ui/link-button";
import { ListToolbar } from "@/lib/ui/list-toolbar";
import { PageHeader } from "@/lib/ui/page-header";
import { ArticleList } from "./article-list";
import { ArticleSections } from "./article-sections";

type ArticlesPageProps = {
  accountId: string;
  page: PageOfArticles;
  canEdit: boolean;
  /** Begins an article: how, the page of the list need not know. */
  writeButton: ReactNode;
  /** Words were searched for, so that an empty list means something else. */
  isSearch: boolean;
};

export function ArticlesPage({ accountId, page, canEdit, writeButton, isSearch }: ArticlesPageProps) {
  const t = useMessages(articlesMessages);
  const add = canEdit && (
    <Group gap="xs">
      <LinkButton
        href={`/accounts/${accountId}/articles/new`}
        variant="default"
        leftSection={<IconLink size={16} aria-hidden />}
      >
        {t.add}
      </LinkButton>
      {writeButton}
    </Group>
  );
  if (page.rows.length === 0 && !isSearch)
    return (
      <>
        <PageHeader title={t.title} />
        <ArticleSections accountId={accountId} current="articles" />
        <EmptyState icon={<IconArticle />} {...t.empty} action={add} />
      </>
    );
  return (
    <>
      <PageHeader title={t.title} description={t.description} actions={add} />
      <ArticleSections accountId={accountId} current="articles" />
      <ListToolbar search={t.search} />
      {page.rows.length === 0 ? (
        <EmptyState icon={<IconSearchOff />} {...t.nothingFound} />
      ) : (
        <ArticleList accountId={accountId} articles={page.rows} canEdit={canEdit} />
      )}
      <CursorPager next={page.next} />
    </>
  );
}
