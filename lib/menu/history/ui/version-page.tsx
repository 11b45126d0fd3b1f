"use client";

import { Alert, Grid, Group, Stack, Text } from "@mantine/core";
import { IconAlertTriangle, IconInfoCircle } from "@tabler/icons-react";
import { historyMessages } from "@/lib/menu/history/messages";
import { ButtonList } from "@/lib/menu/poster/ui/button-list";
import { MenuPoster } from "@/lib/menu/poster/ui/menu-poster";
import type { Schedule } from "@/lib/menu/schedule/types";
import type { Version } from "@/lib/menu/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { LinkButton } from "@/lib/ui/link-button";
import { PageHeader } from "@/lib/ui/page-header";
import { ExactTime } from "@/lib/ui/relative-time";
import { SectionCard } from "@/lib/ui/section-card";
import { OutcomeBadge } from "./outcome-badge";
import { PublishVersionButton } from "./publish-version-button";
import { RestoreVersionButton } from "./restore-version-button";
import { ScheduleVersionButton } from "./schedule-version-button";

type VersionPageProps = {
  accountId: string;
  canEdit: boolean;
  version: Version;
  /** What WeChat took last, this version or another. */
  published: Version | null;
  schedules: readonly Schedule[];
};

/** One version of the menu: how it looked, what it did, and the ways back to it. */
export function VersionPage({ accountId, canEdit, version, published, schedules }: VersionPageProps) {
  const t = useMessages(historyMessages);
  const { number, document } = version;
  const history = `/accounts/${accountId}/menu/history`;
  return (
    <>
      <PageHeader
        title={t.version(number)}
        description={<VersionFacts version={version} isLatest={published?.number === number} />}
        back={{ href: history, label: t.title }}
        actions={
          <>
            {number > 1 && (
              <LinkButton href={`${history}/compare?before=${number - 1}&after=${number}`} variant="default">
                {t.view.compare}
              </LinkButton>
            )}
            {canEdit && <RestoreVersionButton accountId={accountId} number={number} />}
            {canEdit && (
              <ScheduleVersionButton
                accountId={accountId}
                version={version}
                published={published}
                schedules={schedules}
              />
            )}
            {canEdit && (
              <PublishVersionButton accountId={accountId} version={version} published={published} />
            )}
          </>
        }
      />
      <Stack gap="lg">
        <Notices version={version} canEdit={canEdit} />
        <Grid gap="lg">
          <Grid.Col span={{ base: 12, md: 5, lg: 4 }}>
            <MenuPoster label={t.version(number)} document={document} absence={t.view.absence} />
          </Grid.Col>
          <Grid.Col span={{ base: 12, md: 7, lg: 8 }}>
            <SectionCard title={t.view.buttons}>
              {document.buttons.length > 0 ? (
                <ButtonList document={document} label={t.view.buttons} />
              ) : (
                <Text size="sm">{t.view.absence}</Text>
              )}
            </SectionCard>
          </Grid.Col>
        </Grid>
      </Stack>
    </>
  );
}

function VersionFacts({ version, isLatest }: { version: Version; isLatest: boolean }) {
  const t = useMessages(historyMessages);
  const { outcome, note, publishedBy, publishedAt } = version;
  return (
    <Stack gap={4}>
      <Group gap="xs">
        <OutcomeBadge outcome={outcome} isLatest={isLatest} />
        <span>
          {t.by(publishedBy)} · <ExactTime date={publishedAt} />
        </span>
      </Group>
      <Text size="sm" style={{ overflowWrap: "anywhere" }}>
        {note || t.noNote}
      </Text>
    </Stack>
  );
}

function Notices({ version, canEdit }: { version: Version; canEdit: boolean }) {
  const t = useMessages(historyMessages);
  return (
    <>
      {version.outcome === "refused" && version.failure && (
        <Alert color="red" icon={<IconAlertTriangle aria-hidden />} title={t.view.failure}>
          {version.failure}
        </Alert>
      )}
      {version.outcome === "unknown" && (
        <Alert color="yellow" icon={<IconInfoCircle aria-hidden />}>
          {t.unknownHint}
        </Alert>
      )}
      {!canEdit && (
        <Text size="sm" c="dimmed">
          {t.view.readOnly}
        </Text>
      )}
    </>
  );
}
