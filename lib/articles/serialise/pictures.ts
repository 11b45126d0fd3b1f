import type { Image, ImageStrip, NodePath } from "@/lib/articles/document/document-types";
import { element, type Markup } from "@/lib/articles/markup/markup";
import { safePictureAddress } from "@/lib/articles/markup/safe-address";
import type { Style } from "@/lib/articles/themes/style";
import type { Picture } from "./context";
import { type Scribe, styleWith } from "./scribe";

const ROUND_PX = 10;
/** As wide as the text of a page becomes; beside it are 20 on either side. */
const TEXT_PX = 637;
/** Of a strip's width, so that the next picture shows that there is one. */
const STRIP_PERCENT = 78;

/** A picture with its caption. Without an address only the caption is left, which is better than a broken sign. */
export function pictureMarkup(scribe: Scribe, node: Image, path: NodePath): Markup[] {
  const { attrs } = node;
  const isNarrow = attrs.widthPercent < 100;
  const picture = imageOf(scribe, node, isNarrow ? { width: `${attrs.widthPercent}%` } : {});
  const children = [...picture, ...captionMarkup(scribe, attrs.caption)];
  if (children.length === 0) return [];
  return [
    element(scribe.target === "page" ? "figure" : "section", scribe.styles.picture, children, { path }),
  ];
}

/** Pictures to swipe through. A single one is shown like any other. */
export function stripMarkup(scribe: Scribe, node: ImageStrip, path: NodePath): Markup[] {
  const items = node.content.flatMap((image, index): Markup[] => {
    const children = [
      ...imageOf(scribe, image, { width: "100%" }),
      ...captionMarkup(scribe, image.attrs.caption),
    ];
    const width = node.content.length === 1 ? 100 : STRIP_PERCENT;
    const style = styleWith(scribe.styles.stripItem, { width: `${width}%` });
    return children.length === 0
      ? []
      : [
          element(scribe.target === "page" ? "figure" : "section", style, children, {
            path: [...path, index],
          }),
        ];
  });
  return items.length === 0 ? [] : [element("section", scribe.styles.strip, items, { path })];
}

/** An image that is never wider than its place. */
export function imageMarkup(scribe: Scribe, picture: Picture | null, alt: string, style: Style): Markup[] {
  const src = picture === null ? null : safePictureAddress(picture.src);
  if (picture === null || src === null) return [];
  const { width, height, sources } = picture;
  const isPage = scribe.target === "page";
  const size: Record<string, string> =
    width === null || height === null ? {} : { width: String(width), height: String(height) };
  const attributes = { src, alt, ...(isPage ? { ...size, loading: "lazy", decoding: "async" } : {}) };
  const image = element(
    "img",
    { "max-width": "100%", height: "auto", "vertical-align": "middle", ...style },
    [],
    {
      attributes,
    },
  );
  if (!isPage || sources.length === 0) return [image];
  return [
    element("picture", {}, [
      ...sources.map((each) =>
        element("source", {}, [], { attributes: { ...each, sizes: sizesFor(style.width) } }),
      ),
      image,
    ]),
  ];
}

/** How wide a picture is shown, for a browser that has to choose one of several before it knows. */
function sizesFor(width = "100%"): string {
  if (!width.endsWith("%")) return width;
  const share = Number.parseFloat(width) / 100;
  return `(min-width:${TEXT_PX + 40}px) ${Math.round(TEXT_PX * share)}px, ${Math.round(100 * share)}vw`;
}

function imageOf(scribe: Scribe, { attrs }: Image, style: Style): Markup[] {
  const round: Style = attrs.rounded ? { "border-radius": `${ROUND_PX}px` } : {};
  return imageMarkup(scribe, scribe.context.picture(attrs), attrs.alt, { ...style, ...round });
}

/** Under a picture or a code. */
export function captionMarkup(scribe: Scribe, caption: string): Markup[] {
  if (caption === "") return [];
  return [element(scribe.target === "page" ? "figcaption" : "p", scribe.styles.caption, [caption])];
}
