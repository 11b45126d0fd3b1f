"use client";

import { Button, Group, Paper, Text } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./selection-frame.module.css";

type SelectionFrameProps = {
  /** How many are selected. */
  said: string;
  clear: string;
  onClear: () => void;
  /** The buttons. */
  children: ReactNode;
  /** What stands under the buttons, and the dialogs that they open. */
  below: ReactNode;
};

/** Above a list: how many of its rows are ticked, and what can be done with them. */
export function SelectionFrame({ said, clear, onClear, children, below }: SelectionFrameProps) {
  return (
    <Paper
      className={classes.bar}
      withBorder
      radius="lg"
      px="md"
      py="xs"
      mb="sm"
      role="region"
      aria-label={said}
    >
      <Group gap="xs">
        <Text size="sm" fw={600} aria-live="polite">
          {said}
        </Text>
        {children}
        <Button variant="subtle" color="gray" size="compact-md" fz="sm" onClick={onClear}>
          {clear}
        </Button>
      </Group>
      {below}
    </Paper>
  );
}
