import jpeg from "jpeg-js";
import { encode } from "uqr";

const side = 430;
const quality = 90;
/** Readers want four modules of white around a code. */
const border = 4;

/** A QR code as a JPEG of 430×430 black and white pixels, the size of the platform's own pictures. */
export function qrJpeg(text: string): Buffer {
  const code = encode(text, { ecc: "M", border });
  const scale = Math.floor(side / code.size);
  const margin = Math.floor((side - scale * code.size) / 2);
  const data = Buffer.alloc(side * side * 4, 255);
  for (let y = 0; y < side; y += 1) {
    const row = code.data[Math.floor((y - margin) / scale)];
    for (let x = 0; x < side; x += 1) {
      if (row?.[Math.floor((x - margin) / scale)]) data.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
    }
  }
  return jpeg.encode({ width: side, height: side, data }, quality).data;
}
