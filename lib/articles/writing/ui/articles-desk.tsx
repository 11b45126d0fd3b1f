"use client";

import { IconPencil } from "@tabler/icons-react";
import type { ComponentProps } from "react";
import { articleListMessages } from "@/lib/articles/list-messages";
import { ArticlesPage } from "@/lib/articles/ui/articles-page";
import { duplicateArticleAction } from "@/lib/articles/writing/actions";
import { writingMessages } from "@/lib/articles/writing/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { LinkButton } from "@/lib/ui/link-button";
import { notifyDone, notifyFailure } from "@/lib/ui/notify";
import { useActionCall } from "@/lib/ui/use-action-call";

type ArticlesDeskProps = Omit<ComponentProps<typeof ArticlesPage>, "writeButton" | "onDuplicate">;

/** The list of articles with what only this part can do: begin one, make a copy of one. */
export function ArticlesDesk(props: ArticlesDeskProps) {
  const t = useMessages(writingMessages);
  const { duplicated } = useMessages(articleListMessages);
  const { call } = useActionCall();
  const duplicate = async (accountId: string, id: string) => {
    const result = await call(() => duplicateArticleAction(accountId, { id }));
    if (result.ok) notifyDone(duplicated);
    else notifyFailure(result.message);
    return result.ok;
  };
  return (
    <ArticlesPage
      {...props}
      onDuplicate={duplicate}
      writeButton={
        <LinkButton
          href={`/accounts/${props.accountId}/articles/begin`}
          leftSection={<IconPencil size={16} aria-hidden />}
        >
          {t.begin}
        </LinkButton>
      }
    />
  );
}
