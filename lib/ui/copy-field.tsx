"use client";

import { TextInput } from "@mantine/core";
import { type ReactNode, useRef } from "react";
import { CopyButton } from "./copy-button";

type CopyFieldProps = { label: string; value: string; description?: ReactNode };

/** A value to take elsewhere, with a button that copies it. */
export function CopyField({ label, value, description }: CopyFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <TextInput
      ref={input}
      label={label}
      description={description}
      value={value}
      readOnly
      onFocus={(event) => event.currentTarget.select()}
      styles={{ input: { fontFamily: "var(--mantine-font-family-monospace)" } }}
      rightSectionWidth={88}
      rightSection={<CopyButton label={label} source={input} />}
    />
  );
}
