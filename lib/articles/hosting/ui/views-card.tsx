"use client";

import { Box, Group, Stack, Text, VisuallyHidden } from "@mantine/core";
import type { DayOfViews } from "@/lib/articles/hosting/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { SectionCard } from "@/lib/ui/section-card";
import { publicationMessages } from "./messages";
import classes from "./publication.module.css";

/** How often a page was opened, by the day. */
export function ViewsCard({ views, inAll }: { views: readonly DayOfViews[]; inAll: number }) {
  const t = useMessages(publicationMessages).views;
  const most = Math.max(1, ...views.map((day) => day.views));
  const lately = views.reduce((sum, day) => sum + day.views, 0);
  return (
    <SectionCard title={t.title} description={t.description}>
      {inAll === 0 ? (
        <Text size="sm" c="dimmed">
          {t.none}
        </Text>
      ) : (
        <Stack gap="xs">
          <Group gap="lg">
            <Text fw={600}>{t.last(lately)}</Text>
            <Text c="dimmed">{t.inAll(inAll)}</Text>
          </Group>
          <ol className={classes.bars} aria-label={t.chart}>
            {views.map(({ day, views: count }) => (
              <Box
                component="li"
                key={day}
                className={classes.bar}
                title={t.day(day, count)}
                style={{ "--height": `${(count / most) * 100}%` }}
              >
                <VisuallyHidden>{t.day(day, count)}</VisuallyHidden>
              </Box>
            ))}
          </ol>
          <Text component="div" size="xs" c="dimmed" className={classes.days} aria-hidden>
            <span>{views.at(0)?.day}</span>
            <span>{views.at(-1)?.day}</span>
          </Text>
        </Stack>
      )}
    </SectionCard>
  );
}
