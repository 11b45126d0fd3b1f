"use client";

import { IconMenu2 } from "@tabler/icons-react";
import type { MenuButton } from "@/lib/menu/document";
import { MAX_ITEMS } from "@/lib/menu/limits";
import { hasRoom } from "@/lib/menu/workbench/editing";
import { workbenchMessages } from "@/lib/menu/workbench/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { AddButton } from "./add-button";
import { DropSlot } from "./drop-slot";
import { useDraggedId } from "./menu-drag";
import classes from "./menu-phone.module.css";
import { PhoneButton } from "./phone-button";
import type { Marks } from "./use-findings";
import type { MenuEditing } from "./use-menu-editing";

type MenuColumnProps = {
  button: MenuButton;
  index: number;
  isLast: boolean;
  editing: MenuEditing;
  canEdit: boolean;
  marks: Marks;
};

/** A button of the first level, and its items above it while it is open. */
export function MenuColumn({ button, index, isLast, editing, canEdit, marks }: MenuColumnProps) {
  const t = useMessages(workbenchMessages);
  const draggedId = useDraggedId();
  const { menu, chosen } = editing;
  const name = button.name || t.unnamed;
  const isChosen = chosen?.button.id === button.id;
  const isOpen = isChosen || chosen?.place.parentId === button.id;
  const takesTop = draggedId !== null && hasRoom(menu, null, draggedId);
  const isParent = button.items.length > 0;
  return (
    <li className={classes.column}>
      {takesTop && <DropSlot place={{ parentId: null, index }} side="before" />}
      <PhoneButton
        id={button.id}
        label={t.phone.top(name, button.items.length)}
        isChosen={isChosen}
        isOpen={isParent ? isOpen : undefined}
        canEdit={canEdit}
        mark={worstOf(button, isOpen, marks)}
        className={classes.button}
        onChoose={() => editing.open(button.id)}
      >
        {isParent && <IconMenu2 size={12} aria-hidden className={classes.parentMark} />}
        <span className={classes.name}>{name}</span>
      </PhoneButton>
      {takesTop && isLast && <DropSlot place={{ parentId: null, index: index + 1 }} side="after" />}
      {(isOpen || draggedId !== null) && (
        <Items button={button} name={name} editing={editing} canEdit={canEdit} marks={marks} />
      )}
    </li>
  );
}

type ItemsProps = Pick<MenuColumnProps, "button" | "editing" | "canEdit" | "marks"> & { name: string };

function Items({ button, name, editing, canEdit, marks }: ItemsProps) {
  const t = useMessages(workbenchMessages);
  const draggedId = useDraggedId();
  const { items, id: parentId } = button;
  const takesItem = draggedId !== null && hasRoom(editing.menu, parentId, draggedId);
  const canAdd = canEdit && draggedId === null && items.length < MAX_ITEMS;
  if (items.length === 0 && !takesItem && !canAdd) return null;
  return (
    <ul className={classes.popup} aria-label={t.phone.itemsOf(name)}>
      {items.map((item, index) => (
        <li key={item.id} className={classes.row}>
          {takesItem && <DropSlot place={{ parentId, index }} side="above" />}
          <PhoneButton
            id={item.id}
            label={item.name || t.unnamed}
            isChosen={editing.chosen?.button.id === item.id}
            canEdit={canEdit}
            mark={marks.get(item.id)}
            className={classes.item}
            onChoose={() => editing.open(item.id)}
          >
            {item.name || t.unnamed}
          </PhoneButton>
          {takesItem && index === items.length - 1 && (
            <DropSlot place={{ parentId, index: index + 1 }} side="below" />
          )}
        </li>
      ))}
      {items.length === 0 && takesItem && (
        <li className={classes.row}>
          <DropSlot place={{ parentId, index: 0 }} side="whole" />
        </li>
      )}
      {canAdd && (
        <li className={classes.row}>
          <AddButton
            parentId={parentId}
            label={t.phone.addItem(name)}
            className={classes.addItem}
            onAdd={editing.add}
          />
        </li>
      )}
    </ul>
  );
}

/** A closed parent shows what is the matter with its items, too. */
function worstOf(button: MenuButton, isOpen: boolean, marks: Marks): "wrong" | "advice" | undefined {
  const behind = isOpen ? [] : button.items.map(({ id }) => marks.get(id));
  const found = [marks.get(button.id), ...behind];
  return found.find((mark) => mark === "wrong") ?? found.find((mark) => mark !== undefined);
}
