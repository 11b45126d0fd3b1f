"use client";

import { NumberInput } from "@mantine/core";
import { Controller } from "react-hook-form";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { SHEET_LIMITS } from "@/lib/qrcodes/sheets/limits";
import { printMessages } from "./print-messages";
import type { SheetFormParts } from "./sheet-form-parts";

type NumberFieldProps = Pick<SheetFormParts, "form"> & {
  name: keyof typeof SHEET_LIMITS;
  label: string;
  hint?: string;
  /** What stands in the field while it is empty, where it may be. */
  placeholder?: string;
};

/** A number of a sheet. While it is being typed it may be no number yet; then the form keeps the one before. */
export function NumberField({ form, name, label, hint, placeholder }: NumberFieldProps) {
  return (
    <Controller
      control={form.control}
      name={`sheet.${name}`}
      render={({ field, fieldState }) => (
        <NumberInput
          {...SHEET_LIMITS[name]}
          ref={field.ref}
          name={field.name}
          label={label}
          description={hint}
          placeholder={placeholder}
          inputWrapperOrder={["label", "input", "description", "error"]}
          value={field.value ?? ""}
          onBlur={field.onBlur}
          onChange={(value) => {
            if (typeof value === "number") field.onChange(value);
            else if (value === "" && placeholder !== undefined) field.onChange(null);
          }}
          error={fieldState.error?.message}
          allowNegative={false}
        />
      )}
    />
  );
}

/** How large each code is printed; left empty, as large as there is room. */
export function CodeSizeField({ form }: Pick<SheetFormParts, "form">) {
  const t = useMessages(printMessages).code;
  return <NumberField form={form} name="codeSize" label={t.size} hint={t.sizeHint} placeholder={t.auto} />;
}
