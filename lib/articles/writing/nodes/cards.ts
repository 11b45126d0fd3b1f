import { mergeAttributes, Node } from "@tiptap/core";
import { plainAttribute } from "./plain-attribute";

// What is shown whole, and has its settings beside the text. What stands in them is said by the style sheet of the
// editor, in the reader's language.

type QrCodeOptions = {
  /** Where the picture of a code is; null where there is none to show. */
  pictureOf: (codeId: string) => string | null;
};

const QrCode = Node.create<QrCodeOptions>({
  name: "qrCode",
  addOptions: () => ({ pictureOf: () => null }),
  group: "block",
  atom: true,
  draggable: true,
  addAttributes: () => ({ codeId: plainAttribute("codeId", ""), caption: plainAttribute("caption", "") }),
  parseHTML: () => [{ tag: "div[data-qr-code][data-code-id]" }],
  renderHTML({ node, HTMLAttributes }) {
    const src = this.options.pictureOf(node.attrs.codeId);
    return [
      "div",
      mergeAttributes({ "data-qr-code": "" }, HTMLAttributes),
      ...(src === null ? [] : [["img", { src, alt: "", width: "120", height: "120", draggable: "false" }]]),
      ["span", node.attrs.caption],
    ];
  },
});

const AccountCard = Node.create({
  name: "accountCard",
  group: "block",
  atom: true,
  draggable: true,
  parseHTML: () => [{ tag: "div[data-account-card]" }],
  renderHTML: ({ HTMLAttributes }) => ["div", mergeAttributes({ "data-account-card": "" }, HTMLAttributes)],
});

const MiniProgramCard = Node.create({
  name: "miniProgramCard",
  group: "block",
  atom: true,
  draggable: true,
  addAttributes: () => ({
    appid: plainAttribute("appid", ""),
    path: plainAttribute("path", ""),
    title: plainAttribute("title", ""),
    imageMediaId: plainAttribute("imageMediaId", null),
  }),
  parseHTML: () => [{ tag: "div[data-mini-program-card][data-appid]" }],
  renderHTML: ({ node, HTMLAttributes }) => [
    "div",
    mergeAttributes({ "data-mini-program-card": "" }, HTMLAttributes),
    node.attrs.title,
  ],
});

export const CARDS = [QrCode, AccountCard, MiniProgramCard];
