import jsQR from "jsqr";
import sharp from "sharp";

/** What a camera reads in a picture of a code, whatever its format; null when there is none. */
export async function readCode(picture: ArrayBuffer | Uint8Array): Promise<string | null> {
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data ?? null;
}
