"use client";

import { Drawer } from "@mantine/core";
import { useMounted } from "@mantine/hooks";
import type { ReactNode } from "react";

type SideDrawerProps = {
  isOpen: boolean;
  title: string;
  closeLabel: string;
  position: "left" | "right";
  size: number;
  onClose: () => void;
  children: ReactNode;
};

/** What a narrow page has no room for, over it. A file of its own, because wide pages never load it. */
export function SideDrawer({
  isOpen,
  title,
  closeLabel,
  position,
  size,
  onClose,
  children,
}: SideDrawerProps) {
  const isMounted = useMounted();
  return (
    <Drawer
      // Opened after it is there: only a change of this makes the library give the focus back.
      opened={isMounted && isOpen}
      onClose={onClose}
      title={title}
      position={position}
      size={size}
      padding="sm"
      closeButtonProps={{ "aria-label": closeLabel }}
    >
      {children}
    </Drawer>
  );
}
