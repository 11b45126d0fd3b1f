"use client";

import { Select } from "@mantine/core";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { newBatchMessages } from "./new-batch-messages";

type SheetFieldProps = {
  sheets: { names: string[]; chosen: number };
  onChoose: (place: number) => void;
};

/** Says which sheet of a workbook was read, and lets another one be chosen. */
export function SheetField({ sheets: { names, chosen }, onChoose }: SheetFieldProps) {
  const t = useMessages(newBatchMessages).sheets;
  const nameOf = (place: number) => names[place] || t.nameless(place + 1);
  return (
    <Select
      label={t.label}
      description={t.read(names.length, nameOf(chosen))}
      data={names.map((_, place) => ({ value: String(place), label: nameOf(place) }))}
      value={String(chosen)}
      onChange={(value) => value !== null && onChoose(Number(value))}
      allowDeselect={false}
      maw="28rem"
    />
  );
}
