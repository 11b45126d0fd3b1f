"use client";

import { Box, SimpleGrid, Stack, Text } from "@mantine/core";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import type { Kept, Totals } from "@/lib/qrcodes/measuring/types";
import { reportMessages } from "@/lib/qrcodes/reports/messages";
import { sayNumber, sayShare } from "@/lib/ui/say-number";
import { SectionCard } from "@/lib/ui/section-card";
import classes from "./totals-cards.module.css";

/** How many new followers stayed. Those who have not followed for so long yet are said to be missing. */
export function RetentionCard({ totals }: { totals: Totals }) {
  const t = useMessages(reportMessages).retention;
  const { follows, after1, after7, after30 } = totals;
  return (
    <SectionCard title={t.title} description={t.description}>
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="lg">
        <Stay days={1} followers={after1} follows={follows} />
        <Stay days={7} followers={after7} follows={follows} />
        <Stay days={30} followers={after30} follows={follows} />
      </SimpleGrid>
    </SectionCard>
  );
}

function Stay({ days, followers, follows }: { days: number; followers: Kept; follows: number }) {
  const t = useMessages(reportMessages).retention;
  const { of, kept } = followers;
  const isRipe = of > 0;
  return (
    <Stack gap={6} role="group" aria-label={t.after(days)}>
      <Text size="sm" c="dimmed">
        {t.after(days)}
      </Text>
      <Text className={classes.value}>{isRipe ? sayShare(kept, of) : "–"}</Text>
      <Box
        className={classes.meter}
        data-empty={!isRipe || undefined}
        aria-hidden="true"
        style={{ "--share": isRipe ? sayShare(kept, of) : "0%" }}
      />
      <Text size="sm">
        {isRipe ? t.kept(sayNumber(kept), sayNumber(of)) : follows > 0 ? t.unripe : t.nobody}
      </Text>
      {follows > of && (
        <Text size="xs" c="dimmed">
          {isRipe ? t.waiting(sayNumber(follows - of)) : t.unripeHint(days)}
        </Text>
      )}
    </Stack>
  );
}
