"use client";

import { Button, Group } from "@mantine/core";
import { useLocale } from "@/lib/platform/i18n/locale-context";
import { sayPlannedTime } from "@/lib/ui/time-words";

type QuickPicksProps = {
  label: string;
  picks: readonly { words: string; time: Date | null }[];
  onPick: (time: Date | null) => void;
};

/** Times that are chosen most, one tap each; what exactly they mean shows in the field. */
export function QuickPicks({ label, picks, onPick }: QuickPicksProps) {
  const locale = useLocale();
  return (
    <Group gap={6} mt={6} role="group" aria-label={label}>
      {picks.map(({ words, time }) => (
        <Button
          key={words}
          size="compact-sm"
          variant="default"
          title={time ? sayPlannedTime(time, locale) : undefined}
          onClick={() => onPick(time)}
        >
          {words}
        </Button>
      ))}
    </Group>
  );
}
