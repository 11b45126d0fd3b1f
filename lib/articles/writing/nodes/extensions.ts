import type { AnyExtension } from "@tiptap/core";
import { Code } from "@tiptap/extension-code";
import { Highlight } from "@tiptap/extension-highlight";
import { Color, FontSize, TextStyle } from "@tiptap/extension-text-style";
import StarterKit from "@tiptap/starter-kit";
import { DOCUMENT_LIMITS } from "@/lib/articles/document/document-limits";
import { BlockLayout } from "./block-layout";
import { BOXES } from "./boxes";
import { CARDS } from "./cards";
import { LISTS } from "./lists";
import { MarksAsTyped } from "./marks-as-typed";
import { MiniProgramLink } from "./mini-program-link";
import { PICTURES } from "./pictures";
import { Rule } from "./rule";
import { TABLES } from "./tables";

/** The nodes and marks of an article, as the editor knows them: those of lib/articles/document and no others. */
export const ARTICLE_NODES: AnyExtension[] = [
  StarterKit.configure({
    // These are configured below, or are not ours.
    code: false,
    horizontalRule: false,
    bulletList: false,
    orderedList: false,
    listItem: false,
    listKeymap: false,
    trailingNode: false,
    heading: { levels: [1, 2, 3, 4] },
    codeBlock: { enableTabIndentation: true, tabSize: 2 },
    link: {
      openOnClick: false,
      defaultProtocol: "https",
      HTMLAttributes: { target: null, rel: null },
      // An article with a longer one could not be saved.
      isAllowedUri: (address, { defaultValidate }) =>
        address.length <= DOCUMENT_LIMITS.addressCharacters && defaultValidate(address),
    },
  }),
  // Code may be bold and a link as well.
  Code.extend({ excludes: "" }),
  Highlight.configure({ multicolor: true }),
  TextStyle,
  Color,
  FontSize,
  MiniProgramLink,
  BlockLayout,
  MarksAsTyped,
  Rule,
  ...LISTS,
  ...TABLES,
  ...PICTURES,
  ...BOXES,
  ...CARDS,
];

type ShownPictures = {
  /** Where a picture is shown that only this browser has; null for any other address. */
  heldAt: (src: string) => string | null;
  /** Where the picture of a QR code is. */
  codeAt: (codeId: string) => string;
};

/** The same for an editor that shows pictures before the library has them, and codes. */
export function articleNodes({ heldAt, codeAt }: ShownPictures): AnyExtension[] {
  return ARTICLE_NODES.map((node) => {
    if (node.name === "image") return node.configure({ heldAt });
    return node.name === "qrCode" ? node.configure({ pictureOf: codeAt }) : node;
  });
}
