"use client";

import { Button, Group, Text } from "@mantine/core";
import { IconAlertCircle, IconCloudCheck, IconCloudUpload } from "@tabler/icons-react";
import { editorMessages } from "@/lib/menu/editor/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import type { MenuSaving } from "./use-menu-saving";

/** Whether the draft is safe. */
export function SaveNote({ saving }: { saving: MenuSaving }) {
  const t = useMessages(editorMessages).save;
  const { status } = saving;
  const isBad = !["saved", "waiting", "saving"].includes(status);
  const Icon = isBad ? IconAlertCircle : status === "saved" ? IconCloudCheck : IconCloudUpload;
  return (
    <Group gap={6} c={isBad ? "var(--mantine-color-error)" : "dimmed"}>
      <Icon size={17} aria-hidden />
      {/* Only what needs somebody is read out: the rest comes with every pause in typing. */}
      <Text size="sm" role={isBad ? "alert" : undefined}>
        {t[status]}
      </Text>
      {(status === "failed" || status === "signedOut") && (
        <Button size="compact-xs" variant="default" onClick={saving.retry}>
          {status === "failed" ? t.retry : t.signIn}
        </Button>
      )}
    </Group>
  );
}
