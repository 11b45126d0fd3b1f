"use client";

import { useDraggable } from "@dnd-kit/core";
import { IconAlertCircle, IconAlertTriangle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { workbenchMessages } from "@/lib/menu/workbench/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import classes from "./menu-phone.module.css";

type PhoneButtonProps = {
  id: string;
  label: string;
  isChosen: boolean;
  /** For a parent only: whether its items are on show. */
  isOpen?: boolean | undefined;
  canEdit: boolean;
  mark: "wrong" | "advice" | undefined;
  className: string | undefined;
  onChoose: () => void;
  children: ReactNode;
};

/** A button of the menu: a tap chooses it, a drag moves it. */
export function PhoneButton(props: PhoneButtonProps) {
  const { id, label, isChosen, isOpen, canEdit, mark, className, onChoose, children } = props;
  const t = useMessages(workbenchMessages);
  const { setNodeRef, attributes, listeners, isDragging } = useDraggable({
    id,
    disabled: !canEdit,
    attributes: { roleDescription: t.drag.role },
  });
  const drag = canEdit ? { ...attributes, ...listeners } : {};
  const Mark = mark === "wrong" ? IconAlertCircle : IconAlertTriangle;
  return (
    <button
      {...drag}
      ref={setNodeRef}
      type="button"
      className={className}
      aria-label={mark ? `${label}, ${t.phone[mark]}` : label}
      aria-expanded={isOpen}
      aria-current={isChosen || undefined}
      data-dragged={isDragging || undefined}
      data-mark={mark}
      onClick={onChoose}
    >
      {children}
      {mark && <Mark size={14} aria-hidden className={classes.mark} />}
    </button>
  );
}
