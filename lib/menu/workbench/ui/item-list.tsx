"use client";

import { Button, Group, Stack, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { MAX_ITEMS } from "@/lib/menu/limits";
import type { Located } from "@/lib/menu/workbench/editing";
import { workbenchMessages } from "@/lib/menu/workbench/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import type { MenuEditing } from "./use-menu-editing";

type ItemListProps = { chosen: Located; editing: MenuEditing; canEdit: boolean };

/** What a parent has instead of an action. */
export function ItemList({ chosen, editing, canEdit }: ItemListProps) {
  const t = useMessages(workbenchMessages);
  const { items } = chosen;
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        {t.panel.parent(items.length)}
      </Text>
      <Group gap="xs" role="group" aria-label={t.panel.items}>
        {items.map(({ id, name }) => (
          <Button
            key={id}
            size="compact-sm"
            variant="default"
            aria-label={t.panel.editItem(name || t.unnamed)}
            onClick={() => editing.open(id, { to: "name" })}
          >
            {name || t.unnamed}
          </Button>
        ))}
        {canEdit && items.length < MAX_ITEMS && (
          <Button
            size="compact-sm"
            variant="light"
            leftSection={<IconPlus size={15} aria-hidden />}
            onClick={() => editing.add(chosen.button.id)}
          >
            {t.panel.addItem}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
