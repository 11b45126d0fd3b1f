"use client";

import { Alert, Text, UnstyledButton } from "@mantine/core";
import { useDeferredValue, useMemo, useState } from "react";
import { type PoorContrast, startNamingContrast } from "@/lib/articles/dark/poor-contrast";
import type { NodePath } from "@/lib/articles/document/document-types";
import type { Markup } from "@/lib/articles/markup/markup";
import type { SerialisedBlock } from "@/lib/articles/serialise/serialise-blocks";
import { writingMessages } from "@/lib/articles/writing/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import classes from "./written-preview.module.css";

/** More of them say no more. */
const NAMED_CONTRASTS = 5;

type PoorContrastsProps = {
  blocks: readonly SerialisedBlock[];
  /** Puts the cursor where the node is. */
  onJump: (path: NodePath) => void;
};

/** Which texts are hard to read, in the light or in the dark. */
export function PoorContrasts({ blocks, onJump }: PoorContrastsProps) {
  const t = useMessages(writingMessages).preview;
  // The phone shows the text first; what is wrong with it follows.
  const judged = useDeferredValue(blocks);
  const [contrastsIn] = useState(startJudging);
  const contrasts = useMemo(() => judged.flatMap(contrastsIn).toSorted(lightFirst), [judged, contrastsIn]);
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

/** Judges each block once, for as long as it stays the same object. */
function startJudging(): (block: SerialisedBlock) => PoorContrast[] {
  const nameContrasts = startNamingContrast();
  const known = new WeakMap<readonly Markup[], PoorContrast[]>();
  return ({ index, markup }) => {
    const contrasts = known.get(markup) ?? nameContrasts(markup);
    known.set(markup, contrasts);
    return contrasts.map((each) => ({ ...each, path: placed(each.path, index) }));
  };
}

/** Where in the document a block's node is. */
function placed(path: NodePath | null, index: number | null): NodePath | null {
  return path === null || index === null ? null : [index, ...path.slice(1)];
}

function lightFirst(one: PoorContrast, other: PoorContrast): number {
  return Number(one.mode === "dark") - Number(other.mode === "dark");
}
