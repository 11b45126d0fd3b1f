"use client";

import { useMessages } from "@/lib/platform/i18n/locale-context";
import { NumberField } from "./number-field";
import { printMessages } from "./print-messages";
import type { SheetFormParts } from "./sheet-form";

/** How large each code is printed; left empty, as large as there is room. */
export function CodeSizeField({ form }: Pick<SheetFormParts, "form">) {
  const t = useMessages(printMessages).code;
  return (
    <NumberField
      control={form.control}
      name="sheet.codeSize"
      label={t.size}
      placeholder={t.auto}
      empty={null}
      min={8}
      max={400}
    />
  );
}
