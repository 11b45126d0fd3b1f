"use client";

import { useDraggable } from "@dnd-kit/core";
import { useMergedRef } from "@mantine/hooks";
import { IconAlertCircle, IconAlertTriangle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { workbenchMessages } from "@/lib/menu/workbench/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import classes from "./menu-phone.module.css";
import { useSpot } from "./phone-focus";

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

/** A button of the menu: a tap opens it, a drag or the keyboard moves it. */
export function PhoneButton(props: PhoneButtonProps) {
  const { id, label, isChosen, isOpen, canEdit, mark, className, onChoose, children } = props;
  const t = useMessages(workbenchMessages);
  const { setNodeRef, attributes, listeners, isDragging } = useDraggable({
    id,
    disabled: !canEdit,
    attributes: { roleDescription: t.drag.role },
  });
  const drag = canEdit ? { ...attributes, ...listeners } : {};
  const { ref, ...spot } = useSpot(id);
  const mergedRef = useMergedRef(ref, setNodeRef);
  const Mark = mark === "wrong" ? IconAlertCircle : IconAlertTriangle;
  return (
    <button
      {...drag}
      {...spot}
      ref={mergedRef}
      type="button"
      className={className}
      aria-label={mark ? `${label}, ${t.phone[mark]}` : label}
      aria-expanded={isOpen}
      aria-current={isChosen || undefined}
      data-dragged={isDragging || undefined}
      data-mark={mark}
      onClick={({ currentTarget }) => {
        // Not every browser gives a clicked button the focus, and the arrow keys go on from there.
        currentTarget.focus();
        onChoose();
      }}
      // Firefox clicks when the space bar is let go.
      onKeyUp={(event) => canEdit && event.key === " " && event.preventDefault()}
    >
      {children}
      {mark && <Mark size={14} aria-hidden className={classes.mark} />}
    </button>
  );
}
