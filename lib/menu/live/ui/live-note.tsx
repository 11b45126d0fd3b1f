"use client";

import { Alert, Button, Group, List, Text } from "@mantine/core";
import { IconInfoCircle, IconPlugConnectedX } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { lazy, Suspense, use, useState, useTransition } from "react";
import type { LiveState } from "@/lib/menu/live/types";
import type { Version } from "@/lib/menu/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { liveMessages } from "./messages";
import type { TakingLive } from "./use-taking-live";

const DifferenceDialog = lazy(async () => ({
  default: (await import("@/lib/menu/changes/ui/difference-dialog")).DifferenceDialog,
}));

type LiveNoteProps = { live: Promise<LiveState>; published: Version | null; taking: TakingLive };

/** What one should know of the menu that followers have now, where it is not what was published from here. */
export function LiveNote({ live, published: latest, taking }: LiveNoteProps) {
  const t = useMessages(liveMessages);
  const state = use(live);
  // A version without buttons took the menu from followers: then nothing of ours is meant to be live.
  const published = latest && latest.document.buttons.length > 0 ? latest : null;
  switch (state.type) {
    case "same":
      return state.isOpen ? null : <Note>{t.closed}</Note>;
    case "none":
      return published ? <Note>{t.gone}</Note> : null;
    case "failed":
      return <Unreadable live={state} />;
    case "differs":
      return <Differing live={state} published={published} taking={taking} />;
    default:
      return state satisfies never;
  }
}

function Note({ children }: { children: string }) {
  return (
    <Alert color="yellow" icon={<IconInfoCircle aria-hidden />}>
      <Text size="sm">{children}</Text>
    </Alert>
  );
}

function Unreadable({ live }: { live: Extract<LiveState, { type: "failed" }> }) {
  const t = useMessages(liveMessages);
  const router = useRouter();
  const [isRetrying, startTransition] = useTransition();
  return (
    <Alert color="orange" icon={<IconPlugConnectedX aria-hidden />} title={t.failed}>
      <Text size="sm">
        {live.message} {live.advice}
      </Text>
      <Button
        size="compact-sm"
        variant="default"
        mt="sm"
        loading={isRetrying}
        onClick={() => startTransition(() => router.refresh())}
      >
        {t.retry}
      </Button>
    </Alert>
  );
}

type DifferingProps = Omit<LiveNoteProps, "live"> & { live: Extract<LiveState, { type: "differs" }> };

function Differing({ live, published, taking }: DifferingProps) {
  const t = useMessages(liveMessages);
  const [isShown, setShown] = useState(false);
  // Taken over already: then the draft comes from it, and followers have it.
  if (taking.isTaken(live)) return null;
  return (
    <Alert color="yellow" icon={<IconInfoCircle aria-hidden />} title={published ? t.differs : t.imported}>
      <Text size="sm">{published ? t.differsHint : t.importedHint}</Text>
      {!live.isOpen && <Text size="sm">{t.closed}</Text>}
      {live.lost.length > 0 && <Lost title={t.willLose} lost={live.lost} />}
      <Group gap="xs" mt="sm">
        <Button size="compact-sm" variant="default" onClick={() => setShown(true)}>
          {t.show}
        </Button>
        <Button
          size="compact-sm"
          variant={published ? "default" : "filled"}
          loading={taking.isTaking}
          onClick={() => void taking.take(live)}
        >
          {t.take}
        </Button>
        {published && (
          <Button size="compact-sm" variant="default" onClick={() => void taking.republish(published.number)}>
            {t.republish}
          </Button>
        )}
      </Group>
      {isShown && (
        <Suspense>
          <DifferenceDialog
            title={published ? t.differs : t.imported}
            before={published?.document ?? null}
            after={live.document}
            beforeLabel={t.ours}
            afterLabel={t.theirs}
            same=""
            onClose={() => setShown(false)}
          />
        </Suspense>
      )}
    </Alert>
  );
}

/** What an import cannot bring along. */
export function Lost({ title, lost }: { title: string; lost: readonly string[] }) {
  return (
    <>
      <Text size="sm" mt={6}>
        {title}
      </Text>
      <List size="sm">
        {lost.map((each) => (
          <List.Item key={each}>{each}</List.Item>
        ))}
      </List>
    </>
  );
}
