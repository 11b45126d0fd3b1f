"use client";

import { Button, Fieldset, Grid, Stack, Text } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { ActionResult } from "@/lib/platform/action";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { DraftOffer } from "@/lib/ui/draft-offer";
import { FormFailure } from "@/lib/ui/form-failure";
import { notifyDone } from "@/lib/ui/notify";
import { SectionCard } from "@/lib/ui/section-card";
import { SubmitButton } from "@/lib/ui/submit-button";
import { useActionForm } from "@/lib/ui/use-action-form";
import { useStoredDraft } from "@/lib/ui/use-stored-draft";
import { useUnsavedChangesGuard } from "@/lib/ui/use-unsaved-changes-guard";
import { VersionConflict } from "@/lib/ui/version-conflict";
import { createArticleAction, readArticleAction, updateArticleAction } from "../actions";
import { articlesMessages } from "../messages";
import { type ArticleValues, articleDraftSchema, articleSchema } from "../schema";
import type { Article, SavedArticle } from "../types";
import { ArticleFields, ArticlePreview } from "./article-fields";

type ArticleFormProps = { accountId: string; article: Article | null; canEdit: boolean };

type Saved = { id: string } | { revision: number };

const EMPTY: ArticleValues = { title: "", description: "", pictureUrl: "", url: "" };

/** Makes or changes an article, with what followers will see beside it. */
export function ArticleForm({ accountId, article, canEdit }: ArticleFormProps) {
  const t = useMessages(articlesMessages);
  const router = useRouter();
  const [revision, setRevision] = useState(article?.revision ?? 0);
  const [theirs, setTheirs] = useState<SavedArticle | null>(null);

  const save = async (values: ArticleValues): Promise<ActionResult<Saved>> => {
    if (!article) return createArticleAction(accountId, values);
    const { id } = article;
    const result = await updateArticleAction(accountId, { ...values, id, revision });
    if (!result.ok && result.code === "conflict") {
      const stored = await readArticleAction(accountId, { id });
      setTheirs(stored.ok ? stored.data : null);
    }
    return result;
  };

  const { form, submit, field, isPending, failure, forgetFailure } = useActionForm({
    schema: articleSchema,
    defaultValues: article ? valuesOf(article) : EMPTY,
    action: save,
    onDone: (saved) => {
      draft.forget();
      notifyDone(article ? t.saved : t.created);
      if ("revision" in saved) setRevision(saved.revision);
      if ("id" in saved) router.push(`/accounts/${accountId}/articles`);
      else router.refresh();
    },
  });
  const draft = useStoredDraft({
    name: `article.${accountId}.${article?.id ?? "new"}`,
    form,
    revision,
    read: (values) => articleDraftSchema.safeParse(values).data ?? null,
  });
  useUnsavedChangesGuard(form.formState.isDirty);

  const settle = (values: ArticleValues | null) => {
    if (!theirs) return;
    const mine = form.getValues();
    setRevision(theirs.article.revision);
    setTheirs(null);
    forgetFailure();
    form.reset(valuesOf(theirs.article));
    if (values) for (const name of FIELDS) form.setValue(name, values[name], { shouldDirty: true });
    else draft.keep(mine);
  };
  const saveAsNew = async () => {
    const result = await createArticleAction(accountId, form.getValues());
    if (!result.ok) return;
    draft.forget();
    form.reset(form.getValues());
    router.push(`/accounts/${accountId}/articles/${result.data.id}`);
  };
  const restore = () => {
    if (!draft.found) return;
    const { values } = draft.found;
    setRevision(draft.found.revision);
    for (const name of FIELDS) form.setValue(name, values[name], { shouldDirty: true, shouldValidate: true });
    draft.take();
  };

  return (
    <form onSubmit={submit} noValidate>
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <SectionCard title={article ? article.title : t.newTitle}>
            <Stack>
              {draft.found && (
                <DraftOffer savedAt={draft.found.savedAt} onRestore={restore} onDiscard={draft.forget} />
              )}
              {theirs ? (
                <VersionConflict
                  changedBy={theirs.changedBy}
                  changedAt={theirs.article.updatedAt}
                  differences={FIELDS.filter((name) => form.getValues(name) !== theirs.article[name]).map(
                    (name) => ({
                      label: t.fields[name],
                      mine: form.getValues(name),
                      theirs: theirs.article[name],
                    }),
                  )}
                  onKeepMine={() => settle(form.getValues())}
                  onTakeTheirs={() => settle(null)}
                />
              ) : (
                <FormFailure
                  failure={failure}
                  action={
                    failure?.code === "not-found" && (
                      <Button size="compact-md" onClick={() => void saveAsNew()}>
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
          <ArticlePreview control={form.control} />
        </Grid.Col>
      </Grid>
    </form>
  );
}

const FIELDS = ["title", "description", "pictureUrl", "url"] as const;

function valuesOf({ title, description, pictureUrl, url }: ArticleValues): ArticleValues {
  return { title, description, pictureUrl, url };
}
