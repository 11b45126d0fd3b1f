"use client";

import { Pill, PillsInput } from "@mantine/core";
import { type KeyboardEvent, useId, useState } from "react";
import { useController } from "react-hook-form";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { MAX_LABELS } from "@/lib/qrcodes/limits";
import { qrCodesMessages } from "@/lib/qrcodes/messages";
import { qrFormMessages } from "./form-messages";
import type { CodeFormParts } from "./use-code-form";

const SEPARATORS = /[,，、;；]/;

/** Labels as pills; the browser itself offers those that other codes have. */
export function LabelsField({ form, known }: Pick<CodeFormParts, "form"> & { known: string[] }) {
  const t = useMessages(qrFormMessages);
  const { clear } = useMessages(qrCodesMessages);
  const { field, fieldState, formState } = useController({ control: form.control, name: "labels" });
  const [typed, setTyped] = useState("");
  const id = useId();
  const ofOne = Array.isArray(formState.errors.labels)
    ? formState.errors.labels.find((error) => error)?.message
    : undefined;
  const take = (text: string) => {
    const words = text.split(SEPARATORS).flatMap((word) => word.trim() || []);
    if (words.length > 0) field.onChange([...new Set([...field.value, ...words])].slice(0, MAX_LABELS));
    setTyped("");
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Backspace" && typed === "") field.onChange(field.value.slice(0, -1));
    // Enter also chooses among a Chinese keyboard's words, and would send the form.
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    take(typed);
  };
  return (
    <PillsInput
      id={id}
      label={t.labels}
      description={t.labelsHint}
      error={fieldState.error?.message ?? ofOne}
    >
      <Pill.Group>
        {field.value.map((label) => (
          <Pill
            key={label}
            withRemoveButton
            removeButtonProps={{ "aria-label": clear(label), tabIndex: 0, "aria-hidden": false }}
            onRemove={() => field.onChange(field.value.filter((other) => other !== label))}
          >
            {label}
          </Pill>
        ))}
        <PillsInput.Field
          id={id}
          ref={field.ref}
          value={typed}
          list={`${id}-known`}
          disabled={field.disabled}
          onChange={({ currentTarget: { value } }) =>
            SEPARATORS.test(value) ? take(value) : setTyped(value)
          }
          onKeyDown={press}
          // What was typed and not confirmed with Enter was meant all the same.
          onBlur={() => {
            take(typed);
            field.onBlur();
          }}
        />
      </Pill.Group>
      <datalist id={`${id}-known`}>
        {known.map((label) => (
          <option key={label} value={label} />
        ))}
      </datalist>
    </PillsInput>
  );
}
