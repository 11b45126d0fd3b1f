"use client";

import { ActionIcon, Button, ColorSwatch, Popover, Stack, TextInput } from "@mantine/core";
import { type Editor, useEditorState } from "@tiptap/react";
import { type ReactNode, useState } from "react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { editorMessages } from "./editor-messages";
import { PALETTE } from "./palette";
import classes from "./toolbar.module.css";

type ColorControlProps = {
  editor: Editor;
  label: string;
  icon: ReactNode;
  colorOf: (editor: Editor) => string | null;
  /** Null takes the colour away. */
  onChoose: (color: string | null) => void;
};

/** A colour for what is selected: one of ours, any other, or none. */
export function ColorControl({ editor, label, icon, colorOf, onChoose }: ColorControlProps) {
  const t = useMessages(editorMessages);
  const [isOpen, setIsOpen] = useState(false);
  const color = useEditorState({ editor, selector: ({ editor: now }) => colorOf(now) });
  const choose = (chosen: string | null) => {
    setIsOpen(false);
    onChoose(chosen);
  };
  return (
    <Popover opened={isOpen} onChange={setIsOpen} trapFocus returnFocus withinPortal>
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="md"
          aria-label={label}
          title={label}
          style={color ? { boxShadow: `inset 0 -3px 0 ${color}` } : undefined}
          onClick={() => setIsOpen(!isOpen)}
        >
          {icon}
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>
        <Stack gap="xs">
          <div className={classes.swatches}>
            {PALETTE.map((each) => (
              <ColorSwatch
                key={each}
                component="button"
                type="button"
                color={each}
                size={26}
                aria-label={each}
                onClick={() => choose(each)}
              />
            ))}
          </div>
          <TextInput
            type="color"
            size="xs"
            label={t.ownColor}
            defaultValue={color ?? "#333333"}
            onBlur={({ currentTarget }) =>
              currentTarget.value !== (color ?? "#333333") && choose(currentTarget.value)
            }
          />
          <Button size="xs" variant="default" onClick={() => choose(null)}>
            {t.noColor}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
