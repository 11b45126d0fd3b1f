"use client";

import { Button, Group, Text, Textarea } from "@mantine/core";
import { useMergedRef } from "@mantine/hooks";
import { useRef } from "react";
import { useWatch } from "react-hook-form";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { LIMITS, PLACEHOLDERS } from "@/lib/replies/limits";
import { repliesMessages } from "@/lib/replies/messages";
import type { ReplyCardProps } from "./rule-form-type";

/** A reply in words, with what may be put into it and how much of WeChat's limit it takes. */
export function TextField({ form, field, index }: Pick<ReplyCardProps, "form" | "field" | "index">) {
  const t = useMessages(repliesMessages).replies;
  const area = useRef<HTMLTextAreaElement>(null);
  const name = `replies.${index}.text` as const;
  const { ref, ...input } = field(name);
  const merged = useMergedRef(area, ref);
  const text = useWatch({ control: form.control, name });
  const used = new TextEncoder().encode(text ?? "").length;

  const insert = (placeholder: string) => {
    const element = area.current;
    if (!element) return;
    const { selectionStart, selectionEnd, value } = element;
    const insertion = `{{${placeholder}}}`;
    const changedText = value.slice(0, selectionStart) + insertion + value.slice(selectionEnd);
    form.setValue(name, changedText, { shouldDirty: true, shouldValidate: true });
    element.focus();
    element.setSelectionRange(selectionStart + insertion.length, selectionStart + insertion.length);
  };
  return (
    <>
      <Textarea
        {...input}
        ref={merged}
        aria-label={t.text}
        placeholder={t.textPlaceholder}
        autosize
        minRows={3}
        maxRows={14}
      />
      <Group justify="space-between" gap="xs" mt={6}>
        <Group gap={4}>
          <Text size="xs" c="dimmed">
            {t.insert}
          </Text>
          {PLACEHOLDERS.map((placeholder) => (
            <Button
              key={placeholder}
              variant="light"
              color="gray"
              size="compact-xs"
              title={t.placeholderHint}
              aria-label={`${t.insert} ${t.placeholders[placeholder]}`}
              onClick={() => insert(placeholder)}
            >
              {t.placeholders[placeholder]}
            </Button>
          ))}
        </Group>
        <Text size="xs" c={used > LIMITS.textBytes ? "red" : "dimmed"}>
          {t.bytes(used, LIMITS.textBytes)}
        </Text>
      </Group>
    </>
  );
}
