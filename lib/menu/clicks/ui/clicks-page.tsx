"use client";

import { Grid, Paper, Stack, Text } from "@mantine/core";
import { IconHandClick } from "@tabler/icons-react";
import type { ClickReport } from "@/lib/menu/clicks/clicks";
import { menuClicksMessages } from "@/lib/menu/clicks/messages";
import type { MenuDocument } from "@/lib/menu/document";
import { MenuSections } from "@/lib/menu/ui/menu-sections";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import type { Period } from "@/lib/platform/periods";
import { EmptyState } from "@/lib/ui/empty-state";
import { LinkButton } from "@/lib/ui/link-button";
import { PageHeader } from "@/lib/ui/page-header";
import { PeriodChoice } from "@/lib/ui/period-choice";
import { SectionCard } from "@/lib/ui/section-card";
import { ClickPoster } from "./click-poster";
import { ClickTable } from "./click-table";

type ClicksPageProps = {
  accountId: string;
  /** The menu that was published last; null without one. */
  document: MenuDocument | null;
  period: Period;
  report: ClickReport;
  /** The day in China: no later one can be chosen. */
  today: string;
};

/** How often followers tapped the buttons of the menu. */
export function ClicksPage({ accountId, document, period, report, today }: ClicksPageProps) {
  const t = useMessages(menuClicksMessages);
  const hasNothing = document === null && report.conditional.length === 0 && report.removed.length === 0;
  return (
    <>
      <PageHeader title={t.title} description={t.description} />
      <MenuSections accountId={accountId} />
      {hasNothing ? (
        <EmptyState
          icon={<IconHandClick />}
          title={t.empty.title}
          description={t.empty.description}
          action={
            <LinkButton href={`/accounts/${accountId}/menu`} variant="default">
              {t.empty.action}
            </LinkButton>
          }
        />
      ) : (
        <Stack gap="lg">
          <PeriodChoice key={`${period.from} ${period.to}`} period={period} today={today} />
          <Report document={document} report={report} />
        </Stack>
      )}
    </>
  );
}

function Report({ document, report }: Pick<ClicksPageProps, "document" | "report">) {
  const t = useMessages(menuClicksMessages);
  return (
    <Grid gap="lg">
      {document && (
        <Grid.Col span={{ base: 12, md: 5, lg: 4 }}>
          <ClickPoster document={document} report={report} />
        </Grid.Col>
      )}
      <Grid.Col span={{ base: 12, md: 7, lg: 8 }}>
        <Stack gap="lg">
          {report.taps === 0 && (
            <Paper withBorder radius="lg" p="md">
              <Text size="sm" role="status">
                {t.none}
              </Text>
            </Paper>
          )}
          {report.rows.length > 0 && (
            <SectionCard title={t.table} description={report.taps > 0 && t.total(report.taps)}>
              <ClickTable rows={report.rows} label={t.table} />
            </SectionCard>
          )}
          {report.conditional.map(({ id, name, rows }) => (
            <SectionCard key={id} title={t.conditional(name)} description={t.conditionalHint}>
              <ClickTable rows={rows} label={t.conditional(name)} />
            </SectionCard>
          ))}
          {report.removed.length > 0 && (
            <SectionCard title={t.removed} description={t.removedHint}>
              <ClickTable rows={report.removed} label={t.removed} />
            </SectionCard>
          )}
        </Stack>
      </Grid.Col>
    </Grid>
  );
}
