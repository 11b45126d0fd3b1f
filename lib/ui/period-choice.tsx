"use client";

import { Group, SegmentedControl, Stack, Text, TextInput } from "@mantine/core";
import { useRouter, useSearchParams } from "next/navigation";
import { type FormEvent, useState, useTransition } from "react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { type Period, PRESETS, type Preset } from "@/lib/platform/periods";
import { CURSOR_PARAMETER } from "./cursor-pager";
import { uiMessages } from "./messages";
import { SubmitButton } from "./submit-button";

/** Which days are counted; in the address, so that Back and a copied link work. */
export function PeriodChoice({ period, today }: { period: Period; today: string }) {
  const t = useMessages(uiMessages).period;
  const router = useRouter();
  const address = useSearchParams();
  const [preset, setPreset] = useState<Preset>(period.preset);
  const [days, setDays] = useState({ from: period.from, to: period.to });
  const [isPending, startTransition] = useTransition();
  const show = (changes: Record<string, string>) => {
    const otherParameters = [...address].filter(([name]) => !OWN_PARAMETERS.has(name));
    const query = new URLSearchParams([...otherParameters, ...Object.entries(changes)]);
    startTransition(() => router.replace(`?${query}`, { scroll: false }));
  };
  const choose = (value: string) => {
    const chosenPreset = PRESETS.find((each) => each === value);
    if (!chosenPreset) return;
    setPreset(chosenPreset);
    // One's own days are yet to be typed.
    if (chosenPreset !== "custom") show({ period: chosenPreset });
  };
  const showDays = (event: FormEvent) => {
    event.preventDefault();
    if (!isPending) show({ period: "custom", ...days });
  };
  return (
    <Stack gap="xs" aria-busy={isPending}>
      <SegmentedControl
        aria-label={t.label}
        value={preset}
        onChange={choose}
        data={PRESETS.map((value) => ({ value, label: t.presets[value] }))}
        w={{ base: "100%", sm: "fit-content" }}
      />
      {preset === "custom" && (
        <Group component="form" onSubmit={showDays} align="flex-end" gap="sm">
          {(["from", "to"] as const).map((end) => (
            <TextInput
              key={end}
              type="date"
              label={t[end]}
              max={today}
              required
              withAsterisk={false}
              value={days[end]}
              onChange={(event) => setDays({ ...days, [end]: event.currentTarget.value })}
            />
          ))}
          <SubmitButton isPending={isPending} idle={t.show} busy={t.show} variant="default" />
        </Group>
      )}
      <Text size="xs" c="dimmed">
        {t.china}
      </Text>
    </Stack>
  );
}

/** Other days are another report: its list begins at the beginning. */
const OWN_PARAMETERS: ReadonlySet<string> = new Set(["period", "from", "to", CURSOR_PARAMETER]);
