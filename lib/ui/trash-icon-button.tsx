"use client";

import { IconTrash } from "@tabler/icons-react";
import classes from "./trash-icon-button.module.css";

type TrashIconButtonProps = { label: string; onClick: () => void };

/** Deletes a row of a list. There are fifty of them: Mantine's would cost the server as much as the rest of the row. */
export function TrashIconButton({ label, onClick }: TrashIconButtonProps) {
  return (
    <button type="button" className={classes.icon} aria-label={label} onClick={onClick}>
      <IconTrash size={18} stroke={1.6} aria-hidden />
    </button>
  );
}
