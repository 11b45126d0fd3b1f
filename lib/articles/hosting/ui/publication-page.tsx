"use client";

import { Stack } from "@mantine/core";
import type { Publication } from "@/lib/articles/hosting/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { PageHeader } from "@/lib/ui/page-header";
import { ListingCard } from "./listing-card";
import { publicationMessages } from "./messages";
import { PublicationCard } from "./publication-card";
import { ViewsCard } from "./views-card";

type PublicationPageProps = {
  accountId: string;
  canEdit: boolean;
  title: string;
  publication: Publication;
  listing: { isOn: boolean; url: string };
};

/** The page of an article for readers, as its staff see and steer it. */
export function PublicationPage(props: PublicationPageProps) {
  const { accountId, canEdit, title, publication, listing } = props;
  const t = useMessages(publicationMessages);
  return (
    <>
      <PageHeader
        title={title === "" ? t.pageTitle : title}
        back={{ href: `/accounts/${accountId}/articles/${publication.articleId}`, label: t.backToArticle }}
      />
      <Stack gap="lg" maw="52rem">
        <PublicationCard accountId={accountId} publication={publication} title={title} canEdit={canEdit} />
        <ViewsCard views={publication.views} inAll={publication.viewsInAll} />
        <ListingCard accountId={accountId} listing={listing} canEdit={canEdit} />
      </Stack>
    </>
  );
}
