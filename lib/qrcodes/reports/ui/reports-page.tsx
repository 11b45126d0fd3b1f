"use client";

import { Anchor, Group, Stack, Text } from "@mantine/core";
import Link from "next/link";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import type { Period } from "@/lib/platform/periods";
import { GROUPINGS, type Grouping } from "@/lib/qrcodes/measuring/scopes";
import type {
  DayCounts,
  GroupCounts,
  HourCounts,
  NextSteps,
  Ranking,
  Totals,
} from "@/lib/qrcodes/measuring/types";
import { reportMessages } from "@/lib/qrcodes/reports/messages";
import type { CodeRow, ReportScope } from "@/lib/qrcodes/reports/types";
import { QrSections } from "@/lib/qrcodes/ui/qr-sections";
import { LinkButton } from "@/lib/ui/link-button";
import { PageHeader } from "@/lib/ui/page-header";
import { PeriodChoice } from "@/lib/ui/period-choice";
import { ExportMenu } from "./export-menu";
import { GroupTable } from "./group-table";
import { NextStepsCard } from "./next-steps-card";
import { QuietNote } from "./quiet-note";
import { ReportCharts } from "./report-charts";
import { RetentionCard } from "./retention-card";
import { TopCodes } from "./top-codes";
import { TotalsCards } from "./totals-cards";
import { useReportAddress } from "./use-report-address";

type ReportsPageProps = {
  accountId: string;
  period: Period;
  /** The day in China: no later one can be chosen. */
  today: string;
  scope: ReportScope;
  totals: Totals;
  days: DayCounts[];
  hours: HourCounts[];
  grouping: Grouping;
  /** Null in the report on one group. */
  groups: { rows: GroupCounts[]; next: string | null } | null;
  /** `sort` is null where codes are not ranked. */
  codes: { rows: CodeRow[]; next: string | null; sort: Ranking | null };
  /** What people did after their scans. */
  next: NextSteps;
};

/** What an account's codes brought, all of them or those of one group. */
export function ReportsPage(props: ReportsPageProps) {
  const { accountId, period, today, scope, totals, days, hours, grouping, groups, codes, next } = props;
  const t = useMessages(reportMessages);
  const { daysWith } = useReportAddress();
  const reports = `/accounts/${accountId}/qrcodes/reports`;
  return (
    <>
      <PageHeader
        title={t.title}
        description={t.description}
        actions={
          <>
            <LinkButton href={`${reports}/testers`} variant="default">
              {t.testers}
            </LinkButton>
            <LinkButton href={`${reports}/compare${daysWith()}`} variant="default">
              {t.compare}
            </LinkButton>
            <ExportMenu
              accountId={accountId}
              about={scope.type === "all" || scope.type === "code" ? {} : { [scope.type]: scope.name }}
              tables={["days", "hours", "next", ...(groups ? (["codes", ...GROUPINGS] as const) : [])]}
            />
          </>
        }
      />
      <QrSections accountId={accountId} current="reports" />
      <Stack gap="lg">
        <PeriodChoice key={`${period.from} ${period.to}`} period={period} today={today} />
        {!groups && <ScopeNote scope={scope} />}
        <TotalsCards totals={totals} />
        {totals.scans === 0 && <QuietNote />}
        <RetentionCard totals={totals} />
        {totals.scans > 0 && <ReportCharts days={days} hours={hours} />}
        {groups && <GroupTable grouping={grouping} groups={groups.rows} next={groups.next} />}
        {(groups || codes.rows.length > 0) && <TopCodes accountId={accountId} {...codes} />}
        {totals.scans > 0 && <NextStepsCard {...next} />}
      </Stack>
    </>
  );
}

function ScopeNote({ scope }: { scope: ReportScope }) {
  const t = useMessages(reportMessages).scope;
  const { hrefTo } = useReportAddress();
  if (scope.type === "all" || scope.type === "code") return null;
  return (
    <Group gap="sm">
      <Text fw={600}>{scope.name === "" ? t.noName[scope.type] : t[scope.type](scope.name)}</Text>
      <Anchor component={Link} href={hrefTo({ [scope.type]: null, by: scope.type })} size="sm">
        {t.back}
      </Anchor>
    </Group>
  );
}
