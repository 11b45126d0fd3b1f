"use client";

import { Portal, UnstyledButton } from "@mantine/core";
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from "react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { BLOCKS, type InsertableBlock } from "./blocks";
import { editorMessages } from "./editor-messages";
import type { OpenSlashMenu, SlashMenuStore } from "./slash-command";
import classes from "./slash-menu.module.css";

type SlashMenuProps = { store: SlashMenuStore; onChoose: (block: InsertableBlock) => void };

/** The list that "/" opens where it was typed: arrows move, Enter takes, Escape closes. */
export function SlashMenu({ store, onChoose }: SlashMenuProps) {
  const open = useSyncExternalStore(store.subscribe, store.state, store.state);
  return open && <SlashList key={open.query} store={store} open={open} onChoose={onChoose} />;
}

type SlashListProps = SlashMenuProps & { open: OpenSlashMenu };

/** Below it there has to be room for so much, in pixels. */
const HEIGHT = 320;
const WIDTH = 240;

function SlashList({ store, open, onChoose }: SlashListProps) {
  const t = useMessages(editorMessages);
  const [index, setIndex] = useState(0);
  const query = open.query.toLowerCase();
  const blocks = BLOCKS.filter(({ id, keys }) =>
    [t.blocks[id].toLowerCase(), ...keys.split(" "), id.toLowerCase()].some((word) => word.includes(query)),
  );
  const choose = (block: InsertableBlock | undefined) => {
    if (!block) return;
    open.clear();
    onChoose(block);
  };
  const press = useEffectEvent((event: KeyboardEvent): boolean => {
    if (blocks.length === 0) return false;
    if (event.key === "ArrowDown") setIndex((index + 1) % blocks.length);
    else if (event.key === "ArrowUp") setIndex((index + blocks.length - 1) % blocks.length);
    else if (event.key === "Enter" || event.key === "Tab") choose(blocks[index]);
    else return false;
    return true;
  });
  useEffect(() => {
    store.onPress((event) => press(event));
    return () => store.onPress(() => false);
  }, [store]);
  const { left, top, bottom } = open.place;
  const isAbove = bottom + HEIGHT > window.innerHeight && top > HEIGHT;
  return (
    <Portal>
      <div
        className={classes.menu}
        role="listbox"
        aria-label={t.insert}
        style={{
          left: Math.max(8, Math.min(left, window.innerWidth - WIDTH - 8)),
          ...(isAbove ? { bottom: window.innerHeight - top + 4 } : { top: bottom + 4 }),
        }}
      >
        {blocks.length === 0 && <p className={classes.none}>{t.noBlock}</p>}
        {blocks.map((block, place) => (
          <UnstyledButton
            key={block.id}
            role="option"
            aria-selected={place === index}
            ref={place === index ? intoView : undefined}
            className={classes.option}
            tabIndex={-1}
            // The editor keeps the focus, and with it the place.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(block)}
          >
            <block.icon size={18} stroke={1.6} aria-hidden />
            {t.blocks[block.id]}
          </UnstyledButton>
        ))}
      </div>
    </Portal>
  );
}

function intoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: "nearest" });
}
