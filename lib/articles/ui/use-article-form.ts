"use client";

import { useRouter } from "next/navigation";
import { createArticleAction, readArticleAction, updateArticleAction } from "@/lib/articles/actions";
import { articlesMessages } from "@/lib/articles/messages";
import type { ArticleValues } from "@/lib/articles/schema";
import type { Article } from "@/lib/articles/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { notifyDone } from "@/lib/ui/notify";
import { useVersionedForm } from "@/lib/ui/use-versioned-form";

export type ArticleFormProps = { accountId: string; article: Article | null; canEdit: boolean };

/** The state of an article's form. */
export function useArticleForm({ accountId, article }: ArticleFormProps) {
  const t = useMessages(articlesMessages);
  const router = useRouter();
  const { form, other, ...state } = useVersionedForm({
    schema: () => import("@/lib/articles/schema").then((schemas) => schemas.articleSchema),
    saved: article && { revision: article.revision, values: valuesOf(article) },
    initial: EMPTY,
    create: (values) => createArticleAction(accountId, values),
    update: (values, revision) =>
      updateArticleAction(accountId, { ...values, id: article?.id ?? "", revision }),
    readOther: () => readOther(accountId, article?.id ?? ""),
    draftName: `article.${accountId}.${article?.id ?? "new"}`,
    readDraft,
    onCreated: () => {
      notifyDone(t.created);
      router.push(`/accounts/${accountId}/articles`);
    },
    onUpdated: () => {
      notifyDone(t.saved);
      router.refresh();
    },
  });
  const mine = form.getValues();
  return {
    ...state,
    form,
    conflict: other && {
      ...other,
      differences: FIELDS.filter((name) => mine[name] !== other.values[name]).map((name) => ({
        label: t.fields[name],
        mine: mine[name],
        theirs: other.values[name],
      })),
    },
  };
}

async function readOther(accountId: string, id: string) {
  const savedArticle = await readArticleAction(accountId, { id });
  if (!savedArticle.ok || !savedArticle.data) return null;
  const { article, changedBy } = savedArticle.data;
  return { values: valuesOf(article), revision: article.revision, changedBy, changedAt: article.updatedAt };
}

async function readDraft(values: unknown): Promise<ArticleValues | null> {
  const { articleDraftSchema } = await import("@/lib/articles/schema");
  return articleDraftSchema.safeParse(values).data ?? null;
}

const FIELDS = ["title", "description", "pictureUrl", "url"] as const;
const EMPTY: ArticleValues = { title: "", description: "", pictureUrl: "", url: "" };

function valuesOf({ title, description, pictureUrl, url }: ArticleValues): ArticleValues {
  return { title, description, pictureUrl, url };
}
