"use client";

import { CloseButton, Group, Stack, Text } from "@mantine/core";
import { IconChartLine, IconPlus } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import type { Period } from "@/lib/platform/periods";
import { findCodesAction } from "@/lib/qrcodes/reports/actions";
import { MAX_COMPARED } from "@/lib/qrcodes/reports/limits";
import { reportMessages } from "@/lib/qrcodes/reports/messages";
import type { ComparedCode } from "@/lib/qrcodes/reports/types";
import { LineChart } from "@/lib/qrcodes/reports/ui/charts/line-chart";
import { isByWeek, stretchesOf, sumOver } from "@/lib/qrcodes/reports/ui/charts/stretches";
import { EmptyState } from "@/lib/ui/empty-state";
import { PageHeader } from "@/lib/ui/page-header";
import { PeriodChoice } from "@/lib/ui/period-choice";
import { PickerButton } from "@/lib/ui/picker-button";
import { SectionCard } from "@/lib/ui/section-card";
import { ComparedTable } from "./compared-table";
import { useReportAddress } from "./use-report-address";

type ComparePageProps = { accountId: string; period: Period; today: string; codes: ComparedCode[] };

/** Up to five codes side by side; which ones is in the address. */
export function ComparePage({ accountId, period, today, codes }: ComparePageProps) {
  const t = useMessages(reportMessages);
  const router = useRouter();
  const { hrefTo, daysWith } = useReportAddress();
  const [isPending, startTransition] = useTransition();
  const show = (ids: readonly string[]) =>
    startTransition(() => router.replace(hrefTo({ codes: ids.join(",") }), { scroll: false }));
  const ids = codes.map(({ id }) => id);
  const add = codes.length < MAX_COMPARED && (
    <PickerButton
      variant="default"
      leftSection={<IconPlus size={16} aria-hidden />}
      words={t.compared.picker}
      find={(search) => findCodesAction(accountId, { search })}
      onChoose={({ id }) => show([...new Set([...ids, id])])}
    >
      {t.compared.add}
    </PickerButton>
  );
  return (
    <>
      <PageHeader
        title={t.compared.title}
        description={t.compared.description(MAX_COMPARED)}
        back={{ href: `/accounts/${accountId}/qrcodes/reports${daysWith()}`, label: t.title }}
        actions={codes.length > 0 && add}
      />
      {codes.length === 0 ? (
        <EmptyState icon={<IconChartLine />} {...t.compared.none} action={add} />
      ) : (
        <Stack gap="lg" aria-busy={isPending}>
          <PeriodChoice key={`${period.from} ${period.to}`} period={period} today={today} />
          <Group gap="xs">
            {codes.map(({ id, name }) => (
              <Group key={id} gap={2}>
                <Text size="sm">{name}</Text>
                <CloseButton
                  size="sm"
                  aria-label={t.compared.remove(name)}
                  onClick={() => show(ids.filter((each) => each !== id))}
                />
              </Group>
            ))}
          </Group>
          <ComparedChart key={[period.from, period.to, ...ids].join()} codes={codes} />
          <SectionCard title={t.compared.table}>
            <ComparedTable accountId={accountId} codes={codes} />
          </SectionCard>
        </Stack>
      )}
    </>
  );
}

function ComparedChart({ codes }: { codes: readonly ComparedCode[] }) {
  const t = useMessages(reportMessages).compared;
  const days = (codes[0]?.days ?? []).map(({ day }) => day);
  if (days.length === 0) return null;
  const title = isByWeek(days.length) ? t.weeks : t.chart;
  return (
    <SectionCard title={title}>
      <LineChart
        title={title}
        series={codes.map(({ name }) => name)}
        points={stretchesOf(days).map((stretch) => {
          const values = codes.map((code) => sumOver(code.days, stretch, ({ scans }) => scans));
          return { label: stretch.label, tick: stretch.tick, values };
        })}
      />
    </SectionCard>
  );
}
