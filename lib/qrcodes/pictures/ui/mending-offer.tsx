"use client";

import { Button, Group, Text } from "@mantine/core";
import { IconWand } from "@tabler/icons-react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import type { CodeStyle } from "@/lib/qrcodes/drawing/style";
import { safetyMessages } from "./safety-messages";

type MendingOfferProps = {
  mended: Partial<CodeStyle>;
  /** It is about an earlier style. */
  isStale: boolean;
  onMend: (changes: Partial<CodeStyle>) => void;
};

/** What would make the style safer, said before it is done. */
export function MendingOffer({ mended, isStale, onMend }: MendingOfferProps) {
  const t = useMessages(safetyMessages);
  const changes = [
    mended.foreground !== undefined && t.changes.foreground,
    mended.cornerColor !== undefined && t.changes.cornerColor,
    mended.background !== undefined && t.changes.background,
    mended.quietZone !== undefined && t.changes.quietZone(mended.quietZone),
    mended.logoScale !== undefined && t.changes.logoScale(mended.logoScale),
    mended.dots !== undefined && t.changes.dots,
  ].filter((change) => change !== false);
  return (
    <Group gap="xs" mt="xs">
      <Button
        variant="light"
        size="compact-md"
        disabled={isStale}
        leftSection={<IconWand size={16} aria-hidden />}
        onClick={() => onMend(mended)}
      >
        {t.mend}
      </Button>
      <Text size="sm" c="dimmed">
        {changes.join(t.and)}
      </Text>
    </Group>
  );
}
