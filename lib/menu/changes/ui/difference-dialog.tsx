"use client";

import { Button, Modal, Stack } from "@mantine/core";
import { useFocusBack } from "@/lib/menu/ui/use-focus-back";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { DialogBar } from "@/lib/ui/dialog-bar";
import { uiMessages } from "@/lib/ui/messages";
import { useIsNarrow } from "@/lib/ui/use-is-narrow";
import { MenuDifference } from "./menu-difference";
import type { MenuPairProps } from "./menu-pair";

type DifferenceDialogProps = MenuPairProps & { title: string; same: string; onClose: () => void };

/** What differs between two menus, to look at. */
export function DifferenceDialog({ title, onClose, ...difference }: DifferenceDialogProps) {
  useFocusBack();
  const { close } = useMessages(uiMessages);
  const isNarrow = useIsNarrow();
  return (
    <Modal opened onClose={onClose} title={title} size="xl" fullScreen={isNarrow} withCloseButton={false}>
      <Stack gap="md">
        <MenuDifference {...difference} />
        <DialogBar>
          <Button variant="default" onClick={onClose}>
            {close}
          </Button>
        </DialogBar>
      </Stack>
    </Modal>
  );
}
