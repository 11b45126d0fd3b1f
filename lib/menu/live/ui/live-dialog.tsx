"use client";

import { Button, Group, Modal } from "@mantine/core";
import { MenuDifference } from "@/lib/menu/changes/ui/menu-difference";
import type { MenuDocument } from "@/lib/menu/document";
import type { Version } from "@/lib/menu/types";
import { useFocusBack } from "@/lib/menu/ui/use-focus-back";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { liveMessages } from "./messages";

type LiveDialogProps = { live: MenuDocument; published: Version | null; onClose: () => void };

/** The menu that followers have beside the one that was published last. */
export function LiveDialog({ live, published, onClose }: LiveDialogProps) {
  useFocusBack();
  const t = useMessages(liveMessages);
  return (
    <Modal
      opened
      onClose={onClose}
      title={published ? t.differs : t.imported}
      size="xl"
      withCloseButton={false}
    >
      <MenuDifference
        before={published?.document ?? null}
        after={live}
        beforeLabel={t.ours}
        afterLabel={t.theirs}
        same=""
      />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {t.close}
        </Button>
      </Group>
    </Modal>
  );
}
