"use client";

import { Stack } from "@mantine/core";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import type { Period } from "@/lib/platform/periods";
import type { DayCounts, HourCounts, NextSteps, Totals } from "@/lib/qrcodes/measuring/types";
import { USE_PARAMETER } from "@/lib/qrcodes/reports/address";
import { reportMessages } from "@/lib/qrcodes/reports/messages";
import type { FormerUse } from "@/lib/qrcodes/reports/types";
import { PageHeader } from "@/lib/ui/page-header";
import { PeriodChoice } from "@/lib/ui/period-choice";
import { ExportMenu } from "./export-menu";
import { NextStepsCard } from "./next-steps-card";
import { QuietNote } from "./quiet-note";
import { ReportCharts } from "./report-charts";
import { RetentionCard } from "./retention-card";
import { TotalsCards } from "./totals-cards";
import { UsesCard } from "./uses-card";

type CodeReportPageProps = {
  accountId: string;
  code: { id: string; name: string; reusedAt: Date | null };
  /** What the report is about, where that is over; null for what the code is used for now. */
  use: FormerUse | null;
  formerUses: FormerUse[];
  period: Period;
  today: string;
  totals: Totals;
  days: DayCounts[];
  hours: HourCounts[];
  next: NextSteps;
};

/** What one code brought. */
export function CodeReportPage(props: CodeReportPageProps) {
  const { accountId, code, use, formerUses, period, today, totals, days, hours, next } = props;
  const t = useMessages(reportMessages);
  return (
    <>
      <PageHeader
        title={t.codeTitle(use?.name ?? code.name)}
        back={{ href: `/accounts/${accountId}/qrcodes/${code.id}`, label: code.name }}
        actions={
          <ExportMenu
            accountId={accountId}
            about={{ code: code.id, ...(use && { [USE_PARAMETER]: use.id }) }}
            tables={["days", "hours", "next"]}
          />
        }
      />
      <Stack gap="lg">
        <PeriodChoice key={`${period.from} ${period.to}`} period={period} today={today} />
        {formerUses.length > 0 && <UsesCard code={code} use={use} formerUses={formerUses} />}
        <TotalsCards totals={totals} />
        {totals.scans === 0 && <QuietNote />}
        <RetentionCard totals={totals} />
        {totals.scans > 0 && <ReportCharts days={days} hours={hours} />}
        <NextStepsCard {...next} />
      </Stack>
    </>
  );
}
