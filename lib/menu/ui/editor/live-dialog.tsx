"use client";

import { Button, Group, Modal } from "@mantine/core";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import type { MenuDocument } from "../../document";
import type { Version } from "../../types";
import { MenuDifference } from "./menu-difference";
import { editorMessages } from "./messages";
import { useFocusBack } from "./use-focus-back";

type LiveDialogProps = { live: MenuDocument; published: Version | null; onClose: () => void };

/** The menu that followers have beside the one that was published last. */
export function LiveDialog({ live, published, onClose }: LiveDialogProps) {
  useFocusBack();
  const t = useMessages(editorMessages).live;
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
