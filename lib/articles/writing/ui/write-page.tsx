"use client";

import { Skeleton, Stack, Text } from "@mantine/core";
import dynamic from "next/dynamic";
import type { ReactNode } from "react";
import { writingMessages } from "@/lib/articles/writing/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { LinkButton } from "@/lib/ui/link-button";
import { PageHeader } from "@/lib/ui/page-header";
import type { WritePageProps } from "./write-page-props";

/** The editor is large, and comes while one reads what the page is about. */
const ArticleDesk = dynamic(() => import("./article-desk").then((module) => module.ArticleDesk), {
  ssr: false,
  loading: () => <Loading />,
});

/**
 * The page on which an article is written.
 *
 * @param preview leads to the article on a real phone
 */
export function WritePage({ preview, ...props }: WritePageProps & { preview: ReactNode }) {
  const t = useMessages(writingMessages);
  const { accountId, articleId, canEdit } = props;
  const own = `/accounts/${accountId}/articles/${articleId}`;
  return (
    <>
      <PageHeader
        title={t.title}
        description={canEdit ? undefined : t.readOnly}
        back={{ href: `/accounts/${accountId}/articles`, label: t.list }}
        actions={
          <>
            {canEdit && preview}
            <LinkButton variant="default" href={`${own}/page`}>
              {t.toPage}
            </LinkButton>
            <LinkButton variant="default" href={`${own}/send`}>
              {t.toWeChat}
            </LinkButton>
          </>
        }
      />
      <ArticleDesk {...props} />
    </>
  );
}

function Loading() {
  const t = useMessages(writingMessages);
  return (
    <Stack role="status">
      <Text size="sm" c="dimmed">
        {t.loading}
      </Text>
      <Skeleton height={48} radius="md" />
      <Skeleton height={420} radius="md" />
    </Stack>
  );
}
