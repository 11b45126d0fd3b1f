"use client";

import { Button, Modal, Stack } from "@mantine/core";
import type { ReactNode } from "react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { DialogBar } from "@/lib/ui/dialog-bar";
import { uiMessages } from "@/lib/ui/messages";
import { useIsNarrow } from "@/lib/ui/use-is-narrow";
import { useFocusBack } from "./use-focus-back";

type LookDialogProps = { title: string; onClose: () => void; children: ReactNode };

/** Menus to look at: all that one can do is close it. */
export function LookDialog({ title, onClose, children }: LookDialogProps) {
  useFocusBack();
  const { close } = useMessages(uiMessages);
  const isNarrow = useIsNarrow();
  return (
    <Modal opened onClose={onClose} title={title} size="xl" fullScreen={isNarrow} withCloseButton={false}>
      <Stack gap="md">
        {children}
        <DialogBar>
          <Button variant="default" onClick={onClose}>
            {close}
          </Button>
        </DialogBar>
      </Stack>
    </Modal>
  );
}
