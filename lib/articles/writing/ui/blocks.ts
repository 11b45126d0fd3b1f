import {
  IconAppWindow,
  IconBlockquote,
  IconCode,
  IconColumns2,
  IconFileText,
  IconH1,
  IconH2,
  IconH3,
  IconHeading,
  IconInfoSquareRounded,
  IconList,
  IconListCheck,
  IconListNumbers,
  IconMinus,
  IconPhoto,
  IconPhotoSearch,
  IconPuzzle,
  IconQrcode,
  IconSquareRounded,
  IconTable,
  IconUserSquareRounded,
} from "@tabler/icons-react";
import type { Editor, JSONContent } from "@tiptap/core";

/** What is asked before the block can be made. */
export type BlockQuestion = "image" | "imageAddress" | "qrCode" | "miniProgramCard" | "file" | "savedBlock";

/** What can be inserted, in the order of the menu. `keys` find it beside its name: English, and pinyin's initials. */
export const BLOCKS = [
  { id: "heading1", icon: IconH1, keys: "h1 bt yjbt", run: heading(1) },
  { id: "heading2", icon: IconH2, keys: "h2 bt ejbt", run: heading(2) },
  { id: "heading3", icon: IconH3, keys: "h3 bt sjbt", run: heading(3) },
  {
    id: "sectionTitle",
    icon: IconHeading,
    keys: "section title zjbt zsbt",
    run: (editor: Editor) => void editor.chain().focus().setNode("sectionTitle").run(),
  },
  { id: "image", icon: IconPhoto, keys: "image picture photo tp", ask: "image" },
  { id: "imageAddress", icon: IconPhotoSearch, keys: "image address url wztp", ask: "imageAddress" },
  {
    id: "bulletList",
    icon: IconList,
    keys: "bullet list wxlb lb",
    run: (editor: Editor) => void editor.chain().focus().toggleBulletList().run(),
  },
  {
    id: "orderedList",
    icon: IconListNumbers,
    keys: "ordered numbered list yxlb lb",
    run: (editor: Editor) => void editor.chain().focus().toggleOrderedList().run(),
  },
  {
    id: "taskList",
    icon: IconListCheck,
    keys: "task todo check list rwlb qd",
    run: (editor: Editor) => void editor.chain().focus().toggleTaskList().run(),
  },
  {
    id: "blockquote",
    icon: IconBlockquote,
    keys: "quote yy",
    run: (editor: Editor) => void editor.chain().focus().toggleBlockquote().run(),
  },
  {
    id: "callout",
    icon: IconInfoSquareRounded,
    keys: "callout tip note warning tsk ts",
    run: insert({ type: "callout", content: [{ type: "paragraph" }] }),
  },
  {
    id: "card",
    icon: IconSquareRounded,
    keys: "card box kp",
    run: insert({ type: "card", content: [{ type: "paragraph" }] }),
  },
  {
    id: "columns",
    icon: IconColumns2,
    keys: "columns fl",
    run: insert({ type: "columns", content: [column(), column()] }),
  },
  {
    id: "table",
    icon: IconTable,
    keys: "table bg",
    run: (editor: Editor) => {
      editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run();
      keepLineBelow(editor);
    },
  },
  {
    id: "codeBlock",
    icon: IconCode,
    keys: "code dm",
    run: (editor: Editor) => void editor.chain().focus().toggleCodeBlock().run(),
  },
  {
    id: "horizontalRule",
    icon: IconMinus,
    keys: "divider rule hr fgx",
    run: insert({ type: "horizontalRule" }),
  },
  { id: "qrCode", icon: IconQrcode, keys: "qr code ewm", ask: "qrCode" },
  {
    id: "accountCard",
    icon: IconUserSquareRounded,
    keys: "account card mp gzhmp",
    run: insert({ type: "accountCard" }),
  },
  { id: "miniProgramCard", icon: IconAppWindow, keys: "mini program xcx", ask: "miniProgramCard" },
  { id: "savedBlock", icon: IconPuzzle, keys: "saved block template nrk mb", ask: "savedBlock" },
  { id: "file", icon: IconFileText, keys: "file word markdown docx md txt wj wd", ask: "file" },
] as const satisfies readonly ({ id: string; icon: unknown; keys: string } & (
  | { run: (editor: Editor) => void }
  | { ask: BlockQuestion }
))[];

export type InsertableBlock = (typeof BLOCKS)[number];

/** Puts a block where the cursor is, and the cursor into it if it holds text. */
export function insertBlock(editor: Editor, block: JSONContent | JSONContent[]): void {
  editor.chain().focus().insertContent(block).run();
  if (!Array.isArray(block) && block.type === "columns") goToFirstColumn(editor);
  keepLineBelow(editor);
}

function insert(block: JSONContent) {
  return (editor: Editor) => insertBlock(editor, block);
}

function heading(level: 1 | 2 | 3) {
  return (editor: Editor) => void editor.chain().focus().setHeading({ level }).run();
}

function column(): JSONContent {
  return { type: "column", content: [{ type: "paragraph" }] };
}

/** One begins to write on the left; what was inserted leaves the cursor behind its last column. */
function goToFirstColumn(editor: Editor): void {
  const { $from } = editor.state.selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    if ($from.node(depth).type.name !== "columns") continue;
    editor.commands.setTextSelection($from.start(depth) + 2);
    return;
  }
}

/** Below a box at the end nobody could go on writing. */
function keepLineBelow(editor: Editor): void {
  const { doc, schema } = editor.state;
  if (doc.lastChild?.isTextblock) return;
  const line = schema.nodes.paragraph?.create();
  if (line) editor.view.dispatch(editor.state.tr.insert(doc.content.size, line));
}
