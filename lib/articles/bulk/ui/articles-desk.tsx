"use client";

import { IconFileImport, IconPencil } from "@tabler/icons-react";
import type { ComponentProps } from "react";
import { bulkMessages } from "@/lib/articles/bulk/messages";
import { articleListMessages } from "@/lib/articles/list-messages";
import { ArticlesPage } from "@/lib/articles/ui/articles-page";
import { duplicateArticleAction } from "@/lib/articles/writing/actions";
import { writingMessages } from "@/lib/articles/writing/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { LinkButton } from "@/lib/ui/link-button";
import { notifyDone, notifyFailure } from "@/lib/ui/notify";
import { useActionCall } from "@/lib/ui/use-action-call";
import { ExportAllButton } from "./export-all-button";
import { ExportButton } from "./export-button";

type ArticlesDeskProps = Omit<
  ComponentProps<typeof ArticlesPage>,
  "writeButton" | "onDuplicate" | "exportButton"
>;

/** The list of articles with what the parts above it can do: begin one, copy one, take many in and give many out. */
export function ArticlesDesk(props: ArticlesDeskProps) {
  const t = useMessages(writingMessages);
  const { import: importWord } = useMessages(bulkMessages);
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
      exportButton={(articles) => <ExportButton accountId={props.accountId} articles={articles} />}
      writeButton={
        <>
          {props.page.rows.length > 0 && (
            <ExportAllButton accountId={props.accountId} filter={props.filter} />
          )}
          <LinkButton
            href={`/accounts/${props.accountId}/articles/import`}
            variant="default"
            leftSection={<IconFileImport size={16} aria-hidden />}
          >
            {importWord}
          </LinkButton>
          <LinkButton
            href={`/accounts/${props.accountId}/articles/begin`}
            leftSection={<IconPencil size={16} aria-hidden />}
          >
            {t.begin}
          </LinkButton>
        </>
      }
    />
  );
}
