"use client";

import { Select, type SelectProps } from "@mantine/core";

type ValueChoiceProps<Value extends string> = {
  label: string;
  values: readonly Value[];
  words: Readonly<Record<Value, string>>;
  chosen: Value | undefined;
  onChoose: (value: Value | undefined) => void;
  w: SelectProps["w"];
};

/** Narrows a list by one of a few values, such as a state. */
export function ValueChoice<Value extends string>(props: ValueChoiceProps<Value>) {
  const { label, values, words, chosen, onChoose, w } = props;
  return (
    <Select
      aria-label={label}
      placeholder={label}
      data={values.map((value) => ({ value, label: words[value] }))}
      value={chosen ?? null}
      onChange={(value) => onChoose(values.find((one) => one === value))}
      clearable
      w={w}
    />
  );
}
