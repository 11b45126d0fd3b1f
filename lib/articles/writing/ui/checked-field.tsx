"use client";

import { Text, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { writingMessages } from "@/lib/articles/writing/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";

type CheckedFieldProps = {
  label: string;
  description?: string;
  value: string;
  /** Says what is wrong with a text; null when it can be saved. */
  check: (text: string) => string | null;
  /** Gets every text that can be saved. */
  onChange: (text: string) => void;
  /** How many characters fit; without it they are not counted. */
  limit?: number;
  isLong?: boolean;
  isDisabled?: boolean;
};

/** A field that is saved as one types. What cannot be saved stays in it, with the reason below, and the rest is saved without it. */
export function CheckedField(props: CheckedFieldProps) {
  const { label, description, value, check, onChange, limit, isLong = false, isDisabled = false } = props;
  const t = useMessages(writingMessages).fields;
  const [typed, setTyped] = useState({ text: value, handedOver: value });
  // What was replaced from outside: another version was chosen.
  const text = typed.handedOver === value ? typed.text : value;
  const reason = check(text);
  const Field = isLong ? Textarea : TextInput;
  return (
    <Field
      label={label}
      description={description}
      value={text}
      disabled={isDisabled}
      error={reason && t.notSaved(reason)}
      {...(isLong ? { autosize: true, minRows: 2 } : {})}
      {...(limit === undefined
        ? {}
        : {
            rightSectionWidth: 72,
            rightSection: (
              <Text size="xs" c={text.length > limit ? "red" : "dimmed"}>
                {text.length} / {limit}
              </Text>
            ),
          })}
      onChange={({ currentTarget }) => {
        const isFine = check(currentTarget.value) === null;
        setTyped({ text: currentTarget.value, handedOver: isFine ? currentTarget.value : value });
        if (isFine) onChange(currentTarget.value);
      }}
    />
  );
}
