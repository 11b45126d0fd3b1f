"use client";

import { TextInput, type TextInputProps } from "@mantine/core";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { fromChinaInput, toChinaInput } from "./china-time";
import { uiMessages } from "./messages";

type ChinaTimeFieldProps = Omit<TextInputProps, "value" | "onChange" | "type"> & {
  value: Date | null;
  /** Null while it is empty or half filled in. */
  onChange: (time: Date | null) => void;
};

/** A day and an hour in Beijing time, which the field says, wherever the computer stands. */
export function ChinaTimeField({ value, onChange, label, ...field }: ChinaTimeFieldProps) {
  const { named } = useMessages(uiMessages).chinaTime;
  return (
    <TextInput
      {...field}
      type="datetime-local"
      label={named(String(label))}
      value={value ? toChinaInput(value) : ""}
      onChange={(event) => onChange(fromChinaInput(event.currentTarget.value))}
    />
  );
}
