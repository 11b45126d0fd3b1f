"use client";

import { Button, Paper, Portal, Text } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import { useEffect, useEffectEvent, useState } from "react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { uiMessages } from "./messages";
import classes from "./undo-bar.module.css";

const SHOWN_MS = 10_000;

type UndoBarProps = {
  /** What was done: "Deleted “News”". */
  children: string;
  onUndo: () => void;
  /** It has been there long enough. */
  onGone: () => void;
};

/**
 * Says what was taken away, with the way to have it back. It goes by itself, but not while the pointer or the focus is
 * on it. Give it a new key for each thing that is taken away.
 */
export function UndoBar({ children, onUndo, onGone }: UndoBarProps) {
  const { undo } = useMessages(uiMessages);
  const [isHeld, setHeld] = useState(false);
  const goAway = useEffectEvent(onGone);
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(() => goAway(), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [isHeld]);
  const hold = () => setHeld(true);
  const release = () => setHeld(false);
  return (
    <Portal>
      <Paper
        withBorder
        shadow="lg"
        radius="md"
        className={classes.bar}
        onMouseEnter={hold}
        onMouseLeave={release}
        onFocus={hold}
        onBlur={release}
      >
        <Text size="sm" className={classes.words}>
          {children}
        </Text>
        <Button
          size="compact-sm"
          variant="light"
          className={classes.undo}
          leftSection={<IconArrowBackUp size={16} aria-hidden />}
          onClick={onUndo}
        >
          {undo}
        </Button>
      </Paper>
    </Portal>
  );
}
