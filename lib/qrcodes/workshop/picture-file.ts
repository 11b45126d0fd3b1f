import { drawProved } from "@/lib/qrcodes/drawing/check-readable";
import type { Drawing } from "@/lib/qrcodes/drawing/drawing";
import type { CodeStyle } from "@/lib/qrcodes/drawing/style";
import { toPdf } from "@/lib/qrcodes/drawing/to-pdf";
import { toPng } from "@/lib/qrcodes/drawing/to-png";
import { toSvg } from "@/lib/qrcodes/drawing/to-svg";
import type { Drawn, PictureFile } from "./tasks";

/** A code as a file, if it can be read again. */
export async function drawPictureFile({
  url,
  style,
  file,
}: {
  url: string;
  style: CodeStyle;
  file: PictureFile;
}): Promise<Drawn> {
  const proof = await drawProved(url, style);
  // A copy: of a small buffer, the thread would send all the memory that it shares with others.
  return proof.ok ? { ok: true, bytes: new Uint8Array(await encode(proof.drawing, file)) } : proof;
}

async function encode(drawing: Drawing, file: PictureFile): Promise<Uint8Array> {
  switch (file.format) {
    case "svg":
      return Buffer.from(toSvg(drawing, file.size));
    case "png":
      return toPng(drawing, file.size);
    case "pdf":
      return toPdf(drawing, file.width, file.title);
    default:
      return file satisfies never;
  }
}
