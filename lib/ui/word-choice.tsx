"use client";

import { Select, type SelectProps } from "@mantine/core";

type WordChoiceProps = {
  label: string;
  known: readonly string[];
  /** Empty as well when none is. */
  chosen: string | undefined;
  onChoose: (word: string | undefined) => void;
  w: SelectProps["w"];
};

/** Narrows a list by a word that people wrote, such as a folder; nothing while there is none. */
export function WordChoice({ label, known, chosen, onChoose, w }: WordChoiceProps) {
  // A word of the address that nothing has (any more) is shown, so that it can be taken away.
  const data = !chosen || known.includes(chosen) ? known : [...known, chosen];
  if (data.length === 0) return null;
  return (
    <Select
      aria-label={label}
      placeholder={label}
      data={data}
      value={chosen || null}
      onChange={(value) => onChoose(value ?? undefined)}
      searchable
      clearable
      limit={50}
      w={w}
    />
  );
}
