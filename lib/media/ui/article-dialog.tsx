"use client";

import { Modal } from "@mantine/core";
import { mediaMessages } from "@/lib/media/messages";
import type { ChosenPublication, Publication } from "@/lib/media/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { uiMessages } from "@/lib/ui/messages";
import { RelativeTime } from "@/lib/ui/relative-time";
import { ChoiceList, type MediaChoice } from "./choice-list";
import { pictureAddress } from "./media-service";
import { type AskedPage, PagedChoices } from "./paged-choices";

type ArticleDialogProps = {
  accountId: string;
  isOpen: boolean;
  asked: AskedPage<Publication>;
  current: string | null;
  onPage: (page: number) => void;
  onChoose: (publication: ChosenPublication & { pictureUrl: string | null }) => void;
  onClose: () => void;
};

/** What the account has published at WeChat. */
export function ArticleDialog(props: ArticleDialogProps) {
  const t = useMessages(mediaMessages);
  const { close } = useMessages(uiMessages);
  const { accountId, isOpen, asked, current, onPage, onChoose, onClose } = props;
  const toChoice = (publication: Publication): MediaChoice => {
    const { articleId, title, pictureUrl, articleCount, updatedAt, isDeleted } = publication;
    const when = <RelativeTime date={new Date(updatedAt)} />;
    return {
      id: articleId,
      title,
      note:
        articleCount > 1 ? (
          <>
            {t.articleCount(articleCount)} · {when}
          </>
        ) : (
          when
        ),
      kind: "news",
      picture: pictureUrl && pictureAddress(accountId, pictureUrl),
      isDeleted,
    };
  };
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t.title.article}
      size="lg"
      closeButtonProps={{ "aria-label": close }}
    >
      <PagedChoices asked={asked} empty={t.empty.article} onPage={onPage}>
        {(items) => (
          <ChoiceList
            choices={items.map(toChoice)}
            current={current}
            onChoose={({ id, title }) => {
              const pictureUrl = items.find(({ articleId }) => articleId === id)?.pictureUrl ?? null;
              onChoose({ articleId: id, title, pictureUrl });
            }}
          />
        )}
      </PagedChoices>
    </Modal>
  );
}
