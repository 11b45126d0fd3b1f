import { mergeAttributes, Node } from "@tiptap/core";
import { DOCUMENT_LIMITS } from "@/lib/articles/document/document-limits";
import { safePictureAddress } from "@/lib/articles/markup/safe-address";
import { isHeldAddress } from "@/lib/articles/writing/outside-pictures";
import { plainAttribute } from "./plain-attribute";

type ImageOptions = {
  /** Where a picture is shown that only this browser has; null for any other address. */
  heldAt: (src: string) => string | null;
};

/** A picture with its caption below, which is written in its settings. */
const Image = Node.create<ImageOptions>({
  name: "image",
  group: "block",
  draggable: true,
  addOptions: () => ({ heldAt: () => null }),
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
  parseHTML: () => [{ tag: "figure[data-image]" }, { tag: "img[src]" }, { tag: "img[data-src]" }],
  renderHTML({ node, HTMLAttributes }) {
    const { src, alt, caption, widthPercent } = node.attrs;
    const address = typeof src === "string" ? (this.options.heldAt(src) ?? safePictureAddress(src)) : null;
    const picture = address
      ? [
          "img",
          // WeChat shows its pictures to no page but its own; to one that is not named it does.
          {
            ...{ src: address, alt, loading: "lazy", referrerpolicy: "no-referrer", draggable: "false" },
            style: `width: ${widthPercent}%`,
          },
        ]
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
  if (isHeldAddress(address)) return address;
  return address.length > DOCUMENT_LIMITS.addressCharacters ? null : safePictureAddress(address);
}

/** From elsewhere they may be of any length; an article with a longer one could not be saved. */
function altIn(element: HTMLElement): string {
  const alt = element.getAttribute("data-alt") ?? element.getAttribute("alt") ?? "";
  return alt.slice(0, DOCUMENT_LIMITS.pictureWords);
}

export const PICTURES = [Image, ImageStrip];
