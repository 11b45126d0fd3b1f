"use client";

import { Button, Group, Text } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck, IconClock } from "@tabler/icons-react";
import { useState } from "react";
import { useLocale, useMessages } from "@/lib/platform/i18n/locale-context";
import { resendReplyFileAction } from "@/lib/replies/actions";
import type { ReplyFile } from "@/lib/replies/files/types";
import { repliesMessages } from "@/lib/replies/messages";
import { notifyFailure } from "@/lib/ui/notify";
import { knowReplyFile } from "./reply-file-feed";

type FileStandingLineProps = { accountId: string; file: ReplyFile; canEdit?: boolean };

/** Whether followers get a file: whether it is at WeChat, and if not, why not and what to do. */
export function FileStandingLine({ accountId, file, canEdit = true }: FileStandingLineProps) {
  const t = useMessages(repliesMessages).files;
  const { standing } = file;
  if (!standing) return <Said icon={<IconClock {...ICON} />}>{t.whenSaved}</Said>;
  if (standing.isReady)
    return <Said icon={<IconCircleCheck {...ICON} color="var(--mantine-color-brand-6)" />}>{t.ready}</Said>;
  if (!standing.failure)
    return (
      <Said icon={<IconClock {...ICON} />}>
        <span role="status">{standing.isAnswering ? t.onItsWayAgain : t.onItsWay}</span>
      </Said>
    );
  return <Failed accountId={accountId} file={file} standing={standing} canEdit={canEdit} />;
}

const ICON = { size: 16, "aria-hidden": true, style: { flex: "none" } } as const;

function Said({ icon, children }: { icon: React.ReactNode; children: React.ReactNode }) {
  return (
    <Group gap={6} wrap="nowrap">
      {icon}
      <Text size="xs" c="dimmed" component="div">
        {children}
      </Text>
    </Group>
  );
}

type FailedProps = FileStandingLineProps & { standing: NonNullable<ReplyFile["standing"]> };

function Failed({ accountId, file, standing: { isAnswering, failure }, canEdit }: FailedProps) {
  const t = useMessages(repliesMessages).files;
  const locale = useLocale();
  const [isSending, setIsSending] = useState(false);
  const send = async () => {
    setIsSending(true);
    const result = await resendReplyFileAction(accountId, { id: file.id });
    setIsSending(false);
    if (result.ok) knowReplyFile(accountId, result.data);
    else notifyFailure(result.message);
  };
  return (
    <Group gap={6} wrap="nowrap" align="flex-start">
      <IconAlertTriangle {...ICON} color="var(--mantine-color-red-6)" />
      <div>
        <Text size="xs" c="red" role="alert">
          {isAnswering ? t.failedAgain : t.failed}
          {failure?.[locale]}
        </Text>
        {canEdit && (
          <Button size="compact-xs" variant="default" mt={4} loading={isSending} onClick={() => void send()}>
            {t.sendAgain}
          </Button>
        )}
      </div>
    </Group>
  );
}
