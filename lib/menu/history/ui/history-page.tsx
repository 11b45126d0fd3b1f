"use client";

import { IconHistory } from "@tabler/icons-react";
import { historyMessages } from "@/lib/menu/history/messages";
import type { VersionSummary } from "@/lib/menu/types";
import { MenuSections } from "@/lib/menu/ui/menu-sections";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { CursorPager } from "@/lib/ui/cursor-pager";
import { EmptyState } from "@/lib/ui/empty-state";
import { LinkButton } from "@/lib/ui/link-button";
import { PageHeader } from "@/lib/ui/page-header";
import { VersionList } from "./version-list";

type HistoryPageProps = {
  accountId: string;
  versions: readonly VersionSummary[];
  /** Number of the newest version that WeChat took. */
  latest: number | null;
  next: number | null;
  /** The list begins somewhere in the middle. */
  isContinued: boolean;
};

/** Every menu that was sent to WeChat from here. */
export function HistoryPage({ accountId, versions, latest, next, isContinued }: HistoryPageProps) {
  const t = useMessages(historyMessages);
  return (
    <>
      <PageHeader title={t.title} description={t.description} />
      <MenuSections accountId={accountId} />
      {versions.length > 0 && <VersionList accountId={accountId} versions={versions} latest={latest} />}
      {versions.length === 0 && (
        <EmptyState
          icon={<IconHistory />}
          {...(isContinued ? t.beyond : t.empty)}
          action={
            !isContinued && (
              <LinkButton href={`/accounts/${accountId}/menu`} variant="default">
                {t.empty.action}
              </LinkButton>
            )
          }
        />
      )}
      <CursorPager next={next === null ? null : String(next)} />
    </>
  );
}
