"use client";

import { Select } from "@mantine/core";
import { type Control, Controller, type FieldPathByValue, type FieldValues } from "react-hook-form";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { printMessages } from "./print-messages";

type StyleFieldProps<Values extends FieldValues, Output> = {
  control: Control<Values, unknown, Output>;
  name: FieldPathByValue<Values, string | null>;
  styles: readonly { id: string; name: string }[];
};

const PLAIN = "";

/** One of the account's styles, or the plain one. */
export function StyleField<Values extends FieldValues, Output>({
  control,
  name,
  styles,
}: StyleFieldProps<Values, Output>) {
  const t = useMessages(printMessages).style;
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <Select
          label={t.label}
          description={styles.length === 0 ? t.hint : undefined}
          data={[
            { value: PLAIN, label: t.plain },
            ...styles.map((style) => ({ value: style.id, label: style.name })),
          ]}
          value={field.value ?? PLAIN}
          onChange={(value) => field.onChange(value || null)}
          onBlur={field.onBlur}
          error={fieldState.error?.message}
          allowDeselect={false}
          ref={field.ref}
        />
      )}
    />
  );
}
