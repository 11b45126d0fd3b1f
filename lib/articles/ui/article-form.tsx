"use client";

import { Button, Fieldset, Grid, Stack, Text } from "@mantine/core";
import { articlesMessages } from "@/lib/articles/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { DraftOffer } from "@/lib/ui/draft-offer";
import { FormFailure } from "@/lib/ui/form-failure";
import { SectionCard } from "@/lib/ui/section-card";
import { SubmitButton } from "@/lib/ui/submit-button";
import { VersionConflict } from "@/lib/ui/version-conflict";
import { ArticleFields, ArticlePreview } from "./article-fields";
import classes from "./article-form.module.css";
import { type ArticleFormProps, useArticleForm } from "./use-article-form";

/** Makes or changes an article, with what followers will see beside it. */
export function ArticleForm(props: ArticleFormProps) {
  const t = useMessages(articlesMessages);
  const { article, canEdit } = props;
  const { form, submit, field, isPending, failure, draft, conflict, saveAsNew } = useArticleForm(props);
  return (
    <form onSubmit={submit} noValidate>
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <SectionCard title={article ? article.title : t.newTitle}>
            <Stack>
              {draft && <DraftOffer {...draft} />}
              {conflict ? (
                <VersionConflict {...conflict} />
              ) : (
                <FormFailure
                  failure={failure}
                  action={
                    failure?.code === "not-found" && (
                      <Button size="compact-sm" onClick={() => void saveAsNew()}>
                        {t.saveAsNew}
                      </Button>
                    )
                  }
                />
              )}
              <Fieldset variant="unstyled" disabled={!canEdit} m={0}>
                <ArticleFields field={field} control={form.control} />
              </Fieldset>
              {canEdit ? (
                <div>
                  <SubmitButton isPending={isPending} idle={t.save} busy={t.saving} />
                </div>
              ) : (
                <Text size="sm" c="dimmed">
                  {t.readOnly}
                </Text>
              )}
            </Stack>
          </SectionCard>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <div className={classes.preview}>
            <ArticlePreview control={form.control} />
          </div>
        </Grid.Col>
      </Grid>
    </form>
  );
}
