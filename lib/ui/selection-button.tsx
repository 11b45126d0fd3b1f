"use client";

import { Button } from "@mantine/core";
import type { Icon } from "@tabler/icons-react";

type SelectionButtonProps = { icon: Icon; label: string; isBusy?: boolean; onClick: () => void };

/** Something that can be done with the rows that are selected. */
export function SelectionButton({ icon: Icon, label, isBusy, onClick }: SelectionButtonProps) {
  return (
    <Button
      variant="default"
      size="compact-md"
      fz="sm"
      leftSection={<Icon size={16} aria-hidden />}
      loading={isBusy}
      onClick={onClick}
    >
      {label}
    </Button>
  );
}
