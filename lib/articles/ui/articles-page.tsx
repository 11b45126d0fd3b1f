"use client";

import { Group } from "@mantine/core";
import { IconArticle, IconLink, IconSearchOff } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { writeArticleFilter } from "@/lib/articles/filter";
import { articleListMessages } from "@/lib/articles/list-messages";
import type {
  ArticleFilter,
  KnownArticleWords,
  ListedArticle,
  PageOfListed,
} from "@/lib/articles/list-types";
import { articlesMessages } from "@/lib/articles/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { CursorPager } from "@/lib/ui/cursor-pager";
import { EmptyState } from "@/lib/ui/empty-state";
import { LinkButton } from "@/lib/ui/link-button";
import { PageHeader } from "@/lib/ui/page-header";
import { useSelection } from "@/lib/ui/use-selection";
import { ArticleFilters } from "./article-filters";
import { ArticleList } from "./article-list";
import { ArticleSections } from "./article-sections";
import { SelectionBar } from "./selection-bar";

type ArticlesPageProps = {
  accountId: string;
  page: PageOfListed;
  words: KnownArticleWords;
  /** The account has no article at all, archived ones included. */
  isUnused: boolean;
  filter: ArticleFilter;
  canEdit: boolean;
  /** Begins an article: how, the page of the list need not know. */
  writeButton: ReactNode;
  /** Makes a copy of an article; answers whether it did. */
  onDuplicate: (accountId: string, id: string) => Promise<boolean>;
  /** Gives articles as files. */
  exportButton: (articles: readonly ListedArticle[]) => ReactNode;
};

/** An account's articles: found, selected, and the ways to everything that is done with them. */
export function ArticlesPage(props: ArticlesPageProps) {
  const { accountId, page, words, isUnused, filter, canEdit, writeButton } = props;
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
  if (isUnused)
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
      <ArticleFilters filter={filter} words={words} />
      <FoundArticles key={`${writeArticleFilter(filter)}`} {...props} />
      <CursorPager next={page.next} />
    </>
  );
}

function FoundArticles({
  accountId,
  page,
  words,
  filter,
  canEdit,
  onDuplicate,
  exportButton,
}: ArticlesPageProps) {
  const t = useMessages(articleListMessages);
  const { selected, select, clear } = useSelection();
  const isArchive = filter.state === "archived";
  if (page.rows.length === 0)
    return (
      <EmptyState
        icon={<IconSearchOff />}
        title={t.nothingFound.title}
        description={t.nothingFound[nothingFoundIn(filter)]}
      />
    );
  // Of an earlier page nothing is seen any more, and so nothing selected.
  const seen = page.rows.filter(({ id }) => selected.has(id));
  return (
    <>
      {seen.length > 0 && (
        <SelectionBar
          accountId={accountId}
          selected={seen}
          isArchive={isArchive}
          words={words}
          onDuplicate={(id) => onDuplicate(accountId, id)}
          exportButton={exportButton(seen)}
          onDone={clear}
        />
      )}
      <ArticleList
        accountId={accountId}
        articles={page.rows}
        canEdit={canEdit}
        selected={selected}
        onSelect={select}
      />
    </>
  );
}

/** Which words say why the list is empty: nothing is archived, nothing is there but the archive, nothing matches. */
function nothingFoundIn(filter: ArticleFilter): "archived" | "unfiltered" | "description" {
  if (filter.state === "archived") return "archived";
  return Object.values(filter).some(Boolean) ? "description" : "unfiltered";
}
