"use client";

import { Grid, Stack, Text } from "@mantine/core";
import type { ArticleUse } from "@/lib/articles/types";
import { SectionCard } from "@/lib/ui/section-card";
import { UseLinks } from "./use-links";

type ReachCardProps = {
  accountId: string;
  words: { title: string; none: string; reach: string };
  usedBy: ArticleUse[];
};

/** Below the form of what replies show: whom a change reaches. */
export function ReachCard({ accountId, words, usedBy }: ReachCardProps) {
  return (
    <Grid mt="lg" gap="lg">
      <Grid.Col span={{ base: 12, md: 7 }}>
        <SectionCard title={words.title}>
          {usedBy.length === 0 ? (
            <Text size="sm" c="dimmed">
              {words.none}
            </Text>
          ) : (
            <Stack gap="xs">
              <Text size="sm" c="dimmed">
                {words.reach}
              </Text>
              <UseLinks accountId={accountId} uses={usedBy} />
            </Stack>
          )}
        </SectionCard>
      </Grid.Col>
    </Grid>
  );
}
