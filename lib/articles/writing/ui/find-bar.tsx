"use client";

import { ActionIcon, Button, Checkbox, Group, Text, TextInput } from "@mantine/core";
import { IconChevronDown, IconChevronUp, IconX } from "@tabler/icons-react";
import { type Editor, useEditorState } from "@tiptap/react";
import { type KeyboardEvent, type ReactNode, useEffect, useEffectEvent, useState } from "react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { notifyDone } from "@/lib/ui/notify";
import classes from "./find-bar.module.css";
import { findMessages } from "./find-messages";
import { find, foundIn, goOn, makeFindPlugin, replaceAll, replaceOne } from "./found-places";

type FindBarProps = {
  editor: Editor;
  canReplace: boolean;
  onClose: () => void;
};

/** Finds words in the text and puts others in their place: Enter goes on, Shift+Enter back, Escape closes. */
export function FindBar({ editor, canReplace, onClose }: FindBarProps) {
  const t = useMessages(findMessages);
  const [wish, setWish] = useState(() => ({ term: selectedWords(editor), isExact: false }));
  const [replacement, setReplacement] = useState("");
  const { count, index } = useEditorState({ editor, selector: ({ editor: now }) => foundIn(now.state) });
  const look = (next: typeof wish) => {
    setWish(next);
    find(editor.view, next);
  };
  const begin = useEffectEvent(() => find(editor.view, wish));
  useEffect(() => {
    const plugin = makeFindPlugin();
    editor.registerPlugin(plugin);
    begin();
    return () => {
      if (!editor.isDestroyed && plugin.spec.key) editor.unregisterPlugin(plugin.spec.key);
    };
  }, [editor]);
  const close = () => {
    onClose();
    editor.commands.focus();
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") close();
    else if (event.key === "Enter") goOn(editor.view, event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <search className={classes.bar} aria-label={t.label}>
      <Group gap="xs">
        <TextInput
          size="xs"
          aria-label={t.find}
          placeholder={t.find}
          value={wish.term}
          data-find
          autoFocus
          className={classes.field}
          onChange={({ currentTarget }) => look({ ...wish, term: currentTarget.value })}
          onKeyDown={press}
        />
        <Text size="xs" c="dimmed" role="status" className={classes.count}>
          {wish.term === "" ? "" : count === 0 ? t.none : t.place((index ?? 0) + 1, count)}
        </Text>
        <Step label={t.previous} isOff={count === 0} onClick={() => goOn(editor.view, -1)}>
          <IconChevronUp size={16} aria-hidden />
        </Step>
        <Step label={t.next} isOff={count === 0} onClick={() => goOn(editor.view, 1)}>
          <IconChevronDown size={16} aria-hidden />
        </Step>
        <Checkbox
          size="xs"
          label={t.exact}
          checked={wish.isExact}
          onChange={({ currentTarget }) => look({ ...wish, isExact: currentTarget.checked })}
        />
        <Step label={t.close} onClick={close}>
          <IconX size={16} aria-hidden />
        </Step>
      </Group>
      {canReplace && (
        <Group gap="xs">
          <TextInput
            size="xs"
            aria-label={t.replacement}
            placeholder={t.replacement}
            value={replacement}
            className={classes.field}
            onChange={({ currentTarget }) => setReplacement(currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === "Escape") press(event);
              else if (event.key === "Enter" && !event.nativeEvent.isComposing)
                replaceOne(editor.view, replacement);
            }}
          />
          <Button
            size="compact-sm"
            variant="default"
            disabled={count === 0}
            onClick={() => replaceOne(editor.view, replacement)}
          >
            {t.replace}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            disabled={count === 0}
            onClick={() => notifyDone(t.replaced(replaceAll(editor.view, replacement)))}
          >
            {t.replaceAll}
          </Button>
        </Group>
      )}
    </search>
  );
}

type StepProps = { label: string; isOff?: boolean; onClick: () => void; children: ReactNode };

function Step({ label, isOff = false, onClick, children }: StepProps) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="sm"
      aria-label={label}
      title={label}
      disabled={isOff}
      onClick={onClick}
    >
      {children}
    </ActionIcon>
  );
}

/** What is selected is what one looks for, unless it is a passage. */
function selectedWords({ state: { doc, selection } }: Editor): string {
  const { from, to } = selection;
  return to - from > 60 ? "" : doc.textBetween(from, to, "\n").split("\n", 1).join("");
}
