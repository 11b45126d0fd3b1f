"use client";

import { Button, Fieldset, Group, Input, TextInput } from "@mantine/core";
import { useId } from "react";
import { type UseFormReturn, useWatch } from "react-hook-form";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { type Duration, secondsOf } from "@/lib/qrcodes/limits";
import type { QrCodeValues } from "@/lib/qrcodes/schema";
import { errorOf } from "@/lib/ui/form-errors";
import classes from "./duration-fields.module.css";
import { qrFormMessages } from "./form-messages";

const PRESETS = {
  hour: { days: 0, hours: 1, minutes: 0 },
  day: { days: 1, hours: 0, minutes: 0 },
  week: { days: 7, hours: 0, minutes: 0 },
  month: { days: 30, hours: 0, minutes: 0 },
} as const satisfies Record<string, Duration>;
const PRESET_NAMES = ["hour", "day", "week", "month"] as const;
const PARTS = ["days", "hours", "minutes"] as const;

type DurationFieldsProps = { form: UseFormReturn<QrCodeValues, unknown, QrCodeValues> };

/** How long a temporary code works: one of the usual times, or any other to the minute. */
export function DurationFields({ form }: DurationFieldsProps) {
  const t = useMessages(qrFormMessages);
  const errorId = useId();
  const duration = useWatch({ control: form.control, name: "duration" });
  const error = PARTS.map((part) => errorOf(form, `duration.${part}`)).find(Boolean);
  const choose = (preset: Duration) =>
    form.setValue("duration", { ...preset }, { shouldDirty: true, shouldValidate: true });
  return (
    <Fieldset variant="unstyled" legend={t.duration} m={0} classNames={{ legend: classes.legend }}>
      <Group gap="xs" mb="sm" mt={4}>
        {PRESET_NAMES.map((name) => {
          const isChosen = secondsOf(duration) === secondsOf(PRESETS[name]);
          return (
            <Button
              key={name}
              size="compact-md"
              fz="sm"
              variant={isChosen ? "filled" : "default"}
              aria-pressed={isChosen}
              onClick={() => choose(PRESETS[name])}
            >
              {t.presets[name]}
            </Button>
          );
        })}
      </Group>
      <Group gap="sm" wrap="nowrap" maw="24rem">
        {PARTS.map((part) => (
          <TextInput
            key={part}
            {...form.register(`duration.${part}`, {
              setValueAs: (typed: unknown) => Number(typed),
              // The limit is one of all three together.
              deps: PARTS.map((other) => `duration.${other}` as const),
            })}
            type="number"
            inputMode="numeric"
            min={0}
            label={t[part]}
            error={Boolean(error)}
            aria-describedby={error ? errorId : undefined}
          />
        ))}
      </Group>
      {error && (
        <Input.Error id={errorId} mt={6}>
          {error}
        </Input.Error>
      )}
    </Fieldset>
  );
}
