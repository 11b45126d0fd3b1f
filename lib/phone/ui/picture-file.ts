"use client";

import { toJpegFile } from "./sample-media";

/** WeChat itself sends pictures at about this many pixels a side unless one asks for the original. */
const LONGEST_SIDE = 1440;

/** The picture as a JPEG of a size that is quick to send. @throws DOMException when it is no picture */
export async function shrinkPicture(file: Blob): Promise<File> {
  const canvas = await drawPicture(file, LONGEST_SIDE);
  return toJpegFile(canvas, "picture.jpg");
}

/** The picture on a canvas, at most so many pixels a side. @throws DOMException when it is no picture */
export async function drawPicture(file: Blob, longestSide: number): Promise<HTMLCanvasElement> {
  const isDrawing = file.type === "image/svg+xml";
  const picture = await (isDrawing ? openDrawing(file) : createImageBitmap(file));
  // A drawing is as sharp in any size, and may call itself tiny.
  const fitting = longestSide / Math.max(picture.width, picture.height, 1);
  const scale = isDrawing ? fitting : Math.min(1, fitting);
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const context = canvas.getContext("2d");
  if (context) {
    // Transparent parts of a PNG would turn black.
    context.fillStyle = "#fff";
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  }
  if ("close" in picture) picture.close();
  return canvas;
}

/** createImageBitmap takes no SVG. */
async function openDrawing(file: Blob): Promise<HTMLImageElement> {
  const address = URL.createObjectURL(file);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** The bytes in base64. */
export function toBase64(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ""));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
