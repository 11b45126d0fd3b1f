"use client";

import { Alert, Button, Stack, Text } from "@mantine/core";
import { IconInfoCircle, IconPlugConnectedX } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { menuMessages } from "../messages";
import type { LiveMenu, Menus } from "../types";

/** What one should know of the live menu before touching it: that it is out of sight, off, or not the only one. */
export function LiveNotes({ live, published }: Menus) {
  const t = useMessages(menuMessages).live;
  if (live.type === "failed") return <Unreadable live={live} hasPublished={published !== null} />;
  if (live.type === "none") return null;
  const notes = [
    !live.isOpen && t.closed,
    live.conditionalCount > 0 && t.conditional(live.conditionalCount),
    published && published.text !== live.text && t.changedElsewhere,
  ].filter((note) => typeof note === "string");
  if (notes.length === 0) return null;
  return (
    <Alert color="yellow" icon={<IconInfoCircle aria-hidden />}>
      <Stack gap={4}>
        {notes.map((note) => (
          <Text key={note} size="sm">
            {note}
          </Text>
        ))}
      </Stack>
    </Alert>
  );
}

/** Orange is too pale for words on its own light shade. */
const READABLE = { title: { color: "var(--mantine-color-text)" } };

type UnreadableProps = { live: Extract<LiveMenu, { type: "failed" }>; hasPublished: boolean };

function Unreadable({ live, hasPublished }: UnreadableProps) {
  const t = useMessages(menuMessages).live;
  const router = useRouter();
  const [isRetrying, startTransition] = useTransition();
  const retry = () => startTransition(() => router.refresh());
  return (
    <Alert
      role="alert"
      color="orange"
      icon={<IconPlugConnectedX aria-hidden />}
      title={t.failed}
      styles={READABLE}
    >
      <Text size="sm">{t.reason(live.message, live.advice)}</Text>
      {hasPublished && <Text size="sm">{t.stillEditable}</Text>}
      <Button size="compact-sm" variant="default" mt="sm" loading={isRetrying} onClick={retry}>
        {t.retry}
      </Button>
    </Alert>
  );
}
