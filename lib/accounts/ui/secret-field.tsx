"use client";

import { Badge, Button, Group, Input, TextInput } from "@mantine/core";
import { useMergedRef } from "@mantine/hooks";
import { IconCheck, IconRefresh } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { accountsMessages } from "@/lib/accounts/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { CopyButton } from "@/lib/ui/copy-button";
import type { FieldProps } from "@/lib/ui/use-action-form";

type SecretFieldProps = {
  label: string;
  description: string;
  /** Name, handlers and error, from the form. */
  field: FieldProps;
  /** Puts a value into the form as if it had been typed. */
  onFill: (value: string) => void;
  /** One is stored already; it is never shown, only kept or replaced. */
  isStored?: boolean;
  /** What is stored cannot be read any more. */
  isMissing?: boolean;
  /** Makes a new value, for what we choose and WeChat copies. */
  generate?: () => string;
};

/** A secret to enter. What is stored already is never shown again. */
export function SecretField({
  label,
  description,
  field,
  onFill,
  isStored = false,
  isMissing = false,
  generate,
}: SecretFieldProps) {
  const t = useMessages(accountsMessages).secret;
  const [isReplacing, setIsReplacing] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const ref = useMergedRef(input, field.ref);
  if (isStored && !isReplacing)
    return (
      <Input.Wrapper label={label} description={description} labelElement="div">
        <Group mt={6} gap="sm">
          <Badge variant="light" leftSection={<IconCheck size={12} />}>
            {t.stored}
          </Badge>
          <Button variant="default" size="compact-sm" onClick={() => setIsReplacing(true)}>
            {t.replace(label)}
          </Button>
        </Group>
      </Input.Wrapper>
    );
  const keepOld = () => {
    onFill("");
    setIsReplacing(false);
  };
  return (
    <div>
      {isMissing && (
        <Badge variant="light" color="red" mb={4}>
          {t.missing}
        </Badge>
      )}
      <TextInput
        {...field}
        ref={ref}
        label={label}
        description={description}
        // The person has just asked for this field by pressing "Replace".
        autoFocus={isReplacing}
        autoComplete="off"
        spellCheck={false}
        styles={{ input: { fontFamily: "var(--mantine-font-family-monospace)" } }}
      />
      <Group gap={4} mt={4}>
        {generate && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconRefresh size={14} />}
            aria-label={t.generateOf(label)}
            onClick={() => onFill(generate())}
          >
            {t.generate}
          </Button>
        )}
        {generate && <CopyButton label={label} source={input} />}
        {isReplacing && (
          <Button variant="subtle" color="gray" size="compact-sm" onClick={keepOld}>
            {t.keep}
          </Button>
        )}
      </Group>
    </div>
  );
}
