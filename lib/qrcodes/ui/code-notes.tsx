"use client";

import { Alert, Stack, Text } from "@mantine/core";
import {
  IconAlertTriangle,
  IconArchive,
  IconClockExclamation,
  IconClockOff,
  IconFlag,
  IconPlayerPause,
} from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useLocale, useMessages } from "@/lib/platform/i18n/locale-context";
import { qrCodesMessages } from "@/lib/qrcodes/messages";
import type { QrCode } from "@/lib/qrcodes/schema";
import { isOver, WARNED_BEFORE } from "@/lib/qrcodes/state";

type CodeNotesProps = { code: QrCode; canEdit: boolean; renewButton: ReactNode; now: number };

/** What somebody should know or do about a code, above everything else. */
export function CodeNotes({ code, canEdit, renewButton, now }: CodeNotesProps) {
  const t = useMessages(qrCodesMessages);
  const locale = useLocale();
  const isExpired = isOver(code.expiresAt, now);
  const isSoon = !isExpired && !code.renews && isOver(code.expiresAt, now + WARNED_BEFORE);
  const notes: ReactNode[] = [
    code.state === "archived" && (
      <Alert key="archived" color="gray" icon={<IconArchive aria-hidden />} title={t.notes.archived.title}>
        {t.notes.archived.body}
      </Alert>
    ),
    (code.state === "paused" || code.state === "ended") && (
      <RestingNote key="resting" state={code.state} code={code} canEdit={canEdit} />
    ),
    isExpired && (
      <Alert key="expired" color="gray" icon={<IconClockOff aria-hidden />} title={t.expiredNote.title}>
        <Text size="sm" mb="xs">
          {t.expiredNote.body}
        </Text>
        {renewButton}
      </Alert>
    ),
    isSoon && (
      <Alert key="soon" color="yellow" icon={<IconClockExclamation aria-hidden />} title={t.notes.soon.title}>
        <Text size="sm" mb="xs">
          {t.notes.soon.body}
        </Text>
        {renewButton}
      </Alert>
    ),
    code.renewFailure && (
      <Alert key="renewal" color="red" icon={<IconAlertTriangle aria-hidden />} title={t.notes.renewFailure}>
        {code.renewFailure[locale]}
      </Alert>
    ),
    code.tagFailure && (
      <Alert key="tagging" color="red" icon={<IconAlertTriangle aria-hidden />} title={t.notes.tagFailure}>
        {code.tagFailure[locale]}
      </Alert>
    ),
  ].filter(Boolean);
  return notes.length > 0 && <Stack mb="lg">{notes}</Stack>;
}

type RestingNoteProps = Pick<CodeNotesProps, "code" | "canEdit"> & { state: "paused" | "ended" };

/** What followers get while the code's own reply rests, and how it goes on. */
function RestingNote({ state, code, canEdit }: RestingNoteProps) {
  const t = useMessages(qrCodesMessages).notes;
  const Icon = state === "paused" ? IconPlayerPause : IconFlag;
  return (
    <Alert color="yellow" icon={<Icon aria-hidden />} title={t[state].title}>
      {code.pausedReplies.length > 0 ? t.resting.own : t.resting.none}
      {canEdit && <div>{t[state].goOn}</div>}
    </Alert>
  );
}
