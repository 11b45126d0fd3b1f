"use client";

import { Card, NumberInput, Stack, Switch, TextInput } from "@mantine/core";
import { Controller } from "react-hook-form";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { repliesMessages } from "@/lib/replies/messages";
import type { RuleFormParts } from "./rule-form-type";

/** The rule's name and how it stands among the others. */
export function BasicFields({ form, field }: Pick<RuleFormParts, "form" | "field">) {
  const t = useMessages(repliesMessages).fields;
  return (
    <Card withBorder radius="lg" p="lg">
      <Stack>
        <TextInput
          {...field("name")}
          label={t.name}
          description={t.nameHint}
          withAsterisk
          maxLength={60}
          autoComplete="off"
        />
        <Controller
          control={form.control}
          name="priority"
          render={({ field: { ref, value, onChange, onBlur }, fieldState }) => (
            <NumberInput
              ref={ref}
              label={t.priority}
              description={t.priorityHint}
              value={value}
              onChange={(changed) => onChange(typeof changed === "number" ? changed : Number.NaN)}
              onBlur={onBlur}
              error={fieldState.error?.message}
              min={-1000}
              max={1000}
              allowDecimal={false}
              maw={{ xs: 320 }}
            />
          )}
        />
        <Controller
          control={form.control}
          name="enabled"
          render={({ field: { ref, value, onChange, onBlur } }) => (
            <Switch
              ref={ref}
              label={t.enabled}
              checked={value}
              onChange={(event) => onChange(event.currentTarget.checked)}
              onBlur={onBlur}
            />
          )}
        />
      </Stack>
    </Card>
  );
}
