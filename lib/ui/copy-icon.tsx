"use client";

import { ActionIcon, VisuallyHidden } from "@mantine/core";
import { useTimeout } from "@mantine/hooks";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useState } from "react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { copyText } from "./copy-text";
import { uiMessages } from "./messages";
import { notifyFailure } from "./notify";

const SHOWN = 2000;

/** Copies a short value that stands beside it. @param label what it is, for the button's name */
export function CopyIcon({ label, value }: { label: string; value: string }) {
  const t = useMessages(uiMessages);
  const [isCopied, setIsCopied] = useState(false);
  const { start: calmDown } = useTimeout(() => setIsCopied(false), SHOWN);
  const copy = async () => {
    // Shown in full, so that it can at least be copied by hand.
    if (!(await copyText(value))) return notifyFailure(value);
    setIsCopied(true);
    calmDown();
  };
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        aria-label={`${t.copy} ${label}`}
        title={`${t.copy} ${label}`}
        onClick={() => void copy()}
      >
        {isCopied ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />}
      </ActionIcon>
      <VisuallyHidden aria-live="polite">{isCopied ? t.copied : ""}</VisuallyHidden>
    </>
  );
}
