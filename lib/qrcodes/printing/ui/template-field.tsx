"use client";

import { useWatch } from "react-hook-form";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { DEFAULT_SHEET } from "@/lib/qrcodes/sheets/default-sheet";
import { isPanel, TEMPLATES } from "@/lib/qrcodes/sheets/limits";
import type { SheetSpec } from "@/lib/qrcodes/sheets/schema";
import { ChoiceField } from "./choice-field";
import { printMessages } from "./print-messages";
import type { SheetFormParts } from "./sheet-form-parts";

/** The template; with it comes what is usual for it. */
export function TemplateField({ form }: Pick<SheetFormParts, "form">) {
  const t = useMessages(printMessages).template;
  const template = useWatch({ control: form.control, name: "sheet.template" });
  const take = (chosen: string) => {
    const name = TEMPLATES.find((each) => each === chosen);
    if (!name) return;
    const before = form.getValues("sheet");
    // The form has the new template already, what was rendered last is the one before.
    const captions = isPanel(name) === isPanel(template) ? before.captions : captionsOf(name);
    form.setValue("sheet", { ...before, ...USUAL[name], captions, template: name });
    form.clearErrors();
  };
  return (
    <ChoiceField
      control={form.control}
      name="sheet.template"
      label={t.label}
      hint={t.hints[template]}
      choices={TEMPLATES.map((value) => ({ value, label: t[value] }))}
      onChosen={take}
    />
  );
}

/** Posters and tents are read by customers, whom the names that staff gave to codes tell nothing. */
function captionsOf(template: SheetSpec["template"]): SheetSpec["captions"] {
  return isPanel(template) ? [] : DEFAULT_SHEET.captions;
}

const { captionSize, captionLines, captionPlace } = DEFAULT_SHEET;

const USUAL = {
  grid: { codeSize: null, captionSize, captionLines, captionPlace, cutMarks: true, bleed: 0 },
  labels: { codeSize: null, captionSize: 8, captionLines, captionPlace, cutMarks: false, bleed: 0 },
  poster: { codeSize: null, captionSize: 22, captionLines: 1, captionPlace, cutMarks: false, bleed: 0 },
  tent: { codeSize: null, captionSize: 14, captionLines: 1, captionPlace, cutMarks: false, bleed: 0 },
} as const satisfies Record<SheetSpec["template"], Partial<SheetSpec>>;
