"use client";

import { Group, NativeSelect, Switch, TextInput } from "@mantine/core";
import { type Editor, useEditorState } from "@tiptap/react";
import { DOCUMENT_LIMITS } from "@/lib/articles/document/document-limits";
import { CALLOUT_KINDS, RULE_DESIGNS, SECTION_TITLE_DESIGNS } from "@/lib/articles/document/nodes";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { type ActiveBlock, activeBlockOf, blockEditing } from "./active-block";
import classes from "./block-settings.module.css";
import { editorMessages } from "./editor-messages";
import { libraryAddress } from "./library-address";
import { Choice, Line, PictureTool, Tool } from "./setting-fields";

/** What can be set of the block in which the cursor is. */
export function BlockSettings({ accountId, editor }: { accountId: string; editor: Editor }) {
  const t = useMessages(editorMessages);
  const block = useEditorState({ editor, selector: ({ editor: now }) => activeBlockOf(now.state) });
  if (block === null) return null;
  return (
    <section className={classes.settings} aria-label={t.settings} key={`${block.type} ${block.place}`}>
      <Fields accountId={accountId} editor={editor} block={block} />
    </section>
  );
}

type FieldsProps = { accountId: string; editor: Editor; block: ActiveBlock };

function Fields({ accountId, editor, block }: FieldsProps) {
  const t = useMessages(editorMessages);
  const { set, remove, unwrap } = blockEditing(editor, block);
  const text = (name: string) => String(block.attrs[name] ?? "");
  switch (block.type) {
    case "image":
      return <ImageFields accountId={accountId} editor={editor} block={block} />;
    case "sectionTitle":
      return (
        <>
          <Choice
            label={t.design}
            value={text("design")}
            choices={SECTION_TITLE_DESIGNS}
            words={t.titleDesigns}
            onChange={(design) => set({ design })}
          />
          <Line
            label={t.number}
            value={text("number")}
            most={12}
            onChange={(number) => set({ number: number || null })}
          />
        </>
      );
    case "callout":
      return (
        <>
          <Choice
            label={t.kind}
            value={text("kind")}
            choices={CALLOUT_KINDS}
            words={t.kinds}
            onChange={(kind) => set({ kind })}
          />
          <Tool label={t.unwrap} onClick={unwrap} />
        </>
      );
    case "card":
      return <Tool label={t.unwrap} onClick={unwrap} />;
    case "horizontalRule":
      return (
        <>
          <Choice
            label={t.design}
            value={text("design")}
            choices={RULE_DESIGNS}
            words={t.ruleDesigns}
            onChange={(design) => set({ design })}
          />
          <Tool label={t.remove} onClick={remove} />
        </>
      );
    case "codeBlock":
      return (
        <Line
          label={t.language}
          value={text("language")}
          most={32}
          onChange={(language) =>
            set({ language: /^[\w+#.-]+$/.test(language) ? language.toLowerCase() : null })
          }
        />
      );
    case "orderedList":
      return (
        <TextInput
          size="xs"
          type="number"
          label={t.start}
          min={0}
          max={MOST_START}
          defaultValue={text("start")}
          onChange={({ currentTarget: { valueAsNumber: start } }) =>
            Number.isInteger(start) && start >= 0 && start <= MOST_START && set({ start })
          }
        />
      );
    case "table":
      return <TableTools editor={editor} />;
    case "column":
      return <ColumnTools accountId={accountId} editor={editor} block={block} />;
    case "qrCode":
      return (
        <>
          <Line
            label={t.caption}
            value={text("caption")}
            most={DOCUMENT_LIMITS.pictureWords}
            onChange={(caption) => set({ caption })}
          />
          <Tool label={t.remove} onClick={remove} />
        </>
      );
    case "miniProgramCard":
      return (
        <>
          <Line
            label={t.dialogs.cardTitle}
            value={text("title")}
            most={35}
            onChange={(title) => set({ title })}
          />
          <Line
            label={t.dialogs.path}
            value={text("path")}
            most={DOCUMENT_LIMITS.addressCharacters}
            onChange={(path) => set({ path })}
          />
          <PictureTool
            accountId={accountId}
            label={block.attrs.imageMediaId === null ? t.picture : t.otherPicture}
            onChosen={({ id }) => set({ imageMediaId: id })}
          />
          <Tool label={t.remove} onClick={remove} />
        </>
      );
    case "accountCard":
      return <Tool label={t.remove} onClick={remove} />;
    default:
      return block.type satisfies never;
  }
}

function ImageFields({ accountId, editor, block }: FieldsProps) {
  const t = useMessages(editorMessages);
  const { set, remove, makeStrip, undoStrip } = blockEditing(editor, block);
  const { mediaId, src, caption, alt, widthPercent, rounded } = block.attrs;
  const most = DOCUMENT_LIMITS.pictureWords;
  return (
    <>
      <Line
        label={t.caption}
        value={String(caption)}
        most={most}
        onChange={(next) => set({ caption: next })}
      />
      <Line label={t.alt} value={String(alt)} most={most} onChange={(next) => set({ alt: next })} />
      <NativeSelect
        size="xs"
        label={t.width}
        value={String(widthPercent)}
        data={WIDTHS.map((width) => ({ value: String(width), label: `${width}%` }))}
        onChange={({ currentTarget }) => set({ widthPercent: Number(currentTarget.value) })}
      />
      <Switch
        size="sm"
        label={t.rounded}
        checked={rounded === true}
        onChange={({ currentTarget }) => set({ rounded: currentTarget.checked })}
      />
      <PictureTool
        accountId={accountId}
        label={mediaId === null && src === null ? t.picture : t.otherPicture}
        onChosen={(file) => set({ mediaId: file.id, src: libraryAddress(file) })}
      />
      {block.isInStrip ? (
        <Tool label={t.undoStrip} onClick={undoStrip} />
      ) : (
        <Tool label={t.makeStrip} onClick={makeStrip} />
      )}
      <Tool label={t.remove} onClick={remove} />
    </>
  );
}

/** The first number of a list, as a document may have it. */
const MOST_START = 9999;
const WIDTHS = [25, 33, 50, 67, 75, 100];

function TableTools({ editor }: { editor: Editor }) {
  const t = useMessages(editorMessages).table;
  const chain = () => editor.chain().focus();
  return (
    <Group gap={4}>
      <Tool label={t.rowAbove} onClick={() => chain().addRowBefore().run()} />
      <Tool label={t.rowBelow} onClick={() => chain().addRowAfter().run()} />
      <Tool label={t.columnBefore} onClick={() => chain().addColumnBefore().run()} />
      <Tool label={t.columnAfter} onClick={() => chain().addColumnAfter().run()} />
      <Tool label={t.deleteRow} onClick={() => chain().deleteRow().run()} />
      <Tool label={t.deleteColumn} onClick={() => chain().deleteColumn().run()} />
      <Tool label={t.header} onClick={() => chain().toggleHeaderRow().run()} />
      <Tool label={t.merge} onClick={() => chain().mergeOrSplit().run()} />
      <Tool label={t.remove} onClick={() => chain().deleteTable().run()} />
    </Group>
  );
}

function ColumnTools({ editor, block }: FieldsProps) {
  const t = useMessages(editorMessages);
  const { addColumn, remove } = blockEditing(editor, block);
  return (
    <Group gap={4}>
      {block.siblings < DOCUMENT_LIMITS.columns && <Tool label={t.addColumn} onClick={addColumn} />}
      <Tool label={t.removeColumn} onClick={remove} />
    </Group>
  );
}
