import type { Sharp } from "sharp";
import type { Localized } from "@/lib/platform/i18n/locale";
import { LOGO_SIDES, MAX_LOGO_BYTES } from "./limits";

/** A small file may claim to be a huge picture. This many pixels are decoded in a moment. */
const MAX_PIXELS = 4_000_000;
const MAX_SIDE = 4000;
const SIGNATURES = { png: "89504e470d0a1a0a", jpeg: "ffd8ff" } as const;

export type ReadLogo = { ok: true; dataUri: string } | { ok: false; reason: Localized };

/**
 * Decodes what claims to be a logo and writes it anew: a plain picture in the usual colours, small enough to be stored
 * and drawn a thousand times, with nothing else in it that a file can hide.
 *
 * @param dataUri as logoSchema lets it through
 */
export async function readLogo(dataUri: string): Promise<ReadLogo> {
  const bytes = Buffer.from(dataUri.slice(dataUri.indexOf(",") + 1), "base64");
  const format = formatOf(bytes);
  if (bytes.length > MAX_LOGO_BYTES) return { ok: false, reason: TOO_BIG };
  if (!format) return { ok: false, reason: UNKNOWN };
  // Loaded with the first logo: it takes 15 MB of every process that could read one.
  const { default: sharp } = await import("sharp");
  try {
    const picture = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: "error" }).timeout({ seconds: 5 });
    const { width, height, hasAlpha } = await picture.metadata();
    if (width > MAX_SIDE || height > MAX_SIDE || width * height > MAX_PIXELS)
      return { ok: false, reason: TOO_LARGE };
    return { ok: true, dataUri: await shrink(picture.autoOrient().toColourspace("srgb"), hasAlpha) };
  } catch (error) {
    // The library throws plain errors, and their words are for its authors.
    if (error instanceof Error) return { ok: false, reason: BROKEN };
    throw error;
  }
}

/** As a PNG, which keeps edges sharp; a photograph, which is too large then, as a JPEG. */
async function shrink(picture: Sharp, hasAlpha: boolean): Promise<string> {
  for (const side of LOGO_SIDES) {
    const small = picture.clone().resize(side, side, { fit: "inside", withoutEnlargement: true });
    const png = await small.clone().png({ compressionLevel: 9 }).toBuffer();
    if (png.length <= MAX_LOGO_BYTES) return dataUriOf("png", png);
    const jpeg = hasAlpha ? null : await small.jpeg({ quality: 88 }).toBuffer();
    if (jpeg && jpeg.length <= MAX_LOGO_BYTES) return dataUriOf("jpeg", jpeg);
  }
  throw new Error("Even the smallest logo is too large");
}

function dataUriOf(format: keyof typeof SIGNATURES, bytes: Buffer): string {
  return `data:image/${format};base64,${bytes.toString("base64")}`;
}

/** By its first bytes: what a file is called says nothing. */
function formatOf(bytes: Buffer): string | undefined {
  const head = bytes.subarray(0, 8).toString("hex");
  return Object.entries(SIGNATURES).find(([, signature]) => head.startsWith(signature))?.[0];
}

const TOO_BIG: Localized = { zh: "Logo 图片最大 100 KB", en: "The logo may have at most 100 KB" };
const UNKNOWN: Localized = { zh: "Logo 不是 PNG 或 JPG 图片", en: "The logo is no PNG or JPEG picture" };
const TOO_LARGE: Localized = {
  zh: "Logo 的像素太多了，请缩小到 2000×2000 以内",
  en: "The logo has too many pixels; scale it down to 2000×2000 or less",
};
const BROKEN: Localized = {
  zh: "Logo 图片打不开，文件可能坏了，请换一张",
  en: "The logo cannot be opened, the file may be damaged; choose another",
};
