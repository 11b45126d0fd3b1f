"use client";

import { Text } from "@mantine/core";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { SectionCard } from "@/lib/ui/section-card";
import type { DayCounts, HourCounts } from "../../measuring/types";
import { reportMessages } from "../../reports/report-messages";
import { BarChart } from "./charts/bar-chart";

/** When scans came: over the days, and over the hours of the day. */
export function ReportCharts({ days, hours }: { days: readonly DayCounts[]; hours: readonly HourCounts[] }) {
  const t = useMessages(reportMessages).chart;
  const series = [t.scans, t.follows];
  return (
    <>
      {days.length > 0 && (
        <SectionCard title={t.days}>
          <BarChart
            // Other days are another chart: what was chosen in the old one means nothing there.
            key={`${days[0]?.day} ${days.length}`}
            title={t.days}
            series={series}
            points={days.map(({ day, scans, follows }) => {
              return { label: day, tick: day.slice(5), values: [scans, follows] };
            })}
          />
        </SectionCard>
      )}
      {hours.length > 0 && (
        <SectionCard title={t.hours} description={<Text size="sm">{t.hoursHint}</Text>}>
          <BarChart
            title={t.hours}
            series={series}
            points={hours.map(({ hour, scans, follows }) => {
              return { label: t.hourFull(hour), tick: t.hour(hour), values: [scans, follows] };
            })}
          />
        </SectionCard>
      )}
    </>
  );
}
