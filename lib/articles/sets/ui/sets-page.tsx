"use client";

import { IconListDetails, IconPlus, IconSearchOff } from "@tabler/icons-react";
import { setsMessages } from "@/lib/articles/sets/messages";
import type { PageOfSets } from "@/lib/articles/sets/types";
import { ArticleSections } from "@/lib/articles/ui/article-sections";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { CursorPager } from "@/lib/ui/cursor-pager";
import { EmptyState } from "@/lib/ui/empty-state";
import { LinkButton } from "@/lib/ui/link-button";
import { ListToolbar } from "@/lib/ui/list-toolbar";
import { PageHeader } from "@/lib/ui/page-header";
import { SetList } from "./set-list";

type SetsPageProps = {
  accountId: string;
  page: PageOfSets;
  canEdit: boolean;
  /** Words were searched for, so that an empty list means something else. */
  isSearch: boolean;
};

export function SetsPage({ accountId, page, canEdit, isSearch }: SetsPageProps) {
  const t = useMessages(setsMessages);
  const add = canEdit && (
    <LinkButton
      href={`/accounts/${accountId}/articles/sets/new`}
      leftSection={<IconPlus size={16} aria-hidden />}
    >
      {t.add}
    </LinkButton>
  );
  const isEmpty = page.rows.length === 0;
  const isUnused = isEmpty && !isSearch;
  return (
    <>
      <PageHeader title={t.title} description={t.description} actions={!isUnused && add} />
      <ArticleSections accountId={accountId} current="sets" />
      {!isUnused && <ListToolbar search={t.search} />}
      {isUnused && <EmptyState icon={<IconListDetails />} {...t.empty} action={add} />}
      {isEmpty && isSearch && <EmptyState icon={<IconSearchOff />} {...t.nothingFound} />}
      {!isEmpty && <SetList accountId={accountId} sets={page.rows} canEdit={canEdit} />}
      <CursorPager next={page.next} />
    </>
  );
}
