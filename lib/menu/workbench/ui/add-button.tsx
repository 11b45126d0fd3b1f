"use client";

import { IconPlus } from "@tabler/icons-react";
import { addSpot } from "@/lib/menu/workbench/phone-spots";
import { useSpot } from "./phone-focus";

type AddButtonProps = {
  /** Where the new button goes; null is the first level. */
  parentId: string | null;
  label: string;
  className: string | undefined;
  onAdd: (parentId: string | null) => void;
};

/** Adds a button at its place on the phone. */
export function AddButton({ parentId, label, className, onAdd }: AddButtonProps) {
  const spot = useSpot(addSpot(parentId));
  return (
    <button {...spot} type="button" className={className} aria-label={label} onClick={() => onAdd(parentId)}>
      <IconPlus size={20} aria-hidden />
    </button>
  );
}
