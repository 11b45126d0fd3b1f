"use client";

import { ActionIcon, Menu } from "@mantine/core";
import {
  IconAlignCenter,
  IconAlignJustified,
  IconAlignLeft,
  IconAlignRight,
  IconLineHeight,
  IconTextSize,
} from "@tabler/icons-react";
import { type Editor, useEditorState } from "@tiptap/react";
import type { ReactNode } from "react";
import { TEXT_ALIGNS } from "@/lib/articles/document/nodes";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { editorMessages } from "./editor-messages";

const FONT_SIZES = ["12px", "14px", "15px", "16px", "17px", "18px", "20px", "24px", "28px", "32px"];
const LINE_HEIGHTS = [1, 1.25, 1.5, 1.75, 2, 2.5, 3];
const ICON = { size: 18, stroke: 1.7, "aria-hidden": true } as const;
const ALIGN_ICONS = {
  left: IconAlignLeft,
  center: IconAlignCenter,
  right: IconAlignRight,
  justify: IconAlignJustified,
};

export function FontSizeMenu({ editor }: { editor: Editor }) {
  const t = useMessages(editorMessages);
  const chosen = useEditorState({
    editor,
    selector: ({ editor: now }) => now.getAttributes("textStyle").fontSize ?? null,
  });
  return (
    <ChoiceMenu
      label={t.fontSize}
      icon={<IconTextSize {...ICON} />}
      chosen={chosen}
      choices={[
        { value: null, label: t.themeSize },
        ...FONT_SIZES.map((value) => ({ value, label: t.pixels(value) })),
      ]}
      onChoose={(size) => {
        const chain = editor.chain().focus();
        if (size === null) chain.unsetFontSize().run();
        else chain.setFontSize(size).run();
      }}
    />
  );
}

export function AlignMenu({ editor }: { editor: Editor }) {
  const t = useMessages(editorMessages);
  const chosen = useEditorState({
    editor,
    selector: ({ editor: now }) => TEXT_ALIGNS.find((textAlign) => now.isActive({ textAlign })) ?? null,
  });
  const Icon = ALIGN_ICONS[chosen ?? "left"];
  return (
    <ChoiceMenu
      label={t.align}
      icon={<Icon {...ICON} />}
      chosen={chosen}
      choices={[
        { value: null, label: t.themeSize },
        ...TEXT_ALIGNS.map((value) => ({ value, label: t.aligns[value] })),
      ]}
      onChoose={(textAlign) =>
        editor.isActive("table")
          ? editor
              .chain()
              .focus()
              .setCellAttribute("textAlign", textAlign)
              .setBlockLayout({ textAlign })
              .run()
          : editor.chain().focus().setBlockLayout({ textAlign }).run()
      }
    />
  );
}

export function LineHeightMenu({ editor }: { editor: Editor }) {
  const t = useMessages(editorMessages);
  const chosen = useEditorState({
    editor,
    selector: ({ editor: now }) => LINE_HEIGHTS.find((lineHeight) => now.isActive({ lineHeight })) ?? null,
  });
  return (
    <ChoiceMenu
      label={t.lineHeight}
      icon={<IconLineHeight {...ICON} />}
      chosen={chosen}
      choices={[
        { value: null, label: t.themeSize },
        ...LINE_HEIGHTS.map((value) => ({ value, label: String(value) })),
      ]}
      onChoose={(lineHeight) => editor.chain().focus().setBlockLayout({ lineHeight }).run()}
    />
  );
}

type ChoiceMenuProps<Value extends string | number | null> = {
  label: string;
  icon: ReactNode;
  chosen: Value;
  choices: readonly { value: Value; label: string }[];
  onChoose: (value: Value) => void;
};

function ChoiceMenu<Value extends string | number | null>(props: ChoiceMenuProps<Value>) {
  const { label, icon, chosen, choices, onChoose } = props;
  return (
    <Menu withinPortal returnFocus={false}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="md" aria-label={label} title={label}>
          {icon}
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown mah="20rem" style={{ overflowY: "auto" }}>
        {choices.map((choice) => (
          <Menu.Item
            key={String(choice.value)}
            fw={choice.value === chosen ? 700 : undefined}
            aria-current={choice.value === chosen || undefined}
            onClick={() => onChoose(choice.value)}
          >
            {choice.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
