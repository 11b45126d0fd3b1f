"use client";

/** Telephones have more pixels than Safari draws; WeChat shows none of them. */
const MOST_PIXELS = 16_000_000;
const QUALITY = 0.92;

/**
 * What an iPhone's camera makes, as JPEG, where this browser can read it, as Safari can. Anything else, and what it cannot
 * read, comes back as it is: the server knows every kind by its content, and says what to do.
 */
export async function turnHeic(file: File): Promise<File> {
  const isHeic = /^image\/hei[cf]/.test(file.type) || /\.hei[cf]$/i.test(file.name);
  if (!isHeic) return file;
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, Math.sqrt(MOST_PIXELS / (picture.width * picture.height)));
    const [width, height] = [Math.floor(picture.width * scale), Math.floor(picture.height * scale)];
    const canvas = new OffscreenCanvas(width, height);
    canvas.getContext("2d")?.drawImage(picture, 0, 0, width, height);
    picture.close();
    const jpeg = await canvas.convertToBlob({ type: "image/jpeg", quality: QUALITY });
    const name = `${file.name.replace(/\.hei[cf]$/i, "")}.jpg`;
    return new File([jpeg], name, { type: jpeg.type, lastModified: file.lastModified });
  } catch {
    return file;
  }
}
