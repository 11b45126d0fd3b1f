"use client";

import { Input, SegmentedControl } from "@mantine/core";
import { type Control, Controller, type FieldPathByValue, type FieldValues } from "react-hook-form";

type ChoiceFieldProps<Values extends FieldValues, Output> = {
  control: Control<Values, unknown, Output>;
  name: FieldPathByValue<Values, string>;
  label: string;
  hint?: string;
  choices: readonly { value: string; label: string }[];
  onChosen?: (value: string) => void;
};

/** One of a few, all of them in sight. */
export function ChoiceField<Values extends FieldValues, Output>({
  control,
  name,
  label,
  hint,
  choices,
  onChosen,
}: ChoiceFieldProps<Values, Output>) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field }) => (
        <Input.Wrapper
          label={label}
          labelElement="div"
          description={hint}
          descriptionProps={{ mt: 6 }}
          inputWrapperOrder={["label", "input", "description"]}
        >
          <SegmentedControl
            aria-label={label}
            name={field.name}
            value={field.value}
            onChange={(value) => {
              field.onChange(value);
              onChosen?.(value);
            }}
            data={[...choices]}
            fullWidth
          />
        </Input.Wrapper>
      )}
    />
  );
}
