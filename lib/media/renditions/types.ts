import type { FileFormat } from "@/lib/media/files/file-formats";

/** In pixels: a telephone of two to three pixels a point, and a screen on which a picture is as wide as a page. */
export const RENDITION_WIDTHS = [720, 1440] as const;
export type RenditionWidth = (typeof RENDITION_WIDTHS)[number];

/** A part of a picture, as shares of its width and height. */
export type Part = { left: number; top: number; right: number; bottom: number };

/** What is wanted of a picture: at most so wide, perhaps a part only. */
export type RenditionShape = { width: number; format: "webp" | "jpg"; part?: Part | undefined };

/** Other forms of a picture, for the attributes of a `source`; none where they would be no smaller. */
export function renditionSources(
  accountId: string,
  { id, format, width }: { id: string; format: FileFormat; width: number | null },
): { type: string; srcset: string }[] {
  // What moves would stand still, or take minutes to turn.
  if (width === null || !isStill(format)) return [];
  const smallest = RENDITION_WIDTHS[0];
  const widths = RENDITION_WIDTHS.filter((each) => each === smallest || width > smallest);
  const srcset = widths.map((each) => `/media/${accountId}/${id}.${each}.webp ${Math.min(each, width)}w`);
  return [{ type: "image/webp", srcset: srcset.join(", ") }];
}

/** Which file and how wide: of an address above, without its folder; null for all others. */
export function readRenditionName(name: string): { id: string; width: RenditionWidth } | null {
  const [, id = "", digits = ""] = /^([\w-]{1,64})\.(\d{3,4})\.webp$/.exec(name) ?? [];
  const width = RENDITION_WIDTHS.find((each) => String(each) === digits);
  return width === undefined ? null : { id, width };
}

/** Whether there are other forms of a picture of this format. */
export function isStill(format: FileFormat): boolean {
  return format === "png" || format === "jpg";
}
