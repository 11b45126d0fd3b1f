"use client";

import { Box, Button, Paper, Text } from "@mantine/core";
import { IconArrowDown, IconDownload, IconHistory, IconSearchOff } from "@tabler/icons-react";
import { auditMessages } from "@/lib/audit/messages";
import type { AuditSlice } from "@/lib/audit/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { CursorPager } from "@/lib/ui/cursor-pager";
import { EmptyState } from "@/lib/ui/empty-state";
import { LinkButton } from "@/lib/ui/link-button";
import { PageHeader } from "@/lib/ui/page-header";
import { ExactTime } from "@/lib/ui/relative-time";
import { AuditFilters } from "./audit-filters";
import { AuditList } from "./audit-list";
import { AuditRetentionCard } from "./audit-retention-card";
import { useAuditAddress } from "./use-audit-address";

type AuditPageProps = {
  page: AuditSlice;
  /** Of the whole desk, not of one account: how long all of it is kept, in days. */
  retention?: { auditDays: number | null; signInDays: number | null };
};

const CONDITIONS = ["q", "kind", "person", "from", "to", "after"] as const;

/** Who did what: of one account, or of the whole desk. */
export function AuditPage({ page, retention }: AuditPageProps) {
  const t = useMessages(auditMessages);
  const isWhole = retention !== undefined;
  const address = useAuditAddress();
  const { rows, next, searchedBackTo } = page;
  const isNarrowed = CONDITIONS.some((name) => address.parameters.has(name));
  return (
    <>
      <PageHeader
        title={isWhole ? t.wholeTitle : t.title}
        description={isWhole ? t.wholeDescription : t.description}
        {...(isWhole && { back: { href: "/accounts", label: t.back } })}
        actions={
          <Button
            component="a"
            href={address.exportHref}
            download
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            {t.export}
          </Button>
        }
      />
      <AuditFilters address={address} />
      <div aria-busy={address.isPending}>
        {rows.length > 0 && <AuditList rows={rows} address={address} />}
        {rows.length === 0 && !isNarrowed && <EmptyState icon={<IconHistory />} {...t.empty} />}
        {rows.length === 0 && isNarrowed && !searchedBackTo && (
          <EmptyState icon={<IconSearchOff />} {...t.nothingFound} />
        )}
        {searchedBackTo && next ? (
          <Paper withBorder radius="lg" p="md" mt="md" ta="center" role="status">
            <Text size="sm" mb="sm">
              {t.searchedTo}
              <ExactTime date={searchedBackTo} />
            </Text>
            <LinkButton
              href={address.hrefTo({ after: next })}
              variant="default"
              leftSection={<IconArrowDown size={16} aria-hidden />}
            >
              {t.further}
            </LinkButton>
          </Paper>
        ) : (
          <CursorPager next={next} />
        )}
      </div>
      {retention && (
        <Box mt="xl">
          <AuditRetentionCard {...retention} />
        </Box>
      )}
    </>
  );
}
