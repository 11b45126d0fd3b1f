"use client";

import { Alert, Text, UnstyledButton } from "@mantine/core";
import { useDeferredValue, useMemo } from "react";
import { namePoorContrast } from "@/lib/articles/dark/poor-contrast";
import type { NodePath } from "@/lib/articles/document/document-types";
import type { Markup } from "@/lib/articles/markup/markup";
import { writingMessages } from "@/lib/articles/writing/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import classes from "./written-preview.module.css";

/** More of them say no more. */
const NAMED_CONTRASTS = 5;

type PoorContrastsProps = {
  markup: readonly Markup[];
  /** Puts the cursor where the node is. */
  onJump: (path: NodePath) => void;
};

/** Which texts are hard to read, in the light or in the dark. */
export function PoorContrasts({ markup, onJump }: PoorContrastsProps) {
  const t = useMessages(writingMessages).preview;
  // The phone shows the text first; what is wrong with it follows.
  const judged = useDeferredValue(markup);
  const contrasts = useMemo(() => namePoorContrast(judged), [judged]);
  if (contrasts.length === 0) return null;
  return (
    <Alert color="orange" p="sm">
      <Text size="sm">{t.contrast(contrasts.length)}</Text>
      <ul className={classes.contrasts}>
        {contrasts.slice(0, NAMED_CONTRASTS).map(({ path, text, mode: where }) => (
          <li key={`${where} ${path?.join(".")} ${text}`}>
            <UnstyledButton className={classes.contrast} onClick={() => path && onJump(path)}>
              {t.contrastOf[where]}
              {text.slice(0, 24)}
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
