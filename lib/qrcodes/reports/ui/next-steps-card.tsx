"use client";

import { Box, SimpleGrid, Text, Title } from "@mantine/core";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import type { NextStep, NextSteps } from "@/lib/qrcodes/measuring/types";
import { reportMessages } from "@/lib/qrcodes/reports/messages";
import { sayNumber, sayShare } from "@/lib/ui/say-number";
import { SectionCard } from "@/lib/ui/section-card";
import tables from "./report-table.module.css";

/** What people did first after a scan. */
export function NextStepsCard({ taps, words }: NextSteps) {
  const t = useMessages(reportMessages).next;
  return (
    <SectionCard title={t.title} description={t.description}>
      {taps.length + words.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t.none}
        </Text>
      ) : (
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
          {taps.length > 0 && <Steps title={t.taps} steps={taps} unknown={t.deletedButtons} />}
          {words.length > 0 && <Steps title={t.words} steps={words} unknown={t.otherWords} />}
        </SimpleGrid>
      )}
    </SectionCard>
  );
}

type StepsProps = { title: string; steps: readonly NextStep[]; unknown: string };

/** @param unknown said where a step has no name */
function Steps({ title, steps, unknown }: StepsProps) {
  const t = useMessages(reportMessages).next;
  const most = Math.max(1, ...steps.map(({ times }) => times));
  return (
    <div>
      <Title order={3} size="h5" mb="xs">
        {title}
      </Title>
      <table className={tables.table} aria-label={title}>
        <thead hidden>
          <tr>
            <th scope="col">{title}</th>
            <th scope="col">{t.times}</th>
          </tr>
        </thead>
        <tbody>
          {steps.map(({ what, times }) => (
            <tr key={what}>
              <th scope="row">
                {what || unknown}
                <Box className={tables.bar} aria-hidden="true" style={{ "--share": sayShare(times, most) }} />
              </th>
              <td className={tables.number}>{sayNumber(times)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
