"use client";

import { lazy, Suspense, useState } from "react";
import { mediaMessages } from "@/lib/media/messages";
import type { ChosenPublication, Publication } from "@/lib/media/types";
import { KindIcon } from "@/lib/media/ui/choice-list";
import { ChosenMedia } from "@/lib/media/ui/chosen-media";
import { fetchPublications, pictureAddress } from "@/lib/media/ui/media-service";
import type { AskedPage } from "@/lib/media/ui/paged-choices";
import { rememberPicture, seenPicture } from "@/lib/media/ui/seen-pictures";
import { useMessages } from "@/lib/platform/i18n/locale-context";

const ArticleDialog = lazy(async () => ({
  default: (await import("@/lib/media/ui/article-dialog")).ArticleDialog,
}));

type PublishedArticlePickerProps = {
  accountId: string;
  /** What is chosen; an empty id is nothing. */
  value: ChosenPublication | null;
  onChoose: (publication: ChosenPublication) => void;
  /** For those who may only look. */
  isDisabled?: boolean;
};

/** Chooses from what the account has published at WeChat. The dialog is loaded with the first press. */
export function PublishedArticlePicker(props: PublishedArticlePickerProps) {
  const { accountId, value, onChoose, isDisabled = false } = props;
  const t = useMessages(mediaMessages);
  const [asked, setAsked] = useState<AskedPage<Publication> | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const ask = (page: number) => setAsked({ page, answer: fetchPublications(accountId, page) });
  const articleId = value?.articleId || null;
  const pictureUrl = articleId && seenPicture(articleId);
  return (
    <>
      <ChosenMedia
        what={t.article}
        icon={<KindIcon kind="news" />}
        chosen={
          articleId === null
            ? null
            : {
                title: value?.title ?? "",
                picture: pictureUrl ? pictureAddress(accountId, pictureUrl) : null,
              }
        }
        isDisabled={isDisabled}
        onOpen={() => {
          ask(0);
          setIsOpen(true);
        }}
      />
      {asked && (
        <Suspense>
          <ArticleDialog
            accountId={accountId}
            isOpen={isOpen}
            asked={asked}
            current={articleId}
            onPage={ask}
            onClose={() => setIsOpen(false)}
            onChoose={(publication) => {
              setIsOpen(false);
              rememberPicture(publication.articleId, publication.pictureUrl);
              onChoose({ articleId: publication.articleId, title: publication.title });
            }}
          />
        </Suspense>
      )}
    </>
  );
}
