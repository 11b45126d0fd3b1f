"use client";

import { ActionIcon, type ActionIconProps, NativeSelect } from "@mantine/core";
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBold,
  IconClearFormatting,
  IconCode,
  IconHighlight,
  IconIndentDecrease,
  IconIndentIncrease,
  IconItalic,
  IconSearch,
  IconStrikethrough,
  IconTextColor,
  IconUnderline,
} from "@tabler/icons-react";
import { type Editor, useEditorState } from "@tiptap/react";
import type { ReactNode } from "react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import type { InsertableBlock } from "./blocks";
import { ColorControl } from "./color-control";
import { editorMessages } from "./editor-messages";
import { EmojiControl } from "./emoji-control";
import { InsertMenu } from "./insert-menu";
import { AlignMenu, FontSizeMenu, LineHeightMenu } from "./layout-menus";
import { LinkControl } from "./link-control";
import classes from "./toolbar.module.css";

type ToolbarProps = {
  editor: Editor;
  onInsert: (block: InsertableBlock) => void;
  onFind: () => void;
};

const MARKS = [
  { name: "bold", icon: IconBold, keys: "Mod-B" },
  { name: "italic", icon: IconItalic, keys: "Mod-I" },
  { name: "underline", icon: IconUnderline, keys: "Mod-U" },
  { name: "strike", icon: IconStrikethrough, keys: "Mod-Shift-S" },
  { name: "code", icon: IconCode, keys: "Mod-E" },
] as const;

const STYLES = [
  "paragraph",
  "heading1",
  "heading2",
  "heading3",
  "heading4",
  "sectionTitle",
  "codeBlock",
] as const;
type ParagraphStyle = (typeof STYLES)[number];

/** The tools above the text. On a phone they are in one line that scrolls. */
export function Toolbar({ editor, onInsert, onFind }: ToolbarProps) {
  const t = useMessages(editorMessages);
  const state = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      canUndo: now.can().undo(),
      canRedo: now.can().redo(),
      style: styleOf(now),
      marks: MARKS.filter(({ name }) => now.isActive(name)).map(({ name }) => name),
    }),
  });
  const isApple = /Mac|iPhone|iPad/.test(navigator.platform);
  const chain = () => editor.chain().focus();
  return (
    <section className={classes.toolbar} aria-label={t.toolbar}>
      <ToolButton label={t.undo} disabled={!state.canUndo} onClick={() => chain().undo().run()}>
        <IconArrowBackUp {...ICON} />
      </ToolButton>
      <ToolButton label={t.redo} disabled={!state.canRedo} onClick={() => chain().redo().run()}>
        <IconArrowForwardUp {...ICON} />
      </ToolButton>
      <NativeSelect
        size="xs"
        className={classes.style}
        aria-label={t.style}
        value={state.style}
        data={STYLES.map((value) => ({ value, label: t.styles[value] }))}
        onChange={({ currentTarget }) => {
          const style = STYLES.find((each) => each === currentTarget.value);
          if (style) setStyle(editor, style);
        }}
      />
      {MARKS.map(({ name, icon: Icon, keys }) => (
        <ToolButton
          key={name}
          label={t.marks[name]}
          keys={keys.replace("Mod", isApple ? "⌘" : "Ctrl").replaceAll("-", "+")}
          isOn={state.marks.includes(name)}
          onClick={() => chain().toggleMark(name).run()}
        >
          <Icon {...ICON} />
        </ToolButton>
      ))}
      <ColorControl
        editor={editor}
        label={t.color}
        icon={<IconTextColor {...ICON} />}
        colorOf={(now) => now.getAttributes("textStyle").color ?? null}
        onChoose={(color) => (color === null ? chain().unsetColor().run() : chain().setColor(color).run())}
      />
      <ColorControl
        editor={editor}
        label={t.highlight}
        icon={<IconHighlight {...ICON} />}
        colorOf={(now) => now.getAttributes("highlight").color ?? null}
        onChoose={(color) =>
          color === null ? chain().unsetHighlight().run() : chain().setHighlight({ color }).run()
        }
      />
      <FontSizeMenu editor={editor} />
      <AlignMenu editor={editor} />
      <LineHeightMenu editor={editor} />
      <ToolButton label={t.outdent} onClick={() => chain().moveIndent(-1).run()}>
        <IconIndentDecrease {...ICON} />
      </ToolButton>
      <ToolButton label={t.indent} onClick={() => chain().moveIndent(1).run()}>
        <IconIndentIncrease {...ICON} />
      </ToolButton>
      <LinkControl editor={editor} />
      <EmojiControl editor={editor} />
      <ToolButton label={t.clear} onClick={() => chain().unsetAllMarks().run()}>
        <IconClearFormatting {...ICON} />
      </ToolButton>
      <ToolButton label={t.find} keys={isApple ? "⌘+F" : "Ctrl+F"} onClick={onFind}>
        <IconSearch {...ICON} />
      </ToolButton>
      <InsertMenu onInsert={onInsert} />
    </section>
  );
}

const ICON = { size: 18, stroke: 1.7, "aria-hidden": true } as const;

type ToolButtonProps = Omit<ActionIconProps, "children"> & {
  label: string;
  /** Its shortcut, as it stands on the keyboard. */
  keys?: string;
  /** For what can be on or off. */
  isOn?: boolean;
  onClick: () => void;
  children: ReactNode;
};

function ToolButton({ label, keys, isOn, children, ...props }: ToolButtonProps) {
  return (
    <ActionIcon
      {...props}
      variant={isOn ? "light" : "subtle"}
      color={isOn ? undefined : "gray"}
      size="md"
      aria-label={label}
      aria-pressed={isOn}
      title={keys ? `${label} (${keys})` : label}
      // The text keeps the focus and its selection.
      onMouseDown={(event) => event.preventDefault()}
    >
      {children}
    </ActionIcon>
  );
}

function styleOf(editor: Editor): ParagraphStyle {
  if (editor.isActive("codeBlock")) return "codeBlock";
  if (editor.isActive("sectionTitle")) return "sectionTitle";
  return STYLES.find((style) => editor.isActive("heading", { level: levelOf(style) })) ?? "paragraph";
}

function setStyle(editor: Editor, style: ParagraphStyle): void {
  const chain = editor.chain().focus();
  const level = levelOf(style);
  if (level !== null) chain.setHeading({ level }).run();
  else if (style === "codeBlock") chain.setCodeBlock().run();
  else chain.setNode(style).run();
}

function levelOf(style: ParagraphStyle): 1 | 2 | 3 | 4 | null {
  return LEVELS.find((level) => style === `heading${level}`) ?? null;
}

const LEVELS = [1, 2, 3, 4] as const;
