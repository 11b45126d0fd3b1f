import { buffer } from "node:stream/consumers";
import { pictureTurns } from "@/lib/media/files/picture-turns";
import { mediaStore } from "@/lib/media/store/media-store";
import type { Part, RenditionShape } from "./types";

/** As good as its original to the eye on a telephone. */
const WEBP_QUALITY = 80;
const JPEG_QUALITY = 82;
const TIMEOUT_SECONDS = 30;
/** What the library keeps has no more. */
const MAX_PIXELS = 100_000_000;

/** Draws a picture of the library anew, outside the main thread; null when its content is not there. */
export function makeRendition(contentHash: string, shape: RenditionShape): Promise<Buffer | null> {
  // Read when its turn has come: of those that wait none is in memory.
  return pictureTurns(async () => {
    const stream = await mediaStore.open(contentHash);
    return stream && draw(await buffer(stream), shape);
  });
}

async function draw(original: Buffer, { width, format, part }: RenditionShape): Promise<Buffer> {
  // Loaded with the first picture: it takes 15 MB of every process that could read one.
  const { default: sharp } = await import("sharp");
  const picture = sharp(original, { limitInputPixels: MAX_PIXELS }).timeout({ seconds: TIMEOUT_SECONDS });
  const cut = part ? picture.extract(boxOf(part, await picture.metadata())) : picture;
  const sized = cut.resize({ width, withoutEnlargement: true });
  return format === "webp"
    ? sized.webp({ quality: WEBP_QUALITY }).toBuffer()
    : // What shows what is behind it is shown on white.
      sized.flatten({ background: "#fff" }).jpeg({ quality: JPEG_QUALITY, mozjpeg: true }).toBuffer();
}

/** In whole pixels, one at least. */
function boxOf(part: Part, { width, height }: { width: number; height: number }) {
  const left = Math.min(Math.round(part.left * width), width - 1);
  const top = Math.min(Math.round(part.top * height), height - 1);
  return {
    left,
    top,
    width: Math.max(1, Math.round(part.right * width) - left),
    height: Math.max(1, Math.round(part.bottom * height) - top),
  };
}
