"use client";

import { Button, Skeleton, Stack, Text } from "@mantine/core";
import { Suspense } from "react";
import { phoneMessages } from "@/lib/phone/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { listExchanges } from "./chat-lines";
import { usePhone } from "./phone-context";
import classes from "./wire.module.css";
import { WireExchange } from "./wire-exchange";
import { WireList } from "./wire-list";

type WirePanelProps = {
  /** The exchange to show; null for whichever is the latest. */
  exchangeId: string | null;
  onChoose: (exchangeId: string | null) => void;
};

/** What goes between the platform and the desk, word for word, and why the desk answered as it did. */
export function WirePanel({ exchangeId, onChoose }: WirePanelProps) {
  const t = useMessages(phoneMessages).wire;
  const { accountId, snapshot, isWireDocked } = usePhone();
  const exchanges = listExchanges(snapshot.items);
  const shown = exchangeId ?? exchanges[0]?.id;
  return (
    <section className={classes.panel} aria-label={t.title} data-docked={isWireDocked || undefined}>
      <div className={classes.head}>
        <div>
          {isWireDocked && <Text fw={600}>{t.title}</Text>}
          <Text size="xs" c="dimmed">
            {t.hint}
          </Text>
        </div>
        {exchangeId !== null && exchangeId !== exchanges[0]?.id && (
          <Button size="compact-xs" variant="light" onClick={() => onChoose(null)}>
            {t.follow}
          </Button>
        )}
      </div>
      {shown === undefined ? (
        <Stack gap={4} align="center" py="xl">
          <Text fw={500}>{t.empty}</Text>
          <Text size="sm" c="dimmed" ta="center">
            {t.emptyHint}
          </Text>
        </Stack>
      ) : (
        <>
          <WireList exchanges={exchanges} shownId={shown} onChoose={onChoose} />
          <Suspense key={shown} fallback={<Waiting />}>
            <WireExchange accountId={accountId} exchangeId={shown} />
          </Suspense>
        </>
      )}
    </section>
  );
}

function Waiting() {
  const t = useMessages(phoneMessages).wire;
  return (
    <Stack gap="xs" p="md" role="status" aria-label={t.loading}>
      <Skeleton height={54} />
      <Skeleton height={28} />
      <Skeleton height={150} />
    </Stack>
  );
}
