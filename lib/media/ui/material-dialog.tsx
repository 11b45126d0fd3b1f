"use client";

import { Modal, SegmentedControl, Stack } from "@mantine/core";
import { mediaMessages } from "@/lib/media/messages";
import type { ChosenMaterial, Material, MaterialType } from "@/lib/media/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { uiMessages } from "@/lib/ui/messages";
import { RelativeTime } from "@/lib/ui/relative-time";
import { ChoiceList } from "./choice-list";
import { pictureAddress } from "./media-service";
import { type AskedPage, PagedChoices } from "./paged-choices";
import { UploadBox } from "./upload-box";

type MaterialDialogProps = {
  accountId: string;
  isOpen: boolean;
  /** The kinds that may be chosen from; the one that is shown. */
  types: readonly MaterialType[];
  type: MaterialType;
  asked: AskedPage<Material>;
  current: string | null;
  onAsk: (type: MaterialType, page: number) => void;
  onChoose: (material: ChosenMaterial & { pictureUrl: string | null }) => void;
  onClose: () => void;
};

/** What the account keeps at WeChat, and a way to add to it. */
export function MaterialDialog(props: MaterialDialogProps) {
  const t = useMessages(mediaMessages);
  const { close } = useMessages(uiMessages);
  const { accountId, isOpen, types, type, asked, current, onAsk, onChoose, onClose } = props;
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t.title.material}
      size="xl"
      closeButtonProps={{ "aria-label": close }}
    >
      <Stack>
        {types.length > 1 && (
          <SegmentedControl
            aria-label={t.tabs}
            fullWidth
            value={type}
            onChange={(value) => {
              const chosenType = types.find((one) => one === value);
              if (chosenType) onAsk(chosenType, 0);
            }}
            data={types.map((value) => ({ value, label: t.kinds[value] }))}
          />
        )}
        {type !== "news" && (
          <UploadBox key={`upload ${type}`} accountId={accountId} type={type} onUploaded={onChoose} />
        )}
        <PagedChoices
          key={`list ${type}`}
          asked={asked}
          empty={t.empty[type]}
          onPage={(page) => onAsk(type, page)}
        >
          {(items) => (
            <ChoiceList
              choices={items.map(({ mediaId, name, updatedAt, pictureUrl }) => ({
                id: mediaId,
                title: name,
                note: <RelativeTime date={new Date(updatedAt)} />,
                kind: type,
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
      </Stack>
    </Modal>
  );
}
