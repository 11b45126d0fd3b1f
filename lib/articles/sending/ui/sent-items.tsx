"use client";

import { Anchor, Badge, Button, Group, Stack, Text } from "@mantine/core";
import { IconExternalLink } from "@tabler/icons-react";
import type { Sending, SentItem } from "@/lib/articles/sending/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { sendingMessages } from "./messages";

type SentItemsProps = { sending: Sending; onTakeDown: ((item: SentItem) => void) | null };

/** The articles of a draft in their order, and the way to each at WeChat. */
export function SentItems({ sending, onTakeDown }: SentItemsProps) {
  const { standing: t, actions, untitled } = useMessages(sendingMessages);
  const { items, state } = sending;
  if (items.length === 1 && state !== "published") return null;
  return (
    <Stack gap="xs">
      {items.length > 1 && (
        <Text size="sm" c="dimmed">
          {t.several(items.length)}
        </Text>
      )}
      <Stack component="ol" gap="xs" m={0} p={0} style={{ listStyle: "none" }}>
        {items.map((item) => (
          <Group key={item.articleId} component="li" gap="sm">
            <Text size="sm" fw={500}>
              {item.title || untitled}
            </Text>
            {item.isChanged && <Note>{t.itemChanged}</Note>}
            {item.takenDownAt && <Note>{t.itemTakenDown}</Note>}
            {item.url !== "" && !item.takenDownAt && (
              <>
                <Anchor href={item.url} target="_blank" rel="noreferrer" size="sm">
                  {t.open} <IconExternalLink size={14} aria-hidden />
                </Anchor>
                {onTakeDown && (
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    color="red"
                    aria-label={`${actions.takeDown} ${item.title}`}
                    onClick={() => onTakeDown(item)}
                  >
                    {actions.takeDown}
                  </Button>
                )}
              </>
            )}
          </Group>
        ))}
      </Stack>
    </Stack>
  );
}

function Note({ children }: { children: string }) {
  return (
    <Badge variant="light" color="gray" tt="none" fw={500}>
      {children}
    </Badge>
  );
}
