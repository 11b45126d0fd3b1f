"use client";

import { Button, Group, Stack, Text } from "@mantine/core";
import { useId, useState } from "react";
import { changeMessages } from "@/lib/menu/changes/messages";
import type { Change } from "@/lib/menu/diff";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { ChangeList } from "./change-list";

const SHOWN = 5;
const LINES = 2;

type ShortChangeListProps = { changes: readonly Change[]; onGo?: (buttonId: string) => void };

/** The first few of the differences, and all of them when they are asked for. */
export function ShortChangeList({ changes, onGo }: ShortChangeListProps) {
  const t = useMessages(changeMessages);
  const [isWhole, setWhole] = useState(false);
  const id = useId();
  const shown = isWhole ? changes : changes.slice(0, SHOWN);
  return (
    <Stack gap="xs">
      <Text size="sm" fw={600}>
        {t.count(changes.length)}
      </Text>
      <div id={id}>
        <ChangeList changes={shown} label={t.label} lineClamp={LINES} {...(onGo && { onGo })} />
      </div>
      {changes.length > SHOWN && (
        <Group>
          <Button
            size="compact-sm"
            variant="default"
            aria-expanded={isWhole}
            aria-controls={id}
            onClick={() => setWhole(!isWhole)}
          >
            {isWhole ? t.fewer : t.all(changes.length)}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
