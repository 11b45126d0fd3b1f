"use client";

import { Modal } from "@mantine/core";
import { mediaMessages } from "@/lib/media/messages";
import type { ChosenMaterial, Material } from "@/lib/media/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { uiMessages } from "@/lib/ui/messages";
import { RelativeTime } from "@/lib/ui/relative-time";
import { ChoiceList } from "./choice-list";
import { pictureAddress } from "./media-service";
import { type AskedPage, PagedChoices } from "./paged-choices";

type MaterialDialogProps = {
  accountId: string;
  isOpen: boolean;
  asked: AskedPage<Material>;
  current: string | null;
  onAsk: (page: number) => void;
  onChoose: (material: ChosenMaterial & { pictureUrl: string | null }) => void;
  onClose: () => void;
};

/** The news that the account keeps at WeChat. */
export function MaterialDialog(props: MaterialDialogProps) {
  const t = useMessages(mediaMessages);
  const { close } = useMessages(uiMessages);
  const { accountId, isOpen, asked, current, onAsk, onChoose, onClose } = props;
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t.title.material}
      size="xl"
      closeButtonProps={{ "aria-label": close }}
    >
      <PagedChoices asked={asked} empty={t.empty.news} onPage={onAsk}>
        {(items) => (
          <ChoiceList
            choices={items.map(({ mediaId, name, updatedAt, pictureUrl }) => ({
              id: mediaId,
              title: name,
              note: <RelativeTime date={new Date(updatedAt)} />,
              kind: "news",
              picture: pictureUrl && pictureAddress(accountId, pictureUrl),
            }))}
            current={current}
            onChoose={({ id, title }) => {
              const pictureUrl = items.find(({ mediaId }) => mediaId === id)?.pictureUrl ?? null;
              onChoose({ mediaId: id, title, pictureUrl });
            }}
          />
        )}
      </PagedChoices>
    </Modal>
  );
}
