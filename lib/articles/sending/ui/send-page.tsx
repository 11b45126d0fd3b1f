"use client";

import { Grid, Stack } from "@mantine/core";
import { Suspense } from "react";
import type { Finding } from "@/lib/articles/checking/types";
import type { SendableArticle, Sending, SendingRights } from "@/lib/articles/sending/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { PageHeader } from "@/lib/ui/page-header";
import { usePageKeptUpToDate } from "@/lib/ui/use-page-kept-up-to-date";
import { ChecksCard } from "./checks-card";
import { CopyCard } from "./copy-card";
import { HistoryCard } from "./history-card";
import { sendingMessages } from "./messages";
import { placeAddress } from "./place-address";
import { RightsNote } from "./rights-note";
import { StandingCard } from "./standing-card";

export type SendPageProps = {
  accountId: string;
  canEdit: boolean;
  article: { id: string; title: string };
  findings: readonly Finding[];
  sendings: readonly Sending[];
  sendable: readonly SendableArticle[];
  rights: Promise<SendingRights>;
};

/** Brings an article to WeChat: checks, where it stands there, what can be done, and the way without the interface. */
export function SendPage(props: SendPageProps) {
  const { accountId, canEdit, article, findings, sendings, sendable, rights } = props;
  const t = useMessages(sendingMessages);
  const [latest = null, ...earlier] = sendings;
  usePageKeptUpToDate(latest?.state === "sending" || latest?.state === "publishing");
  const editor = placeAddress(accountId, article.id, { field: null, path: null });
  return (
    <>
      <PageHeader
        title={t.title}
        description={article.title || t.untitled}
        back={{ href: editor, label: t.back }}
      />
      <Stack gap="lg">
        <Suspense>
          <RightsNote rights={rights} />
        </Suspense>
        <Grid gap="lg">
          <Grid.Col span={{ base: 12, md: 6 }}>
            <Stack gap="lg">
              <StandingCard
                accountId={accountId}
                articleId={article.id}
                sending={latest}
                sendable={sendable}
                canEdit={canEdit}
                errors={findings.filter(({ level }) => level === "error").length}
              />
              <CopyCard accountId={accountId} articleId={article.id} />
            </Stack>
          </Grid.Col>
          <Grid.Col span={{ base: 12, md: 6 }}>
            <Stack gap="lg">
              <ChecksCard accountId={accountId} articleId={article.id} findings={findings} />
              <HistoryCard articleId={article.id} sendings={earlier} />
            </Stack>
          </Grid.Col>
        </Grid>
      </Stack>
    </>
  );
}
