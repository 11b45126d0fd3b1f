"use client";

import { Text } from "@mantine/core";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import type { DayCounts, HourCounts } from "@/lib/qrcodes/measuring/types";
import { reportMessages } from "@/lib/qrcodes/reports/messages";
import { BarChart } from "@/lib/qrcodes/reports/ui/charts/bar-chart";
import { isByWeek, stretchesOf, sumOver } from "@/lib/qrcodes/reports/ui/charts/stretches";
import { SectionCard } from "@/lib/ui/section-card";

/** When scans came: over the days, and over the hours of the day. */
export function ReportCharts({ days, hours }: { days: readonly DayCounts[]; hours: readonly HourCounts[] }) {
  const t = useMessages(reportMessages).chart;
  const series = [t.scans, t.follows];
  const title = isByWeek(days.length) ? t.weeks : t.days;
  return (
    <>
      {days.length > 0 && (
        <SectionCard title={title}>
          <BarChart
            // Other days are another chart: what was chosen in the old one means nothing there.
            key={`${days[0]?.day} ${days.length}`}
            title={title}
            series={series}
            points={stretchesOf(days.map(({ day }) => day)).map((stretch) => {
              const sum = (count: "scans" | "follows") => sumOver(days, stretch, (day) => day[count]);
              return { label: stretch.label, tick: stretch.tick, values: [sum("scans"), sum("follows")] };
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
