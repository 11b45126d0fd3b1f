"use client";

import { IconPlus, IconRobot, IconSearchOff } from "@tabler/icons-react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { repliesMessages } from "@/lib/replies/messages";
import type { Loss, PageOfRules, ShownFaces, TriggerNames } from "@/lib/replies/types";
import { CursorPager } from "@/lib/ui/cursor-pager";
import { EmptyState } from "@/lib/ui/empty-state";
import { LinkButton } from "@/lib/ui/link-button";
import { ListToolbar } from "@/lib/ui/list-toolbar";
import { PageHeader } from "@/lib/ui/page-header";
import { RuleRows } from "./rule-rows";
import { TrialBox } from "./trial-box";

type RulesPageProps = {
  accountId: string;
  page: PageOfRules;
  cards: ShownFaces;
  names: TriggerNames;
  /** By rule, what others take of it. */
  losses: Readonly<Record<string, Loss[]>>;
  canEdit: boolean;
  /** Words were searched for, so that an empty list means something else. */
  isSearch: boolean;
};

export function RulesPage(props: RulesPageProps) {
  const { accountId, page, canEdit, isSearch, ...shown } = props;
  const t = useMessages(repliesMessages);
  const add = canEdit && (
    <LinkButton href={`/accounts/${accountId}/replies/new`} leftSection={<IconPlus size={16} aria-hidden />}>
      {t.add}
    </LinkButton>
  );
  if (page.rows.length === 0 && !isSearch)
    return (
      <>
        <PageHeader title={t.title} />
        <EmptyState icon={<IconRobot />} {...t.empty} action={add} />
      </>
    );
  return (
    <>
      <PageHeader title={t.title} description={t.description} actions={add} />
      <TrialBox accountId={accountId} canEdit={canEdit} />
      <ListToolbar search={t.search} />
      {page.rows.length === 0 ? (
        <EmptyState icon={<IconSearchOff />} {...t.nothingFound} />
      ) : (
        <RuleRows accountId={accountId} rules={page.rows} canEdit={canEdit} {...shown} />
      )}
      <CursorPager next={page.next} />
    </>
  );
}
