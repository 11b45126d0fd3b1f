"use client";

import { Button } from "@mantine/core";
import { useTimeout } from "@mantine/hooks";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { type RefObject, useState } from "react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { copyText } from "./copy-text";
import { uiMessages } from "./messages";
import { notifyFailure } from "./notify";

const SHOWN = 2000;

/** Copies what a text field holds. @param label what that is, for the button's name */
export function CopyButton({ label, source }: { label: string; source: RefObject<HTMLInputElement | null> }) {
  const t = useMessages(uiMessages);
  const [isCopied, setIsCopied] = useState(false);
  const { start: calmDown } = useTimeout(() => setIsCopied(false), SHOWN);
  const copy = async () => {
    if (!source.current) return;
    if (!(await copyText(source.current.value))) {
      source.current.select();
      return notifyFailure(t.copyByHand);
    }
    setIsCopied(true);
    calmDown();
  };
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      leftSection={isCopied ? <IconCheck size={14} /> : <IconCopy size={14} />}
      aria-label={`${t.copy} ${label}`}
      onClick={() => void copy()}
    >
      <span aria-live="polite">{isCopied ? t.copied : t.copy}</span>
    </Button>
  );
}
