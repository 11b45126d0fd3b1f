"use client";

import { Button, TextInput } from "@mantine/core";
import { useTimeout } from "@mantine/hooks";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { type ReactNode, useRef, useState } from "react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { uiMessages } from "./messages";

const SHOWN = 2000;

type CopyFieldProps = { label: string; value: string; description?: ReactNode };

/** A value to take elsewhere, with a button that copies it. */
export function CopyField({ label, value, description }: CopyFieldProps) {
  const t = useMessages(uiMessages);
  const input = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<"idle" | "copied" | "refused">("idle");
  const { start: calmDown } = useTimeout(() => setState("idle"), SHOWN);
  const copy = async () => {
    const isCopied = await writeClipboard(value);
    setState(isCopied ? "copied" : "refused");
    if (isCopied) calmDown();
    else input.current?.select();
  };
  return (
    <TextInput
      ref={input}
      label={label}
      description={description}
      value={value}
      readOnly
      error={state === "refused" ? t.copyByHand : undefined}
      onFocus={(event) => event.currentTarget.select()}
      styles={{ input: { fontFamily: "var(--mantine-font-family-monospace)" } }}
      rightSectionWidth="auto"
      rightSection={
        <Button
          variant="subtle"
          size="compact-sm"
          mx={4}
          leftSection={state === "copied" ? <IconCheck size={14} /> : <IconCopy size={14} />}
          aria-label={`${t.copy} ${label}`}
          onClick={() => void copy()}
        >
          <span aria-live="polite">{state === "copied" ? t.copied : t.copy}</span>
        </Button>
      }
    />
  );
}

/** False where the browser has no clipboard for us: over plain HTTP, or when the visitor refused. */
async function writeClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // The caller offers the way by hand.
    return false;
  }
}
