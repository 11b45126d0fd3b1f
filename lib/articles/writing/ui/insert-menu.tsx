"use client";

import { Button, Menu } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { BLOCKS, type InsertableBlock } from "./blocks";
import { editorMessages } from "./editor-messages";

/** Everything that can be inserted, by name. */
export function InsertMenu({ onInsert }: { onInsert: (block: InsertableBlock) => void }) {
  const t = useMessages(editorMessages);
  return (
    <Menu withinPortal returnFocus={false}>
      <Menu.Target>
        <Button size="compact-sm" variant="light" leftSection={<IconPlus size={15} aria-hidden />}>
          {t.insert}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah="24rem" style={{ overflowY: "auto" }}>
        {BLOCKS.map((block) => (
          <Menu.Item
            key={block.id}
            leftSection={<block.icon size={17} stroke={1.6} aria-hidden />}
            onClick={() => onInsert(block)}
          >
            {t.blocks[block.id]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
