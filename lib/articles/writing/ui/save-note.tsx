"use client";

import { Button, Group, Text } from "@mantine/core";
import { IconAlertCircle, IconCloudCheck, IconCloudUpload } from "@tabler/icons-react";
import { writingMessages } from "@/lib/articles/writing/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { RelativeTime } from "@/lib/ui/relative-time";
import type { ArticleSaving } from "./use-article-saving";

/** Whether the article is safe. */
export function SaveNote({ saving }: { saving: ArticleSaving }) {
  const t = useMessages(writingMessages).save;
  const { status, savedAt, retry } = saving;
  const isBad = !["saved", "waiting", "saving"].includes(status);
  const Icon = isBad ? IconAlertCircle : status === "saved" ? IconCloudCheck : IconCloudUpload;
  return (
    <Group gap={6} c={isBad ? "var(--mantine-color-error)" : "dimmed"}>
      <Icon size={17} aria-hidden />
      {/* Only what needs somebody is read out: the rest comes with every pause in typing. */}
      <Text size="sm" role={isBad ? "alert" : undefined}>
        {t[status]} {status === "saved" && <RelativeTime date={savedAt} />}
      </Text>
      {(status === "failed" || status === "signedOut") && (
        <Button size="compact-xs" variant="default" onClick={retry}>
          {status === "failed" ? t.retry : t.signIn}
        </Button>
      )}
    </Group>
  );
}
