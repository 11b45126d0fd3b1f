import type { Sharp } from "sharp";
import { type FileFault, WECHAT_BYTES } from "./file-formats";
import { pictureTurns } from "./picture-turns";
import type { ReceivedFile } from "./received-file";

/** A small file may claim to be a huge picture; phones take 50 million pixels. */
const MAX_PIXELS = 100_000_000;
/** Such a picture is unfolded all at once, in some 17 bytes a pixel. */
const MAX_AVIF_PIXELS = 25_000_000;
/** No reader's screen shows more; long pictures are scrolled through. */
const MAX_WIDTH = 4096;
const MAX_HEIGHT = 20_000;
const TIMEOUT_SECONDS = 30;
/** Tried one after the other until the file is small enough. */
const SHRINKING = [
  { share: 1, quality: 90 },
  { share: 1, quality: 80 },
  { share: 0.75, quality: 80 },
  { share: 0.5, quality: 80 },
  { share: 0.25, quality: 75 },
] as const;

/** A picture that WeChat takes; `bytes` is null where the file is one as it is. */
export type FittingPicture = {
  format: "png" | "jpg" | "gif";
  width: number;
  height: number;
  bytes: Buffer | null;
};

/**
 * Turns a picture as its camera was held, makes it small enough for WeChat, and into a format that WeChat knows. Where it
 * was taken and by which camera goes away with it. The work is done outside the main thread.
 *
 * @param source where it is, or what it holds
 * @param maxBytes the most that the result may have
 */
export async function fitPicture(
  source: string | Uint8Array,
  file: Pick<ReceivedFile, "format" | "bytes">,
  maxBytes: number = WECHAT_BYTES.image,
): Promise<FittingPicture | { problem: FileFault }> {
  return pictureTurns(() => makeFit(source, file, maxBytes));
}

async function makeFit(
  source: string | Uint8Array,
  file: Pick<ReceivedFile, "format" | "bytes">,
  maxBytes: number,
): Promise<FittingPicture | { problem: FileFault }> {
  // Loaded with the first picture: it takes 15 MB of every process that could read one.
  const { default: sharp } = await import("sharp");
  const isMoving = file.format === "gif" || file.format === "webp";
  const picture = sharp(source, { limitInputPixels: MAX_PIXELS, animated: isMoving }).timeout({
    seconds: TIMEOUT_SECONDS,
  });
  try {
    const facts = await picture.metadata();
    const { width } = facts;
    const height = facts.pageHeight ?? facts.height;
    const most = file.format === "avif" ? MAX_AVIF_PIXELS : MAX_PIXELS;
    if (width * height * (facts.pages ?? 1) > most) return { problem: "tooManyPixels" };
    if (file.format === "gif") return await keepMoving(picture, { width, height }, file.bytes, maxBytes);
    if ((facts.pages ?? 1) > 1) return await becomeGif(picture, { width, height }, maxBytes);
    if (isFitting(facts, file, maxBytes)) {
      await tryDecoding(picture);
      return { format: file.format === "png" ? "png" : "jpg", width, height, bytes: null };
    }
    return await shrink(picture.autoOrient(), facts, file.format, maxBytes);
  } catch (error) {
    // The library throws plain errors, and their words are for its authors.
    if (error instanceof Error) return { problem: "damaged" };
    throw error;
  }
}

type Facts = Awaited<ReturnType<Sharp["metadata"]>>;
type Sides = { width: number; height: number };

/** Nothing to turn, nothing to take out, nothing to make smaller. */
function isFitting(
  { width, height, exif, iptc, xmp, orientation, space }: Facts,
  { format, bytes }: Pick<ReceivedFile, "format" | "bytes">,
  maxBytes: number,
): boolean {
  const isPlain = !exif && !iptc && !xmp && (orientation ?? 1) === 1 && space !== "cmyk";
  const isKnown = format === "png" || format === "jpg";
  return isPlain && isKnown && bytes <= maxBytes && width <= MAX_WIDTH && height <= MAX_HEIGHT;
}

/** A file whose beginning alone is a picture's would be a grey field in front of readers. */
async function tryDecoding(picture: Sharp): Promise<void> {
  await picture.clone().resize(32, 32, { fit: "inside" }).raw().toBuffer();
}

async function keepMoving(
  picture: Sharp,
  sides: Sides,
  bytes: number,
  maxBytes: number,
): Promise<FittingPicture | { problem: FileFault }> {
  if (bytes > maxBytes) return { problem: "tooLarge" };
  await tryDecoding(picture);
  return { format: "gif", ...sides, bytes: null };
}

async function becomeGif(
  picture: Sharp,
  sides: Sides,
  maxBytes: number,
): Promise<FittingPicture | { problem: FileFault }> {
  const bytes = await picture.gif().toBuffer();
  return bytes.length > maxBytes ? { problem: "tooLarge" } : { format: "gif", ...sides, bytes };
}

async function shrink(
  picture: Sharp,
  facts: Facts,
  format: ReceivedFile["format"],
  maxBytes: number,
): Promise<FittingPicture | { problem: FileFault }> {
  // A photograph is a JPEG; what was drawn, or shows what is behind it, a PNG as long as that is small enough.
  const keepsPng = facts.hasAlpha || format === "png";
  for (const { share, quality } of SHRINKING) {
    const width = Math.round(Math.min(Math.max(facts.width, facts.height), MAX_WIDTH) * share);
    const height = Math.round(MAX_HEIGHT * share);
    const small = picture
      .clone()
      .resize(width, height, { fit: "inside", withoutEnlargement: true })
      .toColourspace("srgb");
    const png = keepsPng && (await small.clone().png({ compressionLevel: 9 }).toBuffer(RESOLVED));
    if (png && png.data.length <= maxBytes) return fittingOf("png", png);
    if (facts.hasAlpha) continue;
    const jpeg = await small.jpeg({ quality }).toBuffer(RESOLVED);
    if (jpeg.data.length <= maxBytes) return fittingOf("jpg", jpeg);
  }
  return { problem: "tooLarge" };
}

const RESOLVED = { resolveWithObject: true } as const;

function fittingOf(format: "png" | "jpg", { data, info }: { data: Buffer; info: Sides }): FittingPicture {
  return { format, width: info.width, height: info.height, bytes: data };
}
