"use client";

import { Button, Modal, Stack, Text } from "@mantine/core";
import { useMemo } from "react";
import { type MarkedPiece, markWords } from "@/lib/articles/writing/mark-words";
import { writingMessages } from "@/lib/articles/writing/messages";
import type { WrittenValues } from "@/lib/articles/writing/schema";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { DialogBar } from "@/lib/ui/dialog-bar";
import { useIsNarrow } from "@/lib/ui/use-is-narrow";
import { useDifferences } from "./use-differences";
import classes from "./version-panel.module.css";

type VersionDialogProps = {
  number: number;
  then: WrittenValues;
  now: WrittenValues;
  onClose: () => void;
  /** Null for those who may only look. */
  onRestore: (() => void) | null;
};

/** A version beside what the article says now. */
export function VersionDialog({ number, then, now, onClose, onRestore }: VersionDialogProps) {
  const t = useMessages(writingMessages).versions;
  const differences = useDifferences()(then, now);
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      fullScreen={useIsNarrow()}
      title={t.dialog(number)}
      closeButtonProps={{ "aria-label": t.close }}
    >
      <Stack gap="md">
        {differences.length === 0 ? (
          <Text size="sm">{t.same}</Text>
        ) : (
          <dl className={classes.changes}>
            {differences.map(({ label, mine, theirs }) => (
              <Change key={label} label={label} then={mine} now={theirs} />
            ))}
          </dl>
        )}
        <DialogBar>
          <Button variant="default" onClick={onClose}>
            {t.close}
          </Button>
          {onRestore && differences.length > 0 && <Button onClick={onRestore}>{t.restore}</Button>}
        </DialogBar>
      </Stack>
    </Modal>
  );
}

function Change({ label, then, now }: { label: string; then: string; now: string }) {
  const t = useMessages(writingMessages).versions.only;
  const pieces = useMemo(() => markWords(then, now), [then, now]);
  return (
    <>
      <dt>{label}</dt>
      <dd className={classes.side}>{t.before}</dd>
      <dd>{then === "" ? "—" : <Marked pieces={pieces.before} as="del" />}</dd>
      <dd className={classes.side}>{t.now}</dd>
      <dd>{now === "" ? "—" : <Marked pieces={pieces.after} as="ins" />}</dd>
    </>
  );
}

function Marked({ pieces, as: Changed }: { pieces: readonly MarkedPiece[]; as: "del" | "ins" }) {
  return pieces.map(({ at, words, isChanged }) => (isChanged ? <Changed key={at}>{words}</Changed> : words));
}
