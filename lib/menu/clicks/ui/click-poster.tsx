"use client";

import { Stack, Text } from "@mantine/core";
import type { ClickReport } from "@/lib/menu/clicks/clicks";
import { menuClicksMessages } from "@/lib/menu/clicks/messages";
import type { MenuDocument } from "@/lib/menu/document";
import { type ButtonMark, LowerPoster } from "@/lib/menu/poster/ui/menu-poster";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import classes from "./click-poster.module.css";

/** The counts over the menu itself, the most tapped button in the strongest colour. */
export function ClickPoster({ document, report }: { document: MenuDocument; report: ClickReport }) {
  const t = useMessages(menuClicksMessages);
  const rows = new Map(report.rows.map((row) => [row.id, row]));
  const markOf = (id: string): ButtonMark => {
    const row = rows.get(id);
    if (!row) return {};
    if (!row.isReported) return { note: t.unreported };
    return { heat: row.heat, note: t.count(row.taps, row.followers) };
  };
  return (
    <Stack gap="xs" maw="24rem" className={classes.poster}>
      <LowerPoster label={t.phone} document={document} absence="" markOf={({ id }) => markOf(id)} />
      <div className={classes.legend}>
        <span>{t.few}</span>
        <span className={classes.scale} aria-hidden="true" />
        <span>{t.many}</span>
        <span className={classes.words}>{t.heat}</span>
      </div>
      {report.rows.some(({ isReported }) => !isReported) && (
        <Text size="xs" c="dimmed">
          {t.unreportedHint}
        </Text>
      )}
    </Stack>
  );
}
