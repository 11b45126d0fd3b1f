"use client";

import { Fieldset, Stack } from "@mantine/core";
import { articlesMessages } from "@/lib/articles/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { FormAnswer } from "@/lib/ui/form-answer";
import { PreviewGrid } from "@/lib/ui/preview-grid";
import { SaveFoot } from "@/lib/ui/save-foot";
import { SectionCard } from "@/lib/ui/section-card";
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
        <SectionCard title={article ? article.title : t.newTitle}>
          <Stack>
            <FormAnswer
              draft={draft}
              conflict={conflict}
              failure={failure}
              saveAsNew={saveAsNew}
              label={t.saveAsNew}
            />
            <Fieldset variant="unstyled" disabled={!canEdit} m={0}>
              <ArticleFields accountId={accountId} form={form} field={field} />
            </Fieldset>
            <SaveFoot
              canEdit={canEdit}
              readOnly={t.readOnly}
              isPending={isPending}
              idle={t.save}
              busy={t.saving}
            />
          </Stack>
        </SectionCard>
      </PreviewGrid>
    </form>
  );
}
