import { mergeAttributes, Node } from "@tiptap/core";
import { DOCUMENT_LIMITS } from "@/lib/articles/document/document-limits";
import { safePictureAddress } from "@/lib/articles/markup/safe-address";
import { plainAttribute } from "./plain-attribute";

type ImageOptions = {
  /** Where the picture of a library file is; null while there is none. */
  addressOf: (attrs: { mediaId: unknown; src: unknown }) => string | null;
};

/** A picture with its caption below, which is written in its settings. */
const Image = Node.create<ImageOptions>({
  name: "image",
  group: "block",
  draggable: true,
  addOptions: () => ({
    addressOf: ({ src }) => (typeof src === "string" ? safePictureAddress(src) : null),
  }),
  addAttributes: () => ({
    mediaId: plainAttribute("mediaId", null),
    src: {
      default: null,
      parseHTML: (element) => element.getAttribute("data-src") ?? addressIn(element),
      renderHTML: ({ src }) => (src === null ? {} : { "data-src": src }),
    },
    alt: { ...plainAttribute("alt", ""), parseHTML: altIn },
    caption: plainAttribute("caption", ""),
    widthPercent: plainAttribute("widthPercent", 100),
    rounded: plainAttribute("rounded", false),
  }),
  parseHTML: () => [{ tag: "figure[data-image]" }, { tag: "img[src]" }],
  renderHTML({ node, HTMLAttributes }) {
    const { mediaId, src, alt, caption, widthPercent } = node.attrs;
    const address = this.options.addressOf({ mediaId, src });
    const picture = address
      ? ["img", { src: address, alt, loading: "lazy", draggable: "false", style: `width: ${widthPercent}%` }]
      : ["span", { "data-no-picture": "" }];
    return [
      "figure",
      mergeAttributes({ "data-image": "" }, HTMLAttributes),
      picture,
      ...(caption === "" ? [] : [["figcaption", caption]]),
    ];
  },
});

/** Pictures beside each other, to swipe through. */
const ImageStrip = Node.create({
  name: "imageStrip",
  group: "block",
  content: `image{1,${DOCUMENT_LIMITS.stripPictures}}`,
  isolating: true,
  parseHTML: () => [{ tag: "div[data-image-strip]" }],
  renderHTML: ({ HTMLAttributes }) => ["div", mergeAttributes({ "data-image-strip": "" }, HTMLAttributes), 0],
});

/** WeChat's pages, and others that load late, have the address in `data-src`. */
function addressIn(element: HTMLElement): string | null {
  const image = element.matches("img") ? element : element.querySelector("img");
  const address = image?.getAttribute("data-src") ?? image?.getAttribute("src") ?? "";
  return address.length > DOCUMENT_LIMITS.addressCharacters ? null : safePictureAddress(address);
}

/** From elsewhere they may be of any length; an article with a longer one could not be saved. */
function altIn(element: HTMLElement): string {
  const alt = element.getAttribute("data-alt") ?? element.getAttribute("alt") ?? "";
  return alt.slice(0, DOCUMENT_LIMITS.pictureWords);
}

export const PICTURES = [Image, ImageStrip];
