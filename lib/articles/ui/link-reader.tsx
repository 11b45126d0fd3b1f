"use client";

import { Alert, Button, Stack, Text } from "@mantine/core";
import { IconWorldDownload } from "@tabler/icons-react";
import { articlesMessages } from "@/lib/articles/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import type { Filling, LinkPart } from "./fill-from-link";
import type { LinkReading } from "./use-link-reading";

/** Has the page behind the card's address read, and says what came of it. */
export function LinkReader({ reading }: { reading: LinkReading }) {
  const t = useMessages(articlesMessages).reading;
  const { canRead, isReading, outcome, read } = reading;
  return (
    <Stack gap="xs" align="flex-start">
      <Button
        variant="light"
        leftSection={<IconWorldDownload size={16} aria-hidden />}
        disabled={!canRead}
        loading={isReading}
        onClick={() => void read()}
      >
        {t.action}
      </Button>
      <div role="status">
        {isReading && (
          <Text size="sm" c="dimmed">
            {t.busy}
          </Text>
        )}
        {outcome?.type === "read" && <Outcome filling={outcome.filling} />}
      </div>
      {outcome?.type === "refused" && (
        <Alert role="alert" color="yellow" p="xs">
          {outcome.message}
        </Alert>
      )}
    </Stack>
  );
}

function Outcome({ filling }: { filling: Filling }) {
  const t = useMessages(articlesMessages).reading;
  const { filled, kept, cut, missing } = filling;
  const names = (parts: readonly LinkPart[]) => parts.map((part) => t.parts[part]).join(t.join);
  if (filled.length + kept.length === 0) return <Text size="sm">{t.nothing}</Text>;
  return (
    <>
      {filled.length > 0 && <Text size="sm">{t.filled(names(filled))}</Text>}
      {cut.length > 0 && <Text size="sm">{t.cut(names(cut))}</Text>}
      {kept.length > 0 && (
        <Text size="sm" c="dimmed">
          {t.kept(names(kept))}
        </Text>
      )}
      {missing.length > 0 && (
        <Text size="sm" c="dimmed">
          {t.missing(names(missing))}
        </Text>
      )}
    </>
  );
}
