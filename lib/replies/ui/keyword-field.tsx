"use client";

import { TextInput } from "@mantine/core";
import type { ClipboardEvent, KeyboardEvent } from "react";
import { useWatch } from "react-hook-form";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { repliesMessages } from "@/lib/replies/messages";
import { errorOf } from "@/lib/ui/form-errors";
import type { TriggerRowProps } from "./rule-form-type";

/** A keyword. Enter goes on to the next one; pasted lines become keywords of their own. */
export function KeywordField({ form, field, index, onAddKeywords }: TriggerRowProps) {
  const t = useMessages(repliesMessages).triggers;
  const trigger = useWatch({ control: form.control, name: `triggers.${index}` });
  const match = trigger.type === "keyword" ? trigger.match : "contains";
  const name = `triggers.${index}.text` as const;
  const { error, ...input } = field(name);

  const goOn = (event: KeyboardEvent) => {
    // Enter also ends the choice of a Chinese word.
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onAddKeywords(match, [""]);
  };
  const split = (event: ClipboardEvent<HTMLInputElement>) => {
    const lines = event.clipboardData.getData("text").split(/\r?\n/);
    const [first = "", ...others] = lines.map((line) => line.trim()).filter((line) => line !== "");
    if (others.length === 0) return;
    event.preventDefault();
    const before = event.currentTarget.value;
    form.setValue(name, before + first, { shouldDirty: true, shouldValidate: true });
    onAddKeywords(match, others);
  };
  return (
    <TextInput
      {...input}
      aria-label={match === "regex" ? t.regex : t.keyword}
      placeholder={match === "regex" ? "^\\d{6}$" : t.keywordPlaceholder}
      error={error ?? errorOf(form, `triggers.${index}`)}
      autoComplete="off"
      spellCheck={false}
      onKeyDown={goOn}
      onPaste={split}
      styles={
        match === "regex" ? { input: { fontFamily: "var(--mantine-font-family-monospace)" } } : undefined
      }
    />
  );
}
