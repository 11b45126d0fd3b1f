"use client";

import { Grid, Stack, Text } from "@mantine/core";
import { useRouter } from "next/navigation";
import { setsMessages } from "@/lib/articles/sets/messages";
import type { ArticleSet, SetUse } from "@/lib/articles/sets/types";
import { UseLinks } from "@/lib/articles/ui/use-links";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { PageHeader } from "@/lib/ui/page-header";
import { SectionCard } from "@/lib/ui/section-card";
import { DeleteSetButton } from "./delete-set-button";
import { SetForm } from "./set-form";

type SetPageProps = { accountId: string; set: ArticleSet; usedBy: SetUse[]; canEdit: boolean };

/** One set: its form and whom a change reaches. */
export function SetPage({ accountId, set, usedBy, canEdit }: SetPageProps) {
  const t = useMessages(setsMessages);
  const router = useRouter();
  const list = `/accounts/${accountId}/articles/sets`;
  return (
    <>
      <PageHeader
        title={t.editTitle}
        back={{ href: list, label: t.title }}
        actions={
          canEdit && <DeleteSetButton accountId={accountId} set={set} onDeleted={() => router.push(list)} />
        }
      />
      <SetForm key={set.id} accountId={accountId} set={set} canEdit={canEdit} />
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

/** The page of a set that is to be made. */
export function NewSetPage({ accountId }: { accountId: string }) {
  const t = useMessages(setsMessages);
  return (
    <>
      <PageHeader
        title={t.newTitle}
        back={{ href: `/accounts/${accountId}/articles/sets`, label: t.title }}
      />
      <SetForm accountId={accountId} set={null} canEdit />
    </>
  );
}
