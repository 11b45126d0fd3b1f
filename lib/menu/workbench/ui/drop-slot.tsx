"use client";

import { useDroppable } from "@dnd-kit/core";
import type { Place } from "@/lib/menu/workbench/editing";
import { workbenchMessages } from "@/lib/menu/workbench/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { slotOf } from "./drag-slots";
import classes from "./menu-phone.module.css";

type DropSlotProps = { place: Place; side: "before" | "after" | "above" | "below" | "whole" };

/** A place between two buttons, there while one is dragged. */
export function DropSlot({ place, side }: DropSlotProps) {
  const t = useMessages(workbenchMessages).phone;
  const { setNodeRef, isOver } = useDroppable({ id: slotOf(place) });
  return (
    <span ref={setNodeRef} className={classes.slot} data-side={side} data-over={isOver || undefined}>
      {side === "whole" && t.dropHere}
    </span>
  );
}
