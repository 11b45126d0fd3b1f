"use client";

import { Grid, Stack, Text } from "@mantine/core";
import { useRouter } from "next/navigation";
import { articlesMessages } from "@/lib/articles/messages";
import type { Article, ArticleUse } from "@/lib/articles/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { PageHeader } from "@/lib/ui/page-header";
import { SectionCard } from "@/lib/ui/section-card";
import { ArticleForm } from "./article-form";
import { DeleteArticleButton } from "./delete-article-button";
import { UseLinks } from "./use-links";

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
      <Grid mt="lg" gap="lg">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <SectionCard title={t.usedBy.title}>
            {usedBy.length === 0 ? (
              <Text size="sm" c="dimmed">
                {t.usedBy.none}
              </Text>
            ) : (
              <Stack gap="xs">
                <Text size="sm" c="dimmed">
                  {t.usedBy.reach}
                </Text>
                <UseLinks accountId={accountId} uses={usedBy} />
              </Stack>
            )}
          </SectionCard>
        </Grid.Col>
      </Grid>
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
