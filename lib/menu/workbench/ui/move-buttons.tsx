"use client";

import { Button, Group, Text } from "@mantine/core";
import {
  IconArrowBarToDown,
  IconArrowDown,
  IconArrowLeft,
  IconArrowRight,
  IconArrowUp,
  IconCornerDownRight,
  IconPlus,
} from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useId } from "react";
import { countAt, hasRoom, type Located, type Place } from "@/lib/menu/workbench/editing";
import { workbenchMessages } from "@/lib/menu/workbench/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import type { MenuEditing } from "./use-menu-editing";

type MoveButtonsProps = { chosen: Located; editing: MenuEditing };

/** Every way that a button can be dragged, as buttons to press. */
export function MoveButtons({ chosen, editing }: MoveButtonsProps) {
  const t = useMessages(workbenchMessages);
  const labelId = useId();
  const { menu } = editing;
  const { button, items, place } = chosen;
  const { parentId, index } = place;
  const isTop = parentId === null;
  const move = (to: Place) => editing.move(button.id, to);
  const parents = menu.buttons.filter(({ id }) => id !== parentId && hasRoom(menu, id, button.id));
  const parentIndex = menu.buttons.findIndex(({ id }) => id === parentId);
  return (
    <div>
      <Text id={labelId} size="sm" fw={500} mb={6}>
        {t.panel.moves}
      </Text>
      <Group gap="xs" role="group" aria-labelledby={labelId}>
        <MoveButton
          icon={isTop ? <IconArrowLeft size={15} aria-hidden /> : <IconArrowUp size={15} aria-hidden />}
          label={isTop ? t.panel.left : t.panel.up}
          isPossible={index > 0}
          onMove={() => move({ parentId, index: index - 1 })}
        />
        <MoveButton
          icon={isTop ? <IconArrowRight size={15} aria-hidden /> : <IconArrowDown size={15} aria-hidden />}
          label={isTop ? t.panel.right : t.panel.down}
          isPossible={index < countAt(menu, parentId) - 1}
          onMove={() => move({ parentId, index: index + 2 })}
        />
        {parents.map(({ id, name, items: others }) => (
          <MoveButton
            key={id}
            icon={<IconCornerDownRight size={15} aria-hidden />}
            label={t.panel.into(name || t.unnamed)}
            isPossible
            onMove={() => move({ parentId: id, index: others.length })}
          />
        ))}
        {!isTop && (
          <MoveButton
            icon={<IconArrowBarToDown size={15} aria-hidden />}
            label={t.panel.out}
            isPossible={hasRoom(menu, null, button.id)}
            onMove={() => move({ parentId: null, index: parentIndex + 1 })}
          />
        )}
        {isTop && items.length === 0 && (
          <Button
            size="compact-sm"
            variant="light"
            leftSection={<IconPlus size={15} aria-hidden />}
            onClick={() => editing.add(button.id)}
          >
            {t.panel.addItem}
          </Button>
        )}
      </Group>
    </div>
  );
}

type MoveButtonProps = { icon: ReactNode; label: string; isPossible: boolean; onMove: () => void };

/** It keeps the focus at the end of the way: a button that is really disabled would lose it. */
function MoveButton({ icon, label, isPossible, onMove }: MoveButtonProps) {
  return (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={icon}
      aria-disabled={!isPossible}
      data-disabled={!isPossible || undefined}
      onClick={() => isPossible && onMove()}
    >
      {label}
    </Button>
  );
}
