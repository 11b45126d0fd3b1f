"use client";

import { deleteArticleAction } from "@/lib/articles/actions";
import { articlesMessages } from "@/lib/articles/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { DeleteUnlessUsedButton } from "./delete-unless-used-button";

type DeleteArticleButtonProps = {
  accountId: string;
  article: { id: string; title: string };
  isIcon?: boolean;
  /** Called when it is gone; without it, the page at hand is read again. */
  onDeleted?: () => void;
};

/** Deletes an article after a question; while rules show it, names them instead. */
export function DeleteArticleButton({ article, ...button }: DeleteArticleButtonProps) {
  const t = useMessages(articlesMessages).delete;
  return (
    <DeleteUnlessUsedButton
      {...button}
      name={article.title}
      words={t}
      remove={() => deleteArticleAction(button.accountId, { id: article.id })}
    />
  );
}
