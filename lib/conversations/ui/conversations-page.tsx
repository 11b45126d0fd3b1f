"use client";

import { IconMessages, IconSearchOff } from "@tabler/icons-react";
import { conversationMessages } from "@/lib/conversations/messages";
import type { DeliveryDetail, DeliveryPage } from "@/lib/conversations/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { CursorPager } from "@/lib/ui/cursor-pager";
import { EmptyState } from "@/lib/ui/empty-state";
import { LinkButton } from "@/lib/ui/link-button";
import { PageHeader } from "@/lib/ui/page-header";
import { ConversationFilters } from "./conversation-filters";
import { DeliveryDrawer } from "./delivery-drawer";
import { DeliveryTable } from "./delivery-table";
import { RefreshButton } from "./refresh-button";
import { SearchFurther } from "./search-further";
import { useConversationsAddress } from "./use-conversations-address";

type ConversationsPageProps = {
  accountId: string;
  page: DeliveryPage;
  /** The delivery that the address names, if it exists. */
  detail: DeliveryDetail | null;
};

const CONDITIONS = ["q", "kind", "follower", "unanswered", "after"] as const;

/** The log of everything that came in, and what was answered. */
export function ConversationsPage({ accountId, page, detail }: ConversationsPageProps) {
  const t = useMessages(conversationMessages);
  const address = useConversationsAddress();
  const { rows, next, searchedBackTo } = page;
  const isNarrowed = CONDITIONS.some((name) => address.parameters.has(name));
  return (
    <>
      <PageHeader title={t.title} description={t.description} actions={<RefreshButton />} />
      <ConversationFilters address={address} />
      <div aria-busy={address.isPending}>
        {rows.length > 0 && <DeliveryTable accountId={accountId} rows={rows} address={address} />}
        {rows.length === 0 && !isNarrowed && (
          <EmptyState
            icon={<IconMessages />}
            title={t.empty.title}
            description={t.empty.description}
            action={
              <LinkButton href={`/accounts/${accountId}/settings`} variant="default">
                {t.empty.action}
              </LinkButton>
            }
          />
        )}
        {rows.length === 0 && isNarrowed && !searchedBackTo && (
          <EmptyState icon={<IconSearchOff />} {...t.nothingFound} />
        )}
        {searchedBackTo && next ? (
          <SearchFurther until={searchedBackTo} href={address.hrefTo({ after: next, open: null })} />
        ) : (
          <CursorPager next={next} />
        )}
      </div>
      <DeliveryDrawer accountId={accountId} detail={detail} address={address} />
    </>
  );
}
