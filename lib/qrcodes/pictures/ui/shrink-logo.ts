import { LOGO_SIDES, MAX_LOGO_BYTES } from "@/lib/qrcodes/drawing/limits";

/** A picture as the small PNG, or JPEG where that is too large, that styles keep; null for what is no picture. */
export async function shrinkLogo(file: File): Promise<string | null> {
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture) return null;
  for (const side of LOGO_SIDES) {
    const canvas = draw(picture, side);
    const candidates = [canvas.toDataURL("image/png")];
    // A photograph has no see-through parts that a JPEG would lose.
    if (file.type === "image/jpeg") candidates.push(canvas.toDataURL("image/jpeg", 0.88));
    const fitting = candidates.find((address) => (address.length * 3) / 4 <= MAX_LOGO_BYTES);
    if (fitting) return fitting;
  }
  return null;
}

function draw(picture: ImageBitmap, side: number): HTMLCanvasElement {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
}
