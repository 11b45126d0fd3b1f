"use client";

import { ActionIcon, type ActionIconProps } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./sortable-list.module.css";

type ShiftButtonProps = {
  label: string;
  isPossible: boolean;
  size?: ActionIconProps["size"];
  onPress: () => void;
  children: ReactNode;
};

/** Moves a row of a `SortableList` by one place. */
export function ShiftButton({ label, isPossible, size, onPress, children }: ShiftButtonProps) {
  // aria-disabled keeps the focus where it is when a row reaches an end.
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={size}
      className={classes.shift}
      aria-label={label}
      aria-disabled={!isPossible}
      data-disabled={!isPossible || undefined}
      onClick={() => isPossible && onPress()}
    >
      {children}
    </ActionIcon>
  );
}
