"use client";

import { articlesMessages } from "@/lib/articles/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { PreviewGrid } from "@/lib/ui/preview-grid";
import { SectionCard } from "@/lib/ui/section-card";
import { VersionedFields } from "@/lib/ui/versioned-fields";
import { ArticleFields, ArticlePreview } from "./article-fields";
import { type ArticleFormProps, useArticleForm } from "./use-article-form";

/** Makes or changes an article, with what followers will see beside it. */
export function ArticleForm(props: ArticleFormProps) {
  const t = useMessages(articlesMessages);
  const { accountId, article, canEdit } = props;
  const { form, submit, field, isPending, failure, draft, conflict, saveAsNew } = useArticleForm(props);
  return (
    <form onSubmit={submit} noValidate>
      <PreviewGrid preview={<ArticlePreview control={form.control} />}>
        <SectionCard title={article ? article.title : t.kinds.link}>
          <VersionedFields
            canEdit={canEdit}
            isPending={isPending}
            words={t}
            draft={draft}
            conflict={conflict}
            failure={failure}
            saveAsNew={saveAsNew}
          >
            <ArticleFields accountId={accountId} form={form} field={field} />
          </VersionedFields>
        </SectionCard>
      </PreviewGrid>
    </form>
  );
}
