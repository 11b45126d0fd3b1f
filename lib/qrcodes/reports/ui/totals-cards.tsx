"use client";

import { Paper, SimpleGrid, Text } from "@mantine/core";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import type { Totals } from "@/lib/qrcodes/measuring/types";
import { reportMessages } from "@/lib/qrcodes/reports/messages";
import { sayNumber, sayShare } from "@/lib/ui/say-number";
import classes from "./totals-cards.module.css";

/** The figures of a report at a glance. */
export function TotalsCards({ totals }: { totals: Totals }) {
  const t = useMessages(reportMessages).totals;
  const { scans, scanners, follows, members, rescans, stillFollowing, lost } = totals;
  const cards = [
    { name: t.scans, value: scans, note: null },
    { name: t.scanners, value: scanners, note: null },
    { name: t.follows, value: follows, note: t.ofScans(sayShare(follows, scans)) },
    { name: t.members, value: members, note: t.rescans(sayNumber(rescans)) },
    {
      name: t.still,
      value: stillFollowing,
      note: `${t.ofFollows(sayShare(stillFollowing, follows))} · ${t.lost(sayNumber(lost))}`,
    },
  ];
  return (
    <SimpleGrid cols={{ base: 2, sm: 3, lg: 5 }} spacing="sm">
      {cards.map(({ name, value, note }) => (
        <Paper
          key={name}
          withBorder
          radius="lg"
          p="md"
          className={classes.card}
          role="group"
          aria-label={name}
        >
          <Text size="sm" c="dimmed">
            {name}
          </Text>
          <Text className={classes.value}>{sayNumber(value)}</Text>
          {note && (
            <Text size="xs" c="dimmed">
              {note}
            </Text>
          )}
        </Paper>
      ))}
    </SimpleGrid>
  );
}
