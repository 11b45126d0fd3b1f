"use client";

import { ActionIcon, Alert, Card, Group, Loader, Stack, Text, Title } from "@mantine/core";
import { IconAlertTriangle, IconChevronLeft, IconChevronRight, IconRulerMeasure } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import type { Selection } from "@/lib/qrcodes/printing/schema";
import type { SheetPreview } from "@/lib/qrcodes/printing/types";
import { ExactTime } from "@/lib/ui/relative-time";
import { sayNumber } from "@/lib/ui/say-number";
import { printMessages } from "./print-messages";
import type { SheetFormParts } from "./sheet-form-parts";
import classes from "./sheet-preview-card.module.css";
import { usePreview } from "./use-preview";

type SheetPreviewCardProps = Pick<SheetFormParts, "form"> & { accountId: string; selection: Selection };

/** The page as it will be printed, and what should be known before it is. */
export function SheetPreviewCard(props: SheetPreviewCardProps) {
  const t = useMessages(printMessages).preview;
  const { preview, failure, isLoading, showPage } = usePreview(props);
  return (
    <Card component="section" withBorder radius="lg" p="lg" aria-label={t.title} className={classes.card}>
      <Stack gap="md">
        <Group justify="space-between">
          <Group gap="sm">
            <Title order={2} size="h4">
              {t.title}
            </Title>
            {isLoading && <Loader size={16} aria-label={t.loading} />}
          </Group>
          {preview && <Pages preview={preview} showPage={showPage} />}
        </Group>
        {failure && (
          <Alert color="red" role="status" icon={<IconAlertTriangle aria-hidden />}>
            {whyOf(failure) || t.failed}
          </Alert>
        )}
        {preview && (
          <div className={classes.desk} data-old={failure !== null || undefined}>
            <img
              className={classes.sheet}
              src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(preview.svg)}`}
              alt={t.alt(sayNumber(preview.page + 1), sayNumber(preview.pages))}
            />
          </div>
        )}
        {preview && !failure && <Notes preview={preview} />}
      </Stack>
    </Card>
  );
}

function Pages({ preview, showPage }: { preview: SheetPreview; showPage: (page: number) => void }) {
  const t = useMessages(printMessages).preview;
  const { page, pages } = preview;
  const step = (to: number, label: string, icon: ReactNode) => {
    const isOver = to < 0 || to >= pages;
    return (
      <ActionIcon
        variant="default"
        aria-label={label}
        aria-disabled={isOver}
        // Only looks disabled: the keyboard's focus stays where it is on the last page.
        data-disabled={isOver || undefined}
        onClick={() => !isOver && showPage(to)}
      >
        {icon}
      </ActionIcon>
    );
  };
  return (
    <Group gap="xs">
      {step(page - 1, t.previous, <IconChevronLeft size={16} aria-hidden />)}
      <Text size="sm">{t.page(sayNumber(page + 1), sayNumber(pages))}</Text>
      {step(page + 1, t.next, <IconChevronRight size={16} aria-hidden />)}
    </Group>
  );
}

function Notes({ preview }: { preview: SheetPreview }) {
  const t = useMessages(printMessages).preview;
  const { codeSide, codeWidth, codeHeight, distance, expired, expiring, warnings } = preview;
  return (
    <Stack gap="sm">
      <Group gap="xs" wrap="nowrap" align="flex-start" c="dimmed">
        <IconRulerMeasure size={18} aria-hidden className={classes.icon} />
        <Text size="sm">{t.distance(codeSide, codeWidth, codeHeight, distance)}</Text>
      </Group>
      {expired > 0 && (
        <Alert color="red" icon={<IconAlertTriangle aria-hidden />}>
          {t.expired(sayNumber(expired))}
        </Alert>
      )}
      {expiring && (
        <Alert color="yellow" icon={<IconAlertTriangle aria-hidden />}>
          {t.expiring(sayNumber(expiring.count))}
          <ExactTime date={expiring.first} />
        </Alert>
      )}
      {warnings.map((warning) => (
        <Alert key={warning} color="yellow" icon={<IconAlertTriangle aria-hidden />}>
          {warning}
        </Alert>
      ))}
    </Stack>
  );
}

/** What is wrong is said at its field as well; here, why nothing new is seen. */
function whyOf({ message, fieldErrors }: { message: string; fieldErrors?: Record<string, string> }): string {
  return Object.values(fieldErrors ?? {})[0] ?? message;
}
