"use client";

import { Paper } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { type Editor, EditorContent, type JSONContent } from "@tiptap/react";
import { lazy, memo, Suspense, useState } from "react";
import { type AskedBlocks, askBlocks } from "@/lib/articles/templates/ui/ask-blocks";
import type { ArticleLook } from "@/lib/articles/themes/options";
import type { FileHead } from "@/lib/articles/writing/files/opened-text";
import type { ChosenFile } from "@/lib/media/library/types";
import { MediaPicker } from "@/lib/media/library/ui/embedded/media-picker";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { BlockSettings } from "./block-settings";
import { type BlockQuestion, type InsertableBlock, insertBlock } from "./blocks";
import { editorMessages } from "./editor-messages";
import { libraryAddress } from "./library-address";
import titles from "./section-titles.module.css";
import type { SlashMenuStore } from "./slash-command";
import { SlashMenu } from "./slash-menu";
import classes from "./text-editor.module.css";
import pictures from "./text-pictures.module.css";
import { Toolbar } from "./toolbar";
import { useEditorDrop } from "./use-editor-drop";

const FindBar = lazy(async () => ({ default: (await import("./find-bar")).FindBar }));
const BlockDialog = lazy(async () => ({ default: (await import("./block-dialog")).BlockDialog }));
const BlockPicker = lazy(async () => ({
  default: (await import("@/lib/articles/templates/ui/block-picker-dialog")).BlockPickerDialog,
}));
const EditorFiles = lazy(async () => ({ default: (await import("./editor-files")).EditorFiles }));

type TextEditorProps = {
  accountId: string;
  editor: Editor;
  slash: SlashMenuStore;
  canEdit: boolean;
  look: ArticleLook;
  /** Called with what a file that was opened says of the article. */
  onFileHead: (head: FileHead) => void;
  /** Called with pictures that were dropped beside the text. */
  onPictures: (files: readonly File[]) => void;
};

/** The text under work with its tools. */
export const TextEditor = memo(function TextEditor(props: TextEditorProps) {
  const { accountId, editor, slash, canEdit, look, onFileHead, onPictures } = props;
  const [question, setQuestion] = useState<BlockQuestion | null>(null);
  const [blocks, setBlocks] = useState<AskedBlocks | null>(null);
  const [droppedFiles, setDroppedFiles] = useState<File[] | null>(null);
  const close = () => {
    setQuestion(null);
    setDroppedFiles(null);
    setBlocks(null);
  };
  const { isOver, area } = useEditorDrop({ canEdit, onTexts: setDroppedFiles, onPictures });
  const [isFinding, setIsFinding] = useState(false);
  useHotkeys(
    ["mod+F", "mod+H"].map((keys) => [keys, () => openFinding(isFinding, setIsFinding)]),
    [],
    true,
  );
  const words = wordsOfCards(useMessages(editorMessages));
  const insert = (block: InsertableBlock) => {
    if ("ask" in block && block.ask === "savedBlock") setBlocks(askBlocks(accountId, ""));
    else if ("ask" in block) setQuestion(block.ask);
    else block.run(editor);
  };
  return (
    <Paper
      withBorder
      radius="lg"
      className={classes.editor}
      data-over={isOver || undefined}
      __vars={words}
      {...area}
    >
      {canEdit && <Toolbar editor={editor} onInsert={insert} onFind={() => setIsFinding(true)} />}
      {isFinding && (
        <Suspense>
          <FindBar editor={editor} canReplace={canEdit} onClose={() => setIsFinding(false)} />
        </Suspense>
      )}
      {canEdit && <BlockSettings accountId={accountId} editor={editor} />}
      <EditorContent editor={editor} className={`${classes.text} ${pictures.pictures} ${titles.titles}`} />
      {canEdit && <SlashMenu store={slash} onChoose={insert} />}
      <MediaPicker
        accountId={accountId}
        kind="image"
        multiple
        isOpen={question === "image"}
        onClose={() => setQuestion(null)}
        onChosen={(files) => {
          setQuestion(null);
          insertBlock(editor, files.map(pictureBlock));
        }}
      />
      {blocks && (
        <Suspense>
          <BlockPicker
            {...{ accountId, canEdit, look }}
            first={blocks}
            onClose={close}
            onChosen={({ content }) => {
              close();
              insertBlock(editor, content);
            }}
          />
        </Suspense>
      )}
      {(question === "file" || droppedFiles) && (
        <Suspense>
          <EditorFiles
            accountId={accountId}
            editor={editor}
            files={droppedFiles}
            onFileHead={onFileHead}
            onClose={close}
          />
        </Suspense>
      )}
      {question && question !== "image" && question !== "file" && question !== "savedBlock" && (
        <Suspense>
          <BlockDialog
            accountId={accountId}
            question={question}
            onClose={() => setQuestion(null)}
            onMade={(block) => {
              setQuestion(null);
              insertBlock(editor, block);
            }}
          />
        </Suspense>
      )}
    </Paper>
  );
});

/** Once more while it is open leads back to its field. */
function openFinding(isFinding: boolean, setIsFinding: (isFinding: boolean) => void): void {
  setIsFinding(true);
  if (isFinding) document.querySelector<HTMLInputElement>("[data-find]")?.select();
}

/** What stands in the place of what only readers see. */
type CardWords = {
  blocks: Record<"qrCode" | "accountCard" | "miniProgramCard", string>;
  noPicture: string;
};

function wordsOfCards({ blocks, noPicture }: CardWords) {
  return {
    "--word-no-picture": JSON.stringify(noPicture),
    "--word-qr-code": JSON.stringify(blocks.qrCode),
    "--word-account-card": JSON.stringify(blocks.accountCard),
    "--word-mini-program": JSON.stringify(blocks.miniProgramCard),
  };
}

function pictureBlock(file: ChosenFile): JSONContent {
  return { type: "image", attrs: { mediaId: file.id, src: libraryAddress(file) } };
}
