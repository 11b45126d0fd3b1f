"use client";

import { useRouter } from "next/navigation";
import { articlesMessages } from "@/lib/articles/messages";
import type { Article, ArticleUse } from "@/lib/articles/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { PageHeader } from "@/lib/ui/page-header";
import { ArticleForm } from "./article-form";
import { DeleteArticleButton } from "./delete-article-button";
import { ReachCard } from "./reach-card";

type ArticlePageProps = { accountId: string; article: Article; usedBy: ArticleUse[]; canEdit: boolean };

/** One article: its form and whom a change reaches. */
export function ArticlePage({ accountId, article, usedBy, canEdit }: ArticlePageProps) {
  const t = useMessages(articlesMessages);
  const router = useRouter();
  const list = `/accounts/${accountId}/articles`;
  return (
    <>
      <PageHeader
        title={t.editTitle}
        back={{ href: list, label: t.title }}
        actions={
          canEdit && (
            <DeleteArticleButton
              accountId={accountId}
              article={article}
              onDeleted={() => router.push(list)}
            />
          )
        }
      />
      <ArticleForm key={article.id} accountId={accountId} article={article} canEdit={canEdit} />
      <ReachCard accountId={accountId} words={t.usedBy} usedBy={usedBy} />
    </>
  );
}

/** The page of an article that is to be made. */
export function NewArticlePage({ accountId }: { accountId: string }) {
  const t = useMessages(articlesMessages);
  return (
    <>
      <PageHeader title={t.newTitle} back={{ href: `/accounts/${accountId}/articles`, label: t.title }} />
      <ArticleForm accountId={accountId} article={null} canEdit />
    </>
  );
}
