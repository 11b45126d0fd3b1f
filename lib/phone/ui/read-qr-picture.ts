"use client";

import { drawPicture } from "./picture-file";

/** The reader likes neither huge nor tiny pictures; what one size hides another may show. In pixels a side. */
const SIZES = [900, 1600, 450];

/** What the QR code in a picture says; null when none can be read. The reader is loaded when it is first needed. */
export async function readQrPicture(file: Blob): Promise<string | null> {
  const { default: decode } = await import("jsqr");
  for (const size of SIZES) {
    // A file that is no picture has no code in it.
    const canvas = await drawPicture(file, size).catch(() => null);
    const pixels = canvas?.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height);
    const found = pixels && decode(pixels.data, pixels.width, pixels.height);
    if (found?.data) return found.data;
  }
  return null;
}
