"use client";

import { NumberInput, type NumberInputProps } from "@mantine/core";
import { type Control, Controller, type FieldPathByValue, type FieldValues } from "react-hook-form";

type NumberFieldProps<Values extends FieldValues, Output> = Omit<NumberInputProps, "value" | "onChange"> & {
  control: Control<Values, unknown, Output>;
  name: FieldPathByValue<Values, number | null>;
  /** What an emptied field means. */
  empty?: null;
};

/** A number of a form. While it is being typed it may be no number yet; then the form keeps the one before. */
export function NumberField<Values extends FieldValues, Output>({
  control,
  name,
  empty,
  ...others
}: NumberFieldProps<Values, Output>) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <NumberInput
          {...others}
          ref={field.ref}
          name={field.name}
          value={field.value ?? ""}
          onBlur={field.onBlur}
          onChange={(value) => {
            if (typeof value === "number") field.onChange(value);
            else if (value === "" && empty === null) field.onChange(null);
          }}
          error={fieldState.error?.message}
          allowNegative={false}
        />
      )}
    />
  );
}
