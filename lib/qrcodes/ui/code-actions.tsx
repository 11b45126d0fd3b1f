"use client";

import { Button } from "@mantine/core";
import {
  IconArchive,
  IconArchiveOff,
  IconChartBar,
  IconPencil,
  IconPlayerPause,
  IconPlayerPlay,
  IconRecycle,
} from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { pauseQrCodeAction } from "@/lib/qrcodes/actions";
import { qrCodesMessages } from "@/lib/qrcodes/messages";
import type { QrCode } from "@/lib/qrcodes/schema";
import { LinkButton } from "@/lib/ui/link-button";
import { notifyDone, notifyFailure } from "@/lib/ui/notify";
import { useArchiving } from "./selection-bar";

type CodeActionsProps = { accountId: string; code: QrCode; canEdit: boolean };

/** What can be done with one code. */
export function CodeActions({ accountId, code, canEdit }: CodeActionsProps) {
  const t = useMessages(qrCodesMessages);
  const here = `/accounts/${accountId}/qrcodes/${code.id}`;
  const isArchived = code.state === "archived";
  return (
    <>
      <LinkButton
        href={`${here}/report`}
        variant="default"
        leftSection={<IconChartBar size={16} aria-hidden />}
      >
        {t.report}
      </LinkButton>
      {canEdit && (
        <>
          {!isArchived && <PauseButton accountId={accountId} code={code} />}
          <ArchiveButton accountId={accountId} code={code} />
          {isArchived && code.lifetime === "permanent" ? (
            <LinkButton href={`${here}/edit?reuse`} leftSection={<IconRecycle size={16} aria-hidden />}>
              {t.reuse}
            </LinkButton>
          ) : (
            <LinkButton href={`${here}/edit`} leftSection={<IconPencil size={16} aria-hidden />}>
              {t.edit}
            </LinkButton>
          )}
        </>
      )}
    </>
  );
}

function PauseButton({ accountId, code }: Omit<CodeActionsProps, "canEdit">) {
  const t = useMessages(qrCodesMessages);
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const toggle = () =>
    startTransition(async () => {
      const result = await pauseQrCodeAction(accountId, { id: code.id, paused: !code.paused });
      if (!result.ok) return notifyFailure(result.message);
      notifyDone(result.data.paused ? t.paused : t.resumed);
      router.refresh();
    });
  const Icon = code.paused ? IconPlayerPlay : IconPlayerPause;
  return (
    <Button
      variant="default"
      leftSection={<Icon size={16} aria-hidden />}
      disabled={isPending}
      onClick={toggle}
    >
      {code.paused ? t.resume : t.pause}
    </Button>
  );
}

function ArchiveButton({ accountId, code }: Omit<CodeActionsProps, "canEdit">) {
  const t = useMessages(qrCodesMessages);
  const router = useRouter();
  const archive = useArchiving(accountId);
  const isArchived = code.state === "archived";
  const Icon = isArchived ? IconArchiveOff : IconArchive;
  return (
    <Button
      variant="default"
      leftSection={<Icon size={16} aria-hidden />}
      onClick={() => void archive([code.id], !isArchived).then((isDone) => isDone && router.refresh())}
    >
      {isArchived ? t.restore : t.archive}
    </Button>
  );
}
