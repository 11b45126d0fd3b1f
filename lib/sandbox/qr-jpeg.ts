import jpeg from "jpeg-js";
import { encode } from "uqr";

const SIDE = 430;
const QUALITY = 90;
/** Readers want four modules of white around a code. */
const BORDER = 4;

/** A QR code as a JPEG of 430×430 black and white pixels, the size of the platform's own pictures. */
export function qrJpeg(text: string): Buffer {
  const code = encode(text, { ecc: "M", border: BORDER });
  const scale = Math.floor(SIDE / code.size);
  const margin = Math.floor((SIDE - scale * code.size) / 2);
  const data = Buffer.alloc(SIDE * SIDE * 4, 255);
  for (let y = 0; y < SIDE; y += 1) {
    const row = code.data[Math.floor((y - margin) / scale)];
    for (let x = 0; x < SIDE; x += 1) {
      if (row?.[Math.floor((x - margin) / scale)]) data.fill(0, (y * SIDE + x) * 4, (y * SIDE + x) * 4 + 3);
    }
  }
  return jpeg.encode({ width: SIDE, height: SIDE, data }, QUALITY).data;
}
