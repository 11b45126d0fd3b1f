"use client";

import { useMessages } from "@/lib/platform/i18n/locale-context";
import { NumberField } from "./number-field";
import { printMessages } from "./print-messages";
import type { SheetFormParts } from "./sheet-form-parts";

/** How large each code is printed; left empty, as large as there is room. */
export function CodeSizeField({ form }: Pick<SheetFormParts, "form">) {
  const t = useMessages(printMessages).code;
  return <NumberField form={form} name="codeSize" label={t.size} placeholder={t.auto} />;
}
