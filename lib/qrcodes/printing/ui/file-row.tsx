"use client";

import { Badge, Button, Group, Progress, Text } from "@mantine/core";
import { IconDownload, IconRefresh, IconTrash, IconX } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { useLocale, useMessages } from "@/lib/platform/i18n/locale-context";
import { MINUTE } from "@/lib/platform/time";
import { cancelPrintAction, deletePrintAction } from "@/lib/qrcodes/printing/actions";
import type { PrintFile } from "@/lib/qrcodes/printing/types";
import { LinkButton } from "@/lib/ui/link-button";
import { notifyDone, notifyFailure } from "@/lib/ui/notify";
import { RelativeTime } from "@/lib/ui/relative-time";
import rows from "@/lib/ui/rows.module.css";
import { sayNumber } from "@/lib/ui/say-number";
import { useActionCall } from "@/lib/ui/use-action-call";
import { useConfirm } from "@/lib/ui/use-confirm";
import { printFileMessages } from "./file-messages";
import classes from "./file-row.module.css";

type FileRowProps = { accountId: string; file: PrintFile; canEdit: boolean };

/** A file: what it is, how far it is, and the way to get it. */
export function FileRow({ accountId, file, canEdit }: FileRowProps) {
  const t = useMessages(printFileMessages);
  const locale = useLocale();
  const { kind, name, state, total, done, failure, createdBy, createdAt, size, remaining, ahead } = file;
  const facts = [t.kinds[kind], t.codes(sayNumber(total)), ...(size > 0 ? [saySize(size, t.sizes)] : [])];
  return (
    <li className={`${rows.row} ${classes.row}`}>
      <div>
        <Group gap="sm" wrap="nowrap">
          <Text fw={600} className={classes.name}>
            {name}
          </Text>
          <Badge variant="light" color={COLORS[state]} fw={600} flex="none">
            {ahead === null ? t.states[state] : t.waiting}
          </Badge>
        </Group>
        <Text size="sm" c="dimmed">
          {facts.join(" · ")} · {t.by(createdBy)} · <RelativeTime date={createdAt} />
        </Text>
        {failure && (
          <Text size="sm" c={state === "failed" ? "red" : "dimmed"} mt={4}>
            {failure[locale]}
          </Text>
        )}
      </div>
      <Group justify="flex-end" gap="xs">
        {ahead !== null && (
          <Text size="sm" c="dimmed">
            {ahead === 0 ? t.next : t.ahead(sayNumber(ahead))}
          </Text>
        )}
        {state === "running" && ahead === null && (
          <div className={classes.meter}>
            <Text size="sm">{t.progress(sayNumber(done), sayNumber(total))}</Text>
            {remaining !== null && (
              <Text size="xs" c="dimmed">
                {remaining < MINUTE ? t.nearlyDone : t.remaining(sayNumber(Math.round(remaining / MINUTE)))}
              </Text>
            )}
            <Progress value={(done / total) * 100} aria-label={t.progressLabel} />
          </div>
        )}
        {state === "done" && (
          <Button
            component="a"
            href={`/accounts/${accountId}/qrcodes/print/files/${file.id}`}
            download
            aria-label={`${t.download} ${name}`}
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            {t.download}
          </Button>
        )}
        {canEdit && state !== "running" && (
          <LinkButton
            href={`/accounts/${accountId}/qrcodes/print?again=${file.id}`}
            variant="default"
            aria-label={`${t.again} ${name}`}
            leftSection={<IconRefresh size={16} aria-hidden />}
          >
            {t.again}
          </LinkButton>
        )}
        {canEdit && <EndButton accountId={accountId} file={file} />}
      </Group>
    </li>
  );
}

function EndButton({ accountId, file }: { accountId: string; file: PrintFile }) {
  const t = useMessages(printFileMessages);
  const confirm = useConfirm();
  const router = useRouter();
  const { call, isPending } = useActionCall();
  const { id, name, state } = file;
  const act = async (action: typeof cancelPrintAction, said: string) => {
    if (isPending) return;
    const result = await call<unknown>(() => action(accountId, { id }));
    if (result.ok) notifyDone(said);
    else notifyFailure(result.message);
    router.refresh();
  };
  if (state === "running")
    return (
      <Button
        variant="default"
        aria-label={`${t.cancel} ${name}`}
        aria-disabled={isPending}
        leftSection={<IconX size={16} aria-hidden />}
        onClick={() => void act(cancelPrintAction, t.cancelled)}
      >
        {t.cancel}
      </Button>
    );
  const remove = async () => {
    const question = { title: t.removeTitle(name), body: t.removeBody, confirm: t.remove, isDangerous: true };
    if (await confirm(question)) await act(deletePrintAction, t.removed);
  };
  return (
    <Button
      variant="default"
      aria-label={`${t.remove} ${name}`}
      aria-disabled={isPending}
      leftSection={<IconTrash size={16} aria-hidden />}
      onClick={() => void remove()}
    >
      {t.remove}
    </Button>
  );
}

const COLORS = { running: "blue", done: "green", cancelled: "gray", failed: "red" } as const;

function saySize(bytes: number, t: { kb: (size: string) => string; mb: (size: string) => string }): string {
  return bytes < 1_000_000 ? t.kb((bytes / 1000).toFixed(0)) : t.mb((bytes / 1_000_000).toFixed(1));
}
