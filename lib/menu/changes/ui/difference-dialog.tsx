"use client";

import { LookDialog } from "@/lib/menu/ui/look-dialog";
import { MenuDifference } from "./menu-difference";
import type { MenuPairProps } from "./menu-pair";

type DifferenceDialogProps = MenuPairProps & { title: string; same: string; onClose: () => void };

/** What differs between two menus, to look at. */
export function DifferenceDialog({ title, onClose, ...difference }: DifferenceDialogProps) {
  return (
    <LookDialog title={title} onClose={onClose}>
      <MenuDifference {...difference} />
    </LookDialog>
  );
}
